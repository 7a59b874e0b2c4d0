/** The one place that writes a document's state and days into its own record and its parts. */
import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { documentState, type PartFacts } from '../rules/expense-state.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'

type PartRow = typeof expenseLine.$inferSelect

/** Every part of the documents with the claims that it was in, in each document's order. */
export async function partsWithClaims(
  db: ReadDb,
  documentIds: readonly string[],
): Promise<readonly (PartFacts & PartRow)[]> {
  const ofDocuments = inArray(expenseLine.documentId, [...documentIds])
  const lines = await db
    .select()
    .from(expenseLine)
    .where(ofDocuments)
    .orderBy(asc(expenseLine.documentId), asc(expenseLine.ordinal))
  const entries = await db
    .select({
      expenseLineId: claimEntry.expenseLineId,
      amount: claimEntry.amount,
      approved: claimEntry.approved,
      claimState: claim.state,
    })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .innerJoin(expenseLine, eq(claimEntry.expenseLineId, expenseLine.id))
    .where(ofDocuments)
  const times = Map.groupBy(entries, ({ expenseLineId }) => expenseLineId)
  return lines.map((line) => ({ ...line, claimed: times.get(line.id) ?? [] }))
}

/** A statement binds a bounded number of values. */
const documentsAtOnce = 1_000

/**
 * Writes down where each document stands after anything that it depends on changed: its
 * checks, payments, parts, claims. Call it last in a command, with the documents touched.
 */
export async function refreshDocumentStates(tx: Tx, documentIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(documentIds)]
  for (let start = 0; start < ids.length; start += documentsAtOnce) {
    await refreshTogether(tx, ids.slice(start, start + documentsAtOnce))
  }
}

async function refreshTogether(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx.db
    .select()
    .from(expenseDocument)
    .where(inArray(expenseDocument.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const partsOf = Map.groupBy(await partsWithClaims(tx.db, ids), ({ documentId }) => documentId)
  for (const id of ids) {
    const row = byId.get(id)
    if (row === undefined) continue
    const parts = partsOf.get(id) ?? []
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
