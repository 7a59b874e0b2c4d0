import type { WriteDb } from '../columns.ts'
import type { Connection } from './connection.ts'

/** Runs `work` between `begin` and COMMIT; an error inside it or at the end leaves nothing. */
export async function inTransaction<T>(
  { sqlite, db }: Connection,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  work: (db: WriteDb) => Promise<T>,
): Promise<T> {
  sqlite.exec(begin)
  try {
    const result = await work(db)
    sqlite.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}
