import { and, eq, getTableColumns, is, isNull, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ReadDb } from '../columns.ts'
import { attachmentContent } from '../schema/expense.ts'
import { issuedDocument } from '../schema/issued-document.ts'
import * as schema from '../schema/schema.ts'

/** The columns that name kept bytes by their checksum, whatever table they are of. */
const holders = Object.values(schema).flatMap((table) => {
  if (!is(table, SQLiteTable) || table === attachmentContent) return []
  const columns: Readonly<Record<string, ReturnType<typeof getTableColumns>[string]>> =
    getTableColumns(table)
  const sum = columns.fileSha256 ?? columns.sha256
  return sum === undefined ? [] : [{ table, sum }]
})

/** Whether any record has a file of these bytes; an issued paper whose file was removed has none. */
export async function isFileHeld(db: ReadDb, sha256: string): Promise<boolean> {
  for (const { table, sum } of holders) {
    const kept = table === issuedDocument ? isNull(issuedDocument.fileRemovedOn) : undefined
    const [found] = await db
      .select({ held: sql<number>`1` })
      .from(table)
      .where(and(eq(sum, sha256), kept))
      .limit(1)
    if (found !== undefined) return true
  }
  return false
}
