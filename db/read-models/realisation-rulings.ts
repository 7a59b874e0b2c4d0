import { and, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { addMoney, type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { expenseLine } from '../schema/expense.ts'

/**
 * What of a claim's entry counts as claimed at the end of a day, in SQL over `claim_entry` and
 * `claim`: the whole amount while it awaits a decision, only what was approved once decided.
 * What was parked waits for a later claim, and what was ruled out is not eligible any more. The
 * query itself keeps to claims submitted by the day.
 */
export const claimedOn = (day: Day) =>
  sql<number>`case when ${claim.decidedOn} <= ${day} then coalesce(${claimEntry.approved}, 0) else ${claimEntry.amount} end`

/** What of a claim's entry was approved by the end of a day, in SQL as `claimedOn`. */
export const settledOn = (day: Day) =>
  sql<number>`case when ${claim.decidedOn} <= ${day} then coalesce(${claimEntry.approved}, 0) else 0 end`

/** What decisions on claims made after a day ruled out of one part of a document, in grosze. */
interface LaterRuling {
  readonly documentId: string
  readonly lineId: string
  readonly contractId: string | null
  readonly month: typeof expenseLine.$inferSelect.month
  readonly bookedOn: Day
  readonly paidOn: Day | null
  readonly ineligible: Grosze
}

/**
 * What decisions made after `day` ruled ineligible: on that day it was still eligible, so it
 * is added back to `amount − ineligible` of the part. What a person set as ineligible by hand
 * has no day, so it counts on every day. `where` narrows the parts.
 */
export async function rulingsAfter(
  db: ReadDb,
  programmeId: string,
  day: Day,
  where?: SQL,
): Promise<readonly LaterRuling[]> {
  const rows = await db
    .select({
      documentId: expenseLine.documentId,
      lineId: expenseLine.lineId,
      contractId: expenseLine.contractId,
      month: expenseLine.month,
      bookedOn: expenseLine.bookedOn,
      paidOn: expenseLine.paidOn,
      ineligible: claimEntry.ineligible,
    })
    .from(claim)
    .innerJoin(claimEntry, eq(claimEntry.claimId, claim.id))
    .innerJoin(expenseLine, eq(expenseLine.id, claimEntry.expenseLineId))
    .where(
      and(
        eq(claim.programmeId, programmeId),
        gt(claim.decidedOn, day),
        ne(claimEntry.ineligible, grosze(0)),
        where,
      ),
    )
  return rows.map((row) => ({ ...row, ineligible: row.ineligible ?? grosze(0) }))
}

/** Rulings by a key of their parts: all of them, and those of parts paid in full by the day. */
export function sumRulings(
  rulings: readonly LaterRuling[],
  day: Day,
  keyOf: (ruling: LaterRuling) => string,
): ReadonlyMap<string, { readonly documents: Grosze; readonly paid: Grosze }> {
  const sums = new Map<string, { readonly documents: Grosze; readonly paid: Grosze }>()
  for (const ruling of rulings) {
    const { documents = grosze(0), paid = grosze(0) } = sums.get(keyOf(ruling)) ?? {}
    const isPaid = ruling.paidOn !== null && ruling.paidOn <= day
    sums.set(keyOf(ruling), {
      documents: addMoney(documents, ruling.ineligible),
      paid: isPaid ? addMoney(paid, ruling.ineligible) : paid,
    })
  }
  return sums
}
