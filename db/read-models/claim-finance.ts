import { and, eq, lt, ne } from 'drizzle-orm'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { financialProgress } from '../rules/claim-progress.ts'
import { claim, claimLine } from '../schema/claim.ts'
import { linesOf, tasksOf } from '../stores/budget.ts'
import type { ClaimRow } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { budgetInForce } from './claim-checks.ts'
import type { ClaimEntryDetails } from './claim-entries.ts'
import { sumWhere } from './claim-entry-sums.ts'
import { indirectBefore, lineSumsBefore, ratesOf, standingTotals } from './claim-sums.ts'

/** The financial progress of a claim, and the earlier claims that its figures are made of. */
export async function financeOf(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  claims: readonly ClaimRow[],
  entries: readonly ClaimEntryDetails[],
  indirect: Grosze,
) {
  // A submitted claim keeps the budget that the institution was shown, whatever comes later.
  const budget = await budgetInForce(db, programme.id, of.submittedOn)
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
  return {
    version: budget?.ordinal ?? null,
    ...financialProgress(tasks, flat),
    earlier: await earlierClaims(db, claims, of, lines),
  }
}

/** What each submitted claim before this one counts with, by task: approved, or claimed so far. */
async function earlierClaims(
  db: ReadDb,
  claims: readonly ClaimRow[],
  of: ClaimRow,
  lines: readonly { readonly id: string; readonly taskId: string }[],
) {
  const rows = await db
    .select({
      claimId: claimLine.claimId,
      lineId: claimLine.lineId,
      amount: claimLine.amount,
      approved: claimLine.approved,
    })
    .from(claimLine)
    .innerJoin(claim, eq(claimLine.claimId, claim.id))
    .where(
      and(
        eq(claim.programmeId, of.programmeId),
        ne(claim.state, 'draft'),
        lt(claim.ordinal, of.ordinal),
      ),
    )
  const taskOf = new Map(lines.map(({ id, taskId }) => [id, taskId]))
  return claims
    .filter(({ state, ordinal }) => state !== 'draft' && ordinal < of.ordinal)
    .map((one) => {
      const decided = one.state === 'decided'
      const byTask = new Map<string, Grosze>()
      for (const { claimId, lineId, amount, approved } of rows) {
        const taskId = taskOf.get(lineId)
        if (claimId !== one.id || taskId === undefined) continue
        const counted = decided ? approved : amount
        byTask.set(taskId, grosze((byTask.get(taskId) ?? 0) + counted))
      }
      return {
        claimId: one.id,
        ordinal: one.ordinal,
        decided,
        indirect: standingTotals(one)?.indirect ?? grosze(0),
        direct: sumMoney(byTask.values()),
        tasks: [...byTask].map(([taskId, amount]) => ({ taskId, amount })),
      }
    })
}
