/** The one place that writes a document's state and days into its own record and its parts. */
import { asc, eq, inArray } from 'drizzle-orm'
import { type Day, day } from '#db/values/day.ts'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { documentState, type PartFacts } from '../rules/expense-state.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'

/** Every part of a document with the claims that it was in, in the document's order. */
export async function partsWithClaims(
  db: ReadDb,
  documentId: string,
): Promise<readonly (PartFacts & { readonly id: string; readonly lineId: string })[]> {
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
  return lines.map(({ id, lineId, amount, ineligible }) => ({
    id,
    lineId,
    amount,
    ineligible,
    claimed: entries.filter(({ expenseLineId }) => expenseLineId === id),
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
    await tx.update(expenseDocument, id, row.version, { state: documentState({ ...row, parts }) })
    await copyDays(tx, id, row.issuedOn, row.paidOn)
  }
}

/** The parts repeat the document's days; see the table's own note. */
async function copyDays(tx: Tx, documentId: string, bookedOn: Day, paidOn: Day | null) {
  const parts = await tx.db.select().from(expenseLine).where(eq(expenseLine.documentId, documentId))
  for (const part of parts) {
    await tx.update(expenseLine, part.id, part.version, { bookedOn: day(bookedOn), paidOn })
  }
}
