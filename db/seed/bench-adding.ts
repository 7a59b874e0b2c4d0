import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { WriteDb } from '../columns.ts'
import { insertSilently } from '../prepared.ts'

/** Adds rows past the history, one at a time: the fastest way in, for measurements. */
export const adding =
  <T extends SQLiteTable>(db: WriteDb, table: T) =>
  (row: T['$inferSelect']): void =>
    insertSilently(db, table, row)
