import { and, eq, inArray, lte, ne, sql } from 'drizzle-orm'
import type { DocumentFilter } from '#db/values/expense-filter.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { expenseLine } from '../schema/expense.ts'
import { conditionsOf } from './expense-filter.ts'
import { claimedOn } from './realisation-rulings.ts'

/**
 * What of each document stands in submitted claims, as the realisation counts it: amounts that
 * await a decision and amounts approved. Of the parts that the filter leaves, now or as of its
 * day; a document that no claim has is not there.
 */
export async function claimedOfDocuments(
  db: ReadDb,
  ids: readonly string[],
  filter: DocumentFilter,
): Promise<ReadonlyMap<string, Grosze>> {
  const { asOf } = filter
  const { parts } = await conditionsOf(db, filter)
  const submitted = asOf === undefined ? ne(claim.state, 'draft') : lte(claim.submittedOn, asOf)
  const now = sql<number>`coalesce(${claimEntry.approved}, ${claimEntry.amount})`
  const rows = await db
    .select({
      id: expenseLine.documentId,
      claimed: sql<number>`sum(${asOf === undefined ? now : claimedOn(asOf)})`,
    })
    .from(expenseLine)
    .innerJoin(claimEntry, eq(claimEntry.expenseLineId, expenseLine.id))
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(and(inArray(expenseLine.documentId, [...ids]), submitted, parts))
    .groupBy(expenseLine.documentId)
  return new Map(rows.map(({ id, claimed }) => [id, grosze(Number(claimed))]))
}
