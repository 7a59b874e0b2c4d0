import Database from 'better-sqlite3'
import { applicationId } from './file-header.ts'
import { refused } from './refused-error.ts'

/**
 * Reads every page of the file and every reference between records. Refuses with
 * `store.damaged` and SQLite's first words on what is wrong.
 */
export function checkIntegrity(sqlite: Database.Database, path: string): void {
  const found = sqlite.pragma('integrity_check(1)', { simple: true })
  if (found !== 'ok') throw refused('store.damaged', { path, detail: String(found) })
  const dangling = sqlite.pragma('foreign_key_check') as readonly unknown[]
  if (dangling.length > 0) {
    throw refused('store.damaged', { path, detail: `foreign_key_check: ${dangling.length}` })
  }
}

/** Opens a file read-only, checks that it is a whole store of this program, and closes it. */
export function verifyFile(path: string): { readonly schemaVersion: number } {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true })
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) {
      throw refused('store.foreign', { path })
    }
    checkIntegrity(sqlite, path)
    return { schemaVersion: Number(sqlite.pragma('user_version', { simple: true })) }
  } catch (error) {
    if (error instanceof Database.SqliteError) {
      throw refused('store.damaged', { path, detail: error.message })
    }
    throw error
  } finally {
    sqlite?.close()
  }
}
