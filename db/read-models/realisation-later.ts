import { and, eq, gt, lte, max, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { addMoney, type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { claimTotal } from '../rules/claim-amounts.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'
import { claimsOf } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'

/** What a realisation that stands on an earlier day does not show, in grosze. */
interface LaterMoney {
  /** The latest day on which any of it came. */
  readonly day: Day
  /** Approved in claims decided after the shown day, flat rate included. */
  readonly settled: Grosze
  /** Eligible direct costs whose documents were paid in full after it. */
  readonly paid: Grosze
}

/**
 * What was decided and paid after `day` and by today, once the programme is over: its screen then
 * stands on its last day by itself and would hide it. Null while the programme runs, and when
 * nothing came later.
 */
export async function laterMoney(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
  today: Day,
): Promise<LaterMoney | null> {
  if (today <= programme.to) return null
  const decided = (await claimsOf(db, programme.id)).flatMap(({ decidedOn, approved }) =>
    decidedOn !== null && decidedOn > day && decidedOn <= today && approved !== null
      ? [{ decidedOn, amount: claimTotal(approved) }]
      : [],
  )
  const [paid] = await db
    .select({
      day: max(expenseLine.paidOn),
      amount: sql<number>`coalesce(sum(${expenseLine.amount} - ${expenseLine.ineligible}), 0)`,
    })
    .from(expenseLine)
    .innerJoin(expenseDocument, eq(expenseLine.documentId, expenseDocument.id))
    .where(
      and(
        eq(expenseDocument.programmeId, programme.id),
        gt(expenseLine.paidOn, day),
        lte(expenseLine.paidOn, today),
      ),
    )
  const days = decided.map(({ decidedOn }) => decidedOn)
  const latest = [...days, ...(paid?.day == null ? [] : [paid.day])].toSorted().at(-1)
  if (latest === undefined) return null
  return {
    day: latest,
    settled: addMoney(...decided.map(({ amount }) => amount)),
    paid: grosze(paid?.amount ?? 0),
  }
}
