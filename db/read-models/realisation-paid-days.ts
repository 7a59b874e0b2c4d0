import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { expenseLine } from '../schema/expense.ts'
import { documentsSum } from './realisation.ts'
import { onOwnLines } from './realisation-course.ts'
import { laterPaidByDays } from './realisation-ruled.ts'

/**
 * Eligible direct costs paid in full by the end of each of these days, in grosze: one pass over
 * the parts for all of them. What a later decision ruled out was eligible until then, as in the
 * column "paid" of the realisation of each day.
 */
export async function paidByDays(
  db: ReadDb,
  programmeId: string,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, Grosze>> {
  const rows = await paidSums(db, programmeId)
  const sums = new Map<Day, Grosze>()
  for (const [day, later] of await laterPaidByDays(db, programmeId, days)) {
    const paid = rows.reduce((sum, row) => (row.since <= day ? sum + row.paid : sum), 0)
    sums.set(day, grosze(paid + later))
  }
  return sums
}

/** Paid in full since each day: the one of the last payment, or of the document where it is later. */
async function paidSums(db: ReadDb, programmeId: string) {
  const { bookedOn, paidOn } = expenseLine
  const own = and(isNotNull(paidOn), await onOwnLines(db, programmeId))
  const isEarly = sql`${bookedOn} > ${paidOn}`
  // By the day of payment alone, in the order of its index, for sorting would take longest.
  const rows = await db
    .select({ since: paidOn, paid: documentsSum, early: sql<number>`sum(${isEarly})` })
    .from(expenseLine)
    .where(own)
    .groupBy(paidOn)
  const days = rows.flatMap(({ since, early }) => (since !== null && early > 0 ? [since] : []))
  if (days.length === 0) return rows.map(sumSince)
  const early = await db
    .select({ since: bookedOn, paidOn, paid: documentsSum })
    .from(expenseLine)
    .where(and(own, inArray(paidOn, days), isEarly))
    .groupBy(bookedOn, paidOn)
  return [
    ...rows,
    ...early,
    // It did not count on the day of its payment yet.
    ...early.map(({ paidOn: since, paid }) => ({ since, paid: -Number(paid) })),
  ].map(sumSince)
}

/** Nothing that was paid lacks its day. */
const sumSince = ({ since, paid }: { readonly since: Day | null; readonly paid: number }) => ({
  ...{ since: since ?? '', paid: Number(paid) },
})
