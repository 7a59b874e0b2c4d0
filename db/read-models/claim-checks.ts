/** Everything that a draft is checked against before it is submitted. */
import { count, inArray } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { addMoney, type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { inParts } from '../in-parts.ts'
import { advanceStanding } from '../rules/advance.ts'
import { budgetSums } from '../rules/budget.ts'
import { settlesAdvance } from '../rules/claim.ts'
import { claimGrant, type ReckonedClaim } from '../rules/claim-amounts.ts'
import type { ClaimMoneyFacts } from '../rules/claim-money-problems.ts'
import type { ClaimCheckFacts, ClaimDocument } from '../rules/claim-problems.ts'
import { attachment } from '../schema/expense.ts'
import {
  linesOf,
  linesOfVersion,
  rulesOf,
  tasksOf,
  versionInForce,
  versionInForceOn,
} from '../stores/budget.ts'
import { type ClaimRow, claimsOf } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { advanceFacts } from './claim-advances.ts'
import { correctionsOutside } from './claim-corrections.ts'
import type { ClaimEntryDetails } from './claim-entries.ts'
import { leftOutOf } from './claim-left-out.ts'
import { limitedSums, lineSumsBefore } from './claim-sums.ts'
import { frozenStanding } from './snapshots.ts'

/** The budget in force by cost line, and what it comes to; null before the first approval. */
export async function budgetInForce(db: ReadDb, programmeId: string, day: Day | null = null) {
  const then = day === null ? null : await versionInForceOn(db, programmeId, day)
  const version = then ?? (await versionInForce(db, programmeId))
  if (version === null) return null
  const lines = await linesOfVersion(db, version.id)
  return {
    ordinal: version.ordinal,
    direct: version.directTotal,
    byLine: new Map(lines.map(({ lineId, amount }) => [lineId, amount])),
  }
}

/** The facts that a draft's problems are found in. */
export async function claimCheckFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  entries: readonly ClaimEntryDetails[],
  reckoned: ReckonedClaim,
  day: Day,
): Promise<ClaimCheckFacts> {
  const spent = new Set(entries.map(({ taskId }) => taskId))
  const claims = await claimsOf(db, programme.id)
  return {
    claim: of,
    programme: { from: programme.from, to: programme.to },
    day,
    others: claims.filter(({ id }) => id !== of.id),
    documents: await documentsOf(db, entries),
    tasks: (await tasksOf(db, programme.id)).map(({ id, name }) => ({
      id,
      name,
      spent: spent.has(id),
    })),
    money: await moneyFacts(db, programme, of, entries, reckoned, day),
    correctionsOutside: await correctionsOutside(db, of),
    leftOut: of.kinds.includes('final') ? await leftOutOf(db, of) : null,
    frozen: await frozenStanding(db, programme, of.id),
  }
}

/** Each document of the entries once, in their order. */
async function documentsOf(
  db: ReadDb,
  entries: readonly ClaimEntryDetails[],
): Promise<readonly ClaimDocument[]> {
  const byId = new Map(entries.map((entry) => [entry.documentId, entry]))
  const files = await attachmentCounts(db, [...byId.keys()])
  return [...byId].map(([id, { number, checkedOn, paidOn }]) => ({
    id,
    number,
    checked: checkedOn !== null,
    paidOn,
    attachments: files.get(id) ?? 0,
  }))
}

async function attachmentCounts(db: ReadDb, documentIds: readonly string[]) {
  const counts = new Map<string, number>()
  for (const some of inParts(documentIds)) {
    const rows = await db
      .select({ documentId: attachment.documentId, files: count() })
      .from(attachment)
      .where(inArray(attachment.documentId, [...some]))
      .groupBy(attachment.documentId)
    for (const { documentId, files } of rows) counts.set(documentId, files)
  }
  return counts
}

async function moneyFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  entries: readonly ClaimEntryDetails[],
  { totals }: ReckonedClaim,
  day: Day,
): Promise<ClaimMoneyFacts> {
  const rules = await rulesOf(db, programme.id)
  const budget = await budgetInForce(db, programme.id)
  const sums = budgetSums(budget?.direct ?? grosze(0), rules, programme.ownContributionRate)
  const facts = await advanceFacts(db, programme, day, of.id)
  const { received, settled, awaiting } = advanceStanding(facts)
  const ownGrant = settlesAdvance(of.kinds) ? claimGrant(totals) : grosze(0)
  return {
    rules,
    ratesFit: sums.ok,
    budget: budget === null || !sums.ok ? null : sums.value,
    lines: await cumulativeLines(db, of, entries, budget?.byLine ?? new Map()),
    limited: await limitedSums(db, of),
    advances: { received, projected: addMoney(settled, awaiting, ownGrant) },
  }
}

/** The lines that the claim takes from, in the order of the budget. */
async function cumulativeLines(
  db: ReadDb,
  of: ClaimRow,
  entries: readonly ClaimEntryDetails[],
  budget: ReadonlyMap<string, Grosze>,
) {
  const before = await lineSumsBefore(db, of)
  const now = new Map<string, Grosze>()
  for (const { lineId, amount } of entries) {
    now.set(lineId, addMoney(now.get(lineId) ?? grosze(0), amount))
  }
  const lines = await linesOf(db, of.programmeId)
  return lines.flatMap(({ id, name }) => {
    const amount = now.get(id)
    if (amount === undefined) return []
    const cumulative = addMoney(amount, before.get(id) ?? grosze(0))
    return [{ name, budget: budget.get(id) ?? grosze(0), cumulative }]
  })
}
