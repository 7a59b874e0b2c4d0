import { and, asc, eq, exists, gt, inArray, notExists, sql } from 'drizzle-orm'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { claimEntry } from '../schema/claim.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'
import type { ClaimRow } from '../stores/claim.ts'

/**
 * Corrections that no claim has, a draft included, of documents that some claim has: each with
 * its eligible amount, the oldest first. One that is not paid yet cannot be gathered.
 */
export async function correctionsOutside(db: ReadDb, of: ClaimRow) {
  const claimed = (documentId: typeof expenseDocument.id | typeof expenseDocument.correctsId) =>
    db
      .select({ one: sql`1` })
      .from(expenseLine)
      .innerJoin(claimEntry, eq(claimEntry.expenseLineId, expenseLine.id))
      .where(eq(expenseLine.documentId, documentId))
  const documents = await db
    .select({ id: expenseDocument.id, number: expenseDocument.number })
    .from(expenseDocument)
    .where(
      and(
        // The index of corrected documents finds the few there are, see `unclaimedCorrections`.
        gt(expenseDocument.correctsId, ''),
        sql`+${expenseDocument.programmeId} = ${of.programmeId}`,
        exists(claimed(expenseDocument.correctsId)),
        notExists(claimed(expenseDocument.id)),
      ),
    )
    .orderBy(asc(sql`+${expenseDocument.issuedOn}`), asc(sql`+${expenseDocument.id}`))
  const sums = await db
    .select({
      id: expenseLine.documentId,
      eligible: sql<number>`sum(${expenseLine.amount} - ${expenseLine.ineligible})`,
    })
    .from(expenseLine)
    .where(
      inArray(
        expenseLine.documentId,
        documents.map(({ id }) => id),
      ),
    )
    .groupBy(expenseLine.documentId)
  const eligible = new Map(sums.map((sum) => [sum.id, Number(sum.eligible)]))
  return documents.flatMap((document) => {
    const left = grosze(eligible.get(document.id) ?? 0)
    return left < 0 ? [{ ...document, left }] : []
  })
}
