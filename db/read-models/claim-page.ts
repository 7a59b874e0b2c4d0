/** One claim with everything that its page shows; the list of documents is read apart. */
import { and, eq, inArray } from 'drizzle-orm'
import type { ReportedIndicator } from '#db/values/claim.ts'
import type { ClaimProblem } from '#db/values/claim-problem.ts'
import type { Day } from '#db/values/day.ts'
import { addMoney, type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { advanceStanding } from '../rules/advance.ts'
import { settlesAdvance } from '../rules/claim.ts'
import { claimGrant, claimTotal, reckonClaim } from '../rules/claim-amounts.ts'
import { claimProblems } from '../rules/claim-problems.ts'
import { financialProgress } from '../rules/claim-progress.ts'
import { claimDueDay, claimTiming } from '../rules/claim-timetable.ts'
import { quotaBoard } from '../rules/quota.ts'
import { claimEntry } from '../schema/claim.ts'
import { attachment, expenseLine } from '../schema/expense.ts'
import { linesOf, rulesOf, tasksOf } from '../stores/budget.ts'
import { type ClaimRow, claimsOf } from '../stores/claim.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { advanceFacts } from './claim-advances.ts'
import { budgetInForce, claimCheckFacts } from './claim-checks.ts'
import { type ClaimEntryDetails, claimableParts, entriesOfClaim } from './claim-entries.ts'
import {
  claimedBefore,
  correctionsBefore,
  indirectBefore,
  lineSumsBefore,
  ratesOf,
} from './claim-sums.ts'
import { quotaFacts } from './quota-facts.ts'

/** The values of the programme's indicators at the end of a day, from the quota board. */
export async function reportedIndicators(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<readonly ReportedIndicator[]> {
  const { facts } = await quotaFacts(db, programme, day)
  return quotaBoard(facts).quotas.map(({ key, target, reached }) => ({
    code: key,
    name: key,
    target,
    value: reached,
  }))
}

/** A claim with its amounts: as it would be submitted now, or with the rates it was sent with. */
export async function draftOf(db: ReadDb, programme: ProgrammeRow, of: ClaimRow) {
  const entries = await entriesOfClaim(db, of)
  const claims = await claimsOf(db, programme.id)
  const rates = await ratesOf(db, programme, of)
  const amounts = entries.map(({ amount }) => amount)
  return {
    entries,
    claims,
    rates,
    reckoned: reckonClaim(amounts, rates, claimedBefore(claims, of)),
  }
}

/** What is wrong with a draft; nothing is with what was submitted. */
export async function problemsOf(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  { entries, reckoned }: Awaited<ReturnType<typeof draftOf>>,
  day: Day,
): Promise<readonly ClaimProblem[]> {
  if (of.state !== 'draft') return []
  return claimProblems(await claimCheckFacts(db, programme, of, entries, reckoned, day))
}

/** Everything on a claim's page but the rows of its list of documents. */
export async function claimPage(db: ReadDb, programme: ProgrammeRow, of: ClaimRow, day: Day) {
  const draft = await draftOf(db, programme, of)
  const { entries, claims, rates, reckoned } = draft
  const deadlines = await rulesOf(db, programme.id)
  const final = of.kinds.includes('final')
  const totals = of.totals ?? reckoned.totals
  const sent = of.state !== 'draft'
  return {
    ...of,
    day,
    timing: claimTiming(
      claimDueDay({ to: of.to, final }, programme, deadlines),
      of.submittedOn,
      day,
    ),
    rates,
    proposed: deadlines.proposed,
    totals,
    indicators: sent ? of.indicators : await reportedIndicators(db, programme, of.to),
    stages: await tasksByStage(db, programme, of, entries),
    wrong: await problemsOf(db, programme, of, draft, day),
    documents: {
      entries: entries.length,
      documents: new Set(entries.map(({ documentId }) => documentId)).size,
      returning: sumWhere(entries, ({ returns }) => returns),
      correcting: sumWhere(entries, ({ correctsId }) => correctsId !== null),
      outside: sent ? 0 : (await claimableParts(db, programme.id, of.to)).length,
    },
    corrections: await correctionsBefore(db, of),
    verdict: verdictOf(entries),
    advances: await advancesOf(db, programme, of, day, claimGrant(totals)),
    finance: await financeOf(db, programme, of, claims, entries, totals.indirect),
    attachments: await attachmentsOf(db, of),
    laterSubmitted:
      claims.findLast(({ ordinal, state }) => state !== 'draft' && ordinal > of.ordinal)?.ordinal ??
      null,
    total: claimTotal(totals),
    grant: claimGrant(totals),
  }
}

/** The tasks of the budget by stage, with the word on each and what the claim has in it. */
async function tasksByStage(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  entries: readonly ClaimEntryDetails[],
) {
  const tasks = await tasksOf(db, programme.id)
  const texts = new Map(of.progress.map(({ taskId, text }) => [taskId, text]))
  const described = (stageId: string | null) =>
    tasks
      .filter((task) => task.stageId === stageId)
      .map(({ id, ordinal, name }) => ({
        id,
        ordinal,
        name,
        text: texts.get(id) ?? '',
        claimed: sumWhere(entries, ({ taskId }) => taskId === id).amount,
      }))
  const stages = (await stagesOf(db, programme.id)).map(({ id, name }) => ({
    id: id as string | null,
    name: name as string | null,
    tasks: described(id),
  }))
  return [...stages, { id: null, name: null, tasks: described(null) }].filter(
    ({ tasks }) => tasks.length > 0,
  )
}

function sumWhere(
  entries: readonly ClaimEntryDetails[],
  wanted: (entry: ClaimEntryDetails) => boolean,
) {
  const chosen = entries.filter(wanted)
  return { entries: chosen.length, amount: sumMoney(chosen.map(({ amount }) => amount)) }
}

/** What the institution's word on the entries comes to; null while there is none. */
function verdictOf(entries: readonly ClaimEntryDetails[]) {
  if (entries.some(({ approved }) => approved === null)) return null
  const sum = (of: (entry: ClaimEntryDetails) => Grosze | null) =>
    sumMoney(entries.map((entry) => of(entry) ?? grosze(0)))
  return {
    approved: sum(({ approved }) => approved),
    parked: sum(({ parked }) => parked),
    ineligible: sum(({ ineligible }) => ineligible),
  }
}

/** The advances before this claim and with it. */
async function advancesOf(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  day: Day,
  grant: Grosze,
) {
  const { received, settled, awaiting } = advanceStanding(
    await advanceFacts(db, programme, day, of.id),
  )
  const settles = settlesAdvance(of.kinds)
  const counted = of.approved === null ? grant : claimGrant(of.approved)
  const now = settles ? counted : grosze(0)
  return { received, settled, awaiting, now, settles, together: addMoney(settled, awaiting, now) }
}

async function financeOf(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  claims: readonly ClaimRow[],
  entries: readonly ClaimEntryDetails[],
  indirect: Grosze,
) {
  const budget = await budgetInForce(db, programme.id)
  const before = await lineSumsBefore(db, of)
  const lines = await linesOf(db, programme.id)
  const rates = await ratesOf(db, programme, of)
  const tasks = (await tasksOf(db, programme.id)).map(({ id, name }) => {
    const own = lines.filter(({ taskId }) => taskId === id)
    const sum = (by: ReadonlyMap<string, Grosze>) =>
      sumMoney(own.map((line) => by.get(line.id) ?? grosze(0)))
    const now = sumWhere(entries, ({ taskId }) => taskId === id).amount
    return {
      taskId: id,
      name,
      budget: sum(budget?.byLine ?? new Map()),
      before: sum(before),
      now,
    }
  })
  const flat = { rate: rates.indirectRate, before: indirectBefore(claims, of), now: indirect }
  return { version: budget?.ordinal ?? null, ...financialProgress(tasks, flat) }
}

/** The files of the claim's documents, at most so many; `count` says how many there are. */
async function attachmentsOf(db: ReadDb, of: ClaimRow) {
  const documents = db
    .select({ id: expenseLine.documentId })
    .from(claimEntry)
    .innerJoin(expenseLine, eq(claimEntry.expenseLineId, expenseLine.id))
    .where(eq(claimEntry.claimId, of.id))
  const inClaim = and(inArray(attachment.documentId, documents))
  const rows = await db
    .select({
      id: attachment.id,
      documentId: attachment.documentId,
      name: attachment.name,
      size: attachment.size,
    })
    .from(attachment)
    .where(inClaim)
    .orderBy(attachment.name)
    .limit(200)
  return { count: await db.$count(attachment, inClaim), files: rows }
}
