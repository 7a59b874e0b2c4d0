import { and, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { addMoney, type Grosze, grosze, subtractMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { inParts } from '../in-parts.ts'
import { eligibleOn } from '../rules/realisation-eligible.ts'
import { claim, claimEntry, type claimLine } from '../schema/claim.ts'
import { expenseLine } from '../schema/expense.ts'
import { isRuledOut, lessenedParts } from './realisation-lessened.ts'

/** Entries of claims one by one, or what they come to on each cost line. */
type Counted = typeof claimEntry | typeof claimLine

/**
 * What of a claim's entry counts as claimed at the end of a day, in SQL over `claim_entry` and
 * `claim`: the whole amount while it awaits a decision, only what was approved once decided.
 * What was parked waits for a later claim, and what was ruled out is not eligible any more. The
 * query itself keeps to claims submitted by the day.
 */
export const claimedOn = (day: Day, of: Counted = claimEntry) =>
  sql<number>`case when ${claim.decidedOn} <= ${day} then coalesce(${of.approved}, 0) else ${of.amount} end`

/** What of a claim's entry was approved by the end of a day, in SQL as `claimedOn`. */
export const settledOn = (day: Day, of: Counted = claimEntry) =>
  sql<number>`case when ${claim.decidedOn} <= ${day} then coalesce(${of.approved}, 0) else 0 end`

/** What of one part of a document was still eligible at the end of a day and is not now. */
export interface LaterRuling {
  readonly documentId: string
  readonly lineId: string
  readonly contractId: string | null
  readonly month: typeof expenseLine.$inferSelect.month
  readonly bookedOn: Day
  readonly paidOn: Day | null
  readonly ineligible: Grosze
}

/**
 * What was ruled ineligible after `day` and so was still eligible then: it is added back to
 * `amount − ineligible` of the part, see `eligibleOn`. `where` narrows the parts.
 */
export async function rulingsAfter(
  db: ReadDb,
  programmeId: string,
  day: Day,
  where?: SQL,
): Promise<readonly LaterRuling[]> {
  const decidedLater = and(eq(claim.programmeId, programmeId), gt(claim.decidedOn, day))
  const [any] = await db.select({ id: claim.id }).from(claim).where(decidedLater).limit(1)
  if (any === undefined) return []
  const later = and(decidedLater, where)
  const parts = await db
    .selectDistinct({ id: claimEntry.expenseLineId })
    .from(claim)
    .innerJoin(claimEntry, eq(claimEntry.claimId, claim.id))
    .innerJoin(expenseLine, eq(expenseLine.id, claimEntry.expenseLineId))
    .where(and(later, isRuledOut))
  const ids = new Set(parts.map(({ id }) => id))
  for (const some of inParts(await lessenedParts(db))) {
    const waiting = await db
      .selectDistinct({ id: claimEntry.expenseLineId })
      .from(expenseLine)
      .innerJoin(claimEntry, eq(claimEntry.expenseLineId, expenseLine.id))
      .innerJoin(claim, eq(claimEntry.claimId, claim.id))
      .where(and(inArray(expenseLine.id, [...some]), lte(claim.submittedOn, day), later))
    for (const { id } of waiting) ids.add(id)
  }
  const rulings: LaterRuling[] = []
  for (const some of inParts([...ids])) rulings.push(...(await rulingsOf(db, some, day)))
  return rulings
}

async function rulingsOf(
  db: ReadDb,
  partIds: readonly string[],
  day: Day,
): Promise<readonly LaterRuling[]> {
  const rows = await db
    .select({
      documentId: expenseLine.documentId,
      lineId: expenseLine.lineId,
      contractId: expenseLine.contractId,
      month: expenseLine.month,
      bookedOn: expenseLine.bookedOn,
      paidOn: expenseLine.paidOn,
      amount: expenseLine.amount,
      ineligible: expenseLine.ineligible,
      claimed: sql<number>`sum(case when ${claim.submittedOn} <= ${day} then ${claimedOn(day)} else 0 end)`,
      ruledLater: sql<number>`sum(case when ${claim.decidedOn} > ${day} then coalesce(${claimEntry.ineligible}, 0) else 0 end)`,
    })
    .from(expenseLine)
    .innerJoin(claimEntry, eq(claimEntry.expenseLineId, expenseLine.id))
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(inArray(expenseLine.id, [...partIds]))
    .groupBy(expenseLine.id)
  return rows.flatMap(({ amount, ineligible, claimed, ruledLater, ...part }) => {
    const then = eligibleOn({
      amount,
      ineligible,
      claimed: grosze(Number(claimed)),
      ruledLater: grosze(Number(ruledLater)),
    })
    const back = subtractMoney(then, subtractMoney(amount, ineligible))
    return back === 0 ? [] : [{ ...part, ineligible: back }]
  })
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
