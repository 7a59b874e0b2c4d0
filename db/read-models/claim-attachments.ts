import { and, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { claimEntry } from '../schema/claim.ts'
import { attachment, expenseLine } from '../schema/expense.ts'
import type { ClaimRow } from '../stores/claim.ts'

/** The files of the claim's documents, at most so many; `count` says how many there are. */
export async function attachmentsOf(db: ReadDb, of: ClaimRow) {
  const documents = db
    .select({ id: expenseLine.documentId })
    .from(claimEntry)
    .innerJoin(expenseLine, eq(claimEntry.expenseLineId, expenseLine.id))
    .where(eq(claimEntry.claimId, of.id))
  const inClaim = and(inArray(attachment.documentId, documents))
  const rows = await db
    .select({
      id: attachment.id,
      documentId: attachment.documentId,
      name: attachment.name,
      size: attachment.size,
    })
    .from(attachment)
    .where(inClaim)
    .orderBy(attachment.name)
    .limit(200)
  return { count: await db.$count(attachment, inClaim), files: rows }
}
