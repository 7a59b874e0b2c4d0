import { inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { inParts } from '../in-parts.ts'
import { attachment, expenseDocument, expenseLine, payment } from '../schema/expense.ts'
import type { RecordChangeRow } from '../stores/history.ts'

const belonging = { expense_line: expenseLine, payment, attachment } as const

/** The documents that these changes touch: their own records, parts, payments and files. */
export async function touchedDocuments(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (const { tableName, recordId, fields } of changes) {
    if (tableName === 'expense_document') ids.add(recordId)
    for (const value of fields.documentId ?? []) if (typeof value === 'string') ids.add(value)
  }
  for (const [name, table] of Object.entries(belonging)) {
    const own = changes.filter(({ tableName }) => tableName === name)
    for (const some of inParts(own)) {
      const rows = await db
        .select({ documentId: table.documentId })
        .from(table)
        .where(
          inArray(
            table.id,
            some.map(({ recordId }) => recordId),
          ),
        )
      for (const { documentId } of rows) ids.add(documentId)
    }
  }
  return ids
}

/** Those of the documents that are on record. */
export async function documentsByIds(db: ReadDb, ids: readonly string[]) {
  const chunks: (typeof expenseDocument.$inferSelect)[][] = []
  for (const some of inParts(ids)) {
    const ofSome = inArray(expenseDocument.id, [...some])
    chunks.push(await db.select().from(expenseDocument).where(ofSome))
  }
  return chunks.flat()
}
