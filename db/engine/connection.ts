import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { WriteDb } from '../columns.ts'

/** A connection and the query builder over it. */
export interface Connection {
  readonly sqlite: Database.Database
  readonly db: WriteDb
}

/**
 * Opens a connection to a file that exists. An acknowledged write must survive `kill -9`
 * and power loss, so the writing one is WAL with synchronous FULL (the library is
 * compiled with NORMAL). Recursive triggers keep REPLACE from slipping past the
 * triggers that guard the history.
 */
export function connect(path: string, use: 'read' | 'write'): Connection {
  const sqlite = new Database(path, { readonly: use === 'read', fileMustExist: true })
  try {
    // Only a program of somebody else's can hold the file; the whole host waits with us.
    sqlite.pragma('busy_timeout = 1000')
    sqlite.pragma('trusted_schema = OFF')
    if (use === 'write') {
      sqlite.pragma('journal_mode = WAL')
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma('foreign_keys = ON')
      sqlite.pragma('recursive_triggers = ON')
      // What was removed is overwritten: a person's key that is gone is gone from the file too.
      sqlite.pragma('secure_delete = ON')
    }
    return { sqlite, db: drizzle(sqlite, { casing: 'snake_case' }) }
  } catch (error) {
    sqlite.close()
    throw error
  }
}
