import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { WriteDb } from '../columns.ts'

/** A statement that adds one row at a time, the same for every row: the fastest way in. */
export function adding<T extends SQLiteTable>(
  db: WriteDb,
  table: T,
): (row: T['$inferSelect']) => void {
  const columns = Object.keys(getTableColumns(table))
  const places = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]))
  const statement = db
    .insert(table)
    .values(places as never)
    .prepare()
  return (row) => {
    statement.run(row)
  }
}
