import { inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { attachment, contractor, expenseDocument, expenseLine, payment } from '../schema/expense.ts'
import type { RecordChangeRow } from '../stores/history.ts'

/** Tables whose records are called by the document that they belong to. */
const belonging = { expense_line: expenseLine, payment, attachment } as const

/**
 * What the documents, contractors, parts, payments and files among these changes are called:
 * the number or the name. Only those asked for are read, for an office may have 100,000.
 */
export async function expenseNames(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<ReadonlyMap<string, string>> {
  const idsIn = (table: string) =>
    changes.filter(({ tableName }) => tableName === table).map(({ recordId }) => recordId)
  const owners = new Map<string, string>()
  for (const [name, table] of Object.entries(belonging)) {
    const ids = idsIn(name)
    if (ids.length === 0) continue
    const rows = await db
      .select({ id: table.id, documentId: table.documentId })
      .from(table)
      .where(inArray(table.id, ids))
    for (const { id, documentId } of rows) owners.set(id, documentId)
  }
  for (const { recordId, fields } of changes) {
    const [before, after] = fields.documentId ?? []
    const documentId = after ?? before
    if (typeof documentId === 'string') owners.set(recordId, documentId)
  }
  const documentIds = [...new Set([...idsIn('expense_document'), ...owners.values()])]
  const numbers = new Map<string, string>()
  if (documentIds.length > 0) {
    const rows = await db
      .select({ id: expenseDocument.id, number: expenseDocument.number })
      .from(expenseDocument)
      .where(inArray(expenseDocument.id, documentIds))
    for (const { id, number } of rows) numbers.set(id, number)
  }
  const names = new Map(numbers)
  for (const [id, documentId] of owners) {
    const number = numbers.get(documentId)
    if (number !== undefined) names.set(id, number)
  }
  const contractors = idsIn('contractor')
  if (contractors.length === 0) return names
  const rows = await db
    .select({ id: contractor.id, name: contractor.name })
    .from(contractor)
    .where(inArray(contractor.id, contractors))
  for (const { id, name } of rows) names.set(id, name)
  return names
}
