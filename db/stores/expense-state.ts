/** The one place that writes a document's state and days into its own record and its parts. */
import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { documentState, type PartFacts } from '../rules/expense-state.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'

type PartRow = typeof expenseLine.$inferSelect

/** Every part of a document with the claims that it was in, in the document's order. */
export async function partsWithClaims(
  db: ReadDb,
  documentId: string,
): Promise<readonly (PartFacts & PartRow)[]> {
  const lines = await db
    .select()
    .from(expenseLine)
    .where(eq(expenseLine.documentId, documentId))
    .orderBy(asc(expenseLine.ordinal))
  const ids = lines.map(({ id }) => id)
  const entries = await db
    .select({
      expenseLineId: claimEntry.expenseLineId,
      amount: claimEntry.amount,
      approved: claimEntry.approved,
      claimState: claim.state,
    })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(inArray(claimEntry.expenseLineId, ids))
  return lines.map((line) => ({
    ...line,
    claimed: entries.filter(({ expenseLineId }) => expenseLineId === line.id),
  }))
}

/**
 * Writes down where each document stands after anything that it depends on changed: its
 * checks, payments, parts, claims. Call it last in a command, with the documents touched.
 */
export async function refreshDocumentStates(tx: Tx, documentIds: Iterable<string>): Promise<void> {
  for (const id of new Set(documentIds)) {
    const [row] = await tx.db.select().from(expenseDocument).where(eq(expenseDocument.id, id))
    if (row === undefined) continue
    const parts = await partsWithClaims(tx.db, id)
    const state = documentState({ ...row, parts })
    // Most documents stand where they stood: nothing is read again to write nothing.
    if (state !== row.state) await tx.update(expenseDocument, id, row.version, { state })
    await repeatInParts(tx, row, parts)
  }
}

/** The parts repeat the document's contract and days; see the table's own note. */
async function repeatInParts(
  tx: Tx,
  { contractId, issuedOn: bookedOn, paidOn }: typeof expenseDocument.$inferSelect,
  parts: readonly PartRow[],
): Promise<void> {
  for (const part of parts) {
    const same =
      part.contractId === contractId && part.bookedOn === bookedOn && part.paidOn === paidOn
    if (!same) await tx.update(expenseLine, part.id, part.version, { contractId, bookedOn, paidOn })
  }
}
