import { and, inArray, isNull, ne } from 'drizzle-orm'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { claimEntry } from '../schema/claim.ts'
import { expenseLine } from '../schema/expense.ts'

const none = grosze(0)

/**
 * That a decision ruled something of a claim's entry out. Of what is approved whole it is nothing,
 * and an index alone tells that, so that only the few others are looked up.
 */
export const isRuledOut = and(
  ne(claimEntry.approved, claimEntry.amount),
  ne(claimEntry.ineligible, none),
)

/**
 * The ids of parts of which something is not eligible now, in any programme. An index tells the
 * days on which such parts were paid; only on those days, and among the unpaid, they are looked up.
 */
export async function lessenedParts(db: ReadDb): Promise<readonly string[]> {
  const { id, paidOn, ineligible } = expenseLine
  const isLess = ne(ineligible, none)
  const days = await db.selectDistinct({ on: paidOn }).from(expenseLine).where(isLess)
  const known = days.flatMap(({ on }) => on ?? [])
  const paid = await db
    .select({ id })
    .from(expenseLine)
    .where(and(inArray(paidOn, known), isLess))
  const unpaid = days.some(({ on }) => on === null)
    ? await db
        .select({ id })
        .from(expenseLine)
        .where(and(isNull(paidOn), isLess))
    : []
  return [...paid, ...unpaid].map((row) => row.id)
}
