import { eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { claim, claimEntry, tranche } from '../schema/claim.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'
import type { RecordChangeRow } from '../stores/history.ts'

/**
 * What the claims, their entries and the tranches among these changes are called: a claim by
 * its number here and the institution's, an entry by its document, a tranche by its number.
 */
export async function claimNames(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const idsIn = (table: string) =>
    changes.filter(({ tableName }) => tableName === table).map(({ recordId }) => recordId)
  // A snapshot points at the claim that takes its values.
  const pointed = changes.flatMap(({ tableName, fields }) =>
    tableName === 'indicator_snapshot' ? (fields.claimId ?? []) : [],
  )
  const claims = [...idsIn('claim'), ...pointed.filter((id) => typeof id === 'string')]
  if (claims.length > 0) {
    const rows = await db
      .select({ id: claim.id, ordinal: claim.ordinal, number: claim.number })
      .from(claim)
      .where(inArray(claim.id, claims))
    for (const { id, ordinal, number } of rows) {
      names.set(id, number === '' ? String(ordinal) : `${ordinal} (${number})`)
    }
  }
  const entries = idsIn('claim_entry')
  if (entries.length > 0) {
    const rows = await db
      .select({ id: claimEntry.id, number: expenseDocument.number })
      .from(claimEntry)
      .innerJoin(expenseLine, eq(claimEntry.expenseLineId, expenseLine.id))
      .innerJoin(expenseDocument, eq(expenseLine.documentId, expenseDocument.id))
      .where(inArray(claimEntry.id, entries))
    for (const { id, number } of rows) names.set(id, number)
  }
  const tranches = idsIn('tranche')
  if (tranches.length > 0) {
    const rows = await db
      .select({ id: tranche.id, ordinal: tranche.ordinal })
      .from(tranche)
      .where(inArray(tranche.id, tranches))
    for (const { id, ordinal } of rows) names.set(id, String(ordinal))
  }
  return names
}
