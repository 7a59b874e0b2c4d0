import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { RecordTable } from '../audit.ts'
import * as schema from '../schema/schema.ts'

/** Every table whose records leave history, by its name in the store. */
export const recordTables: ReadonlyMap<string, RecordTable> = new Map(
  Object.values(schema)
    .filter(
      (table): table is typeof table & RecordTable => is(table, SQLiteTable) && 'version' in table,
    )
    .map((table) => [getTableName(table), table]),
)
