import { and, eq, gt, inArray, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { addMoney, type Grosze, grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import type { ReadDb } from '../columns.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'
import { claimedOn, rulingsAfter } from './realisation-rulings.ts'

/** Corrections of one line and month of cost that claims do not have yet, in grosze. */
export interface CorrectionSum {
  readonly lineId: string
  readonly month: Month
  readonly amount: Grosze
}

/**
 * The eligible amounts of correcting documents issued by the day without what submitted claims
 * have of them, by line and month of cost; only what is not nothing.
 */
export async function unclaimedCorrections(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<readonly CorrectionSum[]> {
  // The index of corrected documents finds the few there are. Were the programme looked up too,
  // its index would be taken, which passes over every document.
  const corrections = db
    .select({ id: expenseDocument.id })
    .from(expenseDocument)
    .where(
      and(
        gt(expenseDocument.correctsId, ''),
        sql`+${expenseDocument.programmeId} = ${programmeId}`,
      ),
    )
  const reductions = and(
    inArray(expenseLine.documentId, corrections),
    lt(expenseLine.amount, grosze(0)),
  )
  const issued = await db
    .select({
      lineId: expenseLine.lineId,
      month: expenseLine.month,
      amount: sql<number>`sum(${expenseLine.amount} - ${expenseLine.ineligible})`,
    })
    .from(expenseLine)
    .where(and(reductions, lte(expenseLine.bookedOn, day)))
    .groupBy(expenseLine.lineId, expenseLine.month)
  // Most days of most offices have none: the rest is asked only where there is something.
  if (issued.length === 0) return []
  const claimed = await db
    .select({
      lineId: expenseLine.lineId,
      month: expenseLine.month,
      amount: sql<number>`-sum(${claimedOn(day)})`,
    })
    .from(expenseLine)
    .innerJoin(claimEntry, eq(claimEntry.expenseLineId, expenseLine.id))
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(and(reductions, lte(claim.submittedOn, day)))
    .groupBy(expenseLine.lineId, expenseLine.month)
  const then = and(reductions, lte(expenseLine.bookedOn, day))
  const later = (await rulingsAfter(db, programmeId, day, then)).map(
    ({ lineId, month, ineligible }) => ({ lineId, month, amount: ineligible }),
  )
  const sums = new Map<string, CorrectionSum>()
  for (const { lineId, month, amount } of [...issued, ...claimed, ...later]) {
    const before = sums.get(`${lineId} ${month}`)?.amount ?? grosze(0)
    const sum = addMoney(before, grosze(Number(amount)))
    sums.set(`${lineId} ${month}`, { lineId, month, amount: sum })
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0)
}

/** That a part takes away and no claim submitted by the day has it whole; on `expense_line`. */
export function isUnclaimedCorrection(db: ReadDb, day: Day): SQL | undefined {
  const correcting = db
    .select({ id: expenseDocument.id })
    .from(expenseDocument)
    .where(gt(expenseDocument.correctsId, ''))
  const claimed = db
    .select({ sum: sql`coalesce(sum(${claimedOn(day)}), 0)` })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(and(eq(claimEntry.expenseLineId, expenseLine.id), lte(claim.submittedOn, day)))
  return and(
    lt(expenseLine.amount, grosze(0)),
    inArray(expenseLine.documentId, correcting),
    lte(expenseLine.bookedOn, day),
    sql`${expenseLine.amount} - ${expenseLine.ineligible} <> (${claimed})`,
  )
}
