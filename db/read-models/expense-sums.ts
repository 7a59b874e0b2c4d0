import { and, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { DocumentFilter, DocumentSums } from '#db/values/expense-filter.ts'
import { addMoney, type Grosze, grosze, subtractMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { claim, claimEntry, claimLine } from '../schema/claim.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'
import { conditionsOf, type FilterConditions, linesIn } from './expense-filter.ts'
import { claimedOn, rulingsAfter, settledOn, sumRulings } from './realisation-rulings.ts'

/** What of the parts that are left is eligible. */
export const eligibleSum = sql<number>`coalesce(sum(${expenseLine.amount} - ${expenseLine.ineligible}), 0)`
/** What of them was ruled out. */
export const ineligibleSum = sql<number>`coalesce(sum(${expenseLine.ineligible}), 0)`
const paidSum = (asOf: Day | undefined) => {
  const paid = asOf === undefined ? isNotNull(expenseLine.paidOn) : lte(expenseLine.paidOn, asOf)
  return sql<number>`coalesce(sum(case when ${paid} then ${expenseLine.amount} - ${expenseLine.ineligible} end), 0)`
}

/** The documents of a programme that a filter leaves. */
export function documentsWhere(
  db: ReadDb,
  programmeId: string,
  filter: FilterConditions,
  inNoOrder = false,
): SQL | undefined {
  const withPart = inArray(
    expenseDocument.id,
    db.select({ id: expenseLine.documentId }).from(expenseLine).where(filter.parts),
  )
  // A sum looks up the documents of the parts that are left; by the index of the programme's
  // documents, which a page in their order goes by, it would pass over all of them.
  const ofProgramme =
    inNoOrder && filter.byPart
      ? sql`+${expenseDocument.programmeId} = ${programmeId}`
      : eq(expenseDocument.programmeId, programmeId)
  return and(ofProgramme, filter.documents, filter.byPart ? withPart : undefined)
}

/**
 * What every document that the filter leaves adds up to, on all pages together. Of parts:
 * amount = eligible + ineligible; as of a day they are what the realisation says of that day.
 */
export async function documentSums(
  db: ReadDb,
  programmeId: string,
  filter: DocumentFilter,
): Promise<DocumentSums> {
  const conditions = await conditionsOf(db, filter)
  const where = documentsWhere(db, programmeId, conditions, true)
  const [all] = await db
    .select({
      documents: sql<number>`count(*)`,
      gross: sql<number>`coalesce(sum(${expenseDocument.gross}), 0)`,
    })
    .from(expenseDocument)
    .where(where)
  // Days stand on the parts too: only what is known of documents alone asks for their table.
  const { from: _, to: __, paid: ___, paidFrom: ____, paidTo: _____, ...rest } = filter
  const byDocument = (await conditionsOf(db, rest)).documents !== undefined
  const belonging = byDocument
    ? inArray(
        expenseLine.documentId,
        db.select({ id: expenseDocument.id }).from(expenseDocument).where(where),
      )
    : inArray(expenseLine.lineId, linesIn(db, programmeId))
  const left = and(belonging, conditions.parts)
  const [parts] = await db
    .select({ eligible: eligibleSum, ineligible: ineligibleSum, paid: paidSum(filter.asOf) })
    .from(expenseLine)
    .where(left)
  const { asOf, claimedBy, settledBy } = filter
  const later = asOf === undefined ? undefined : await ruledLater(db, programmeId, asOf, left)
  const [back, paidBack] = [later?.documents ?? grosze(0), later?.paid ?? grosze(0)]
  const eligible = addMoney(grosze(parts?.eligible ?? 0), back)
  const ineligible = subtractMoney(grosze(parts?.ineligible ?? 0), back)
  // What is in no claim adds nothing to them: that is not asked of each part once more.
  const inLeft = async (without: 'claimedBy' | 'settledBy') => {
    const { parts } = await conditionsOf(db, { ...filter, [without]: undefined })
    const narrowed = byDocument || parts !== undefined
    return { db, programmeId, left: narrowed ? and(belonging, parts) : undefined }
  }
  return {
    documents: all?.documents ?? 0,
    gross: grosze(all?.gross ?? 0),
    amount: addMoney(eligible, ineligible),
    eligible,
    ineligible,
    paid: addMoney(grosze(parts?.paid ?? 0), paidBack),
    claimed:
      claimedBy === undefined
        ? null
        : await inClaims(await inLeft('claimedBy'), claimedBy, claimedOn),
    settled:
      settledBy === undefined
        ? null
        : await inClaims(await inLeft('settledBy'), settledBy, settledOn),
  }
}

async function ruledLater(db: ReadDb, programmeId: string, day: Day, left: SQL | undefined) {
  return sumRulings(await rulingsAfter(db, programmeId, day, left), day, () => 'all').get('all')
}

/** What claims submitted by a day come to, counted one way: as a whole, or on the parts left. */
async function inClaims(
  of: { readonly db: ReadDb; readonly programmeId: string; readonly left: SQL | undefined },
  day: Day,
  counted: typeof claimedOn,
): Promise<Grosze> {
  if (of.left === undefined) {
    const [whole] = await of.db
      .select({ sum: sql<number>`coalesce(sum(${counted(day, claimLine)}), 0)` })
      .from(claim)
      .innerJoin(claimLine, eq(claimLine.claimId, claim.id))
      .where(and(eq(claim.programmeId, of.programmeId), lte(claim.submittedOn, day)))
    return grosze(Number(whole?.sum ?? 0))
  }
  // From the parts to their claims, not the other way: a programme's claims have all parts.
  const submitted = sql`+${claim.programmeId} = ${of.programmeId} and +${claim.submittedOn} <= ${day}`
  const [row] = await of.db
    .select({ sum: sql<number>`coalesce(sum(${counted(day)}), 0)` })
    .from(expenseLine)
    .innerJoin(claimEntry, eq(claimEntry.expenseLineId, expenseLine.id))
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(and(submitted, of.left))
  return grosze(Number(row?.sum ?? 0))
}
