import Database from 'better-sqlite3'
import { refused } from '../refused-error.ts'
import { applicationId, readFileHeader } from './file-header.ts'
import { errorCode, fileRefusal } from './file-refusal.ts'

/**
 * Reads every page of the file and every reference between records. Refuses with
 * `store.damaged` and SQLite's first words on what is wrong.
 */
export function checkIntegrity(sqlite: Database.Database, path: string): void {
  const found = sqlite.pragma('integrity_check(1)', { simple: true })
  if (found !== 'ok') throw refused('store.damaged', { path, detail: firstLine(String(found)) })
  const dangling = sqlite.pragma('foreign_key_check') as readonly unknown[]
  if (dangling.length > 0) {
    throw refused('store.damaged', { path, detail: `foreign_key_check: ${dangling.length}` })
  }
}

/**
 * The version of a file that says it is a store of ours, from its first bytes alone.
 * Refuses `store.missing`, `store.unreadable`, `store.foreign`, and
 * `store.newerThanApp` when the version is past `known`.
 */
export function headerOf(path: string, known: number): { readonly schemaVersion: number } {
  let header: ReturnType<typeof readFileHeader>
  try {
    header = readFileHeader(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw refused('store.missing', { path })
    throw fileRefusal(error, path) ?? error
  }
  if (header?.applicationId !== applicationId) throw refused('store.foreign', { path })
  const { schemaVersion } = header
  if (schemaVersion > known) {
    throw refused('store.newerThanApp', { path, found: schemaVersion, known })
  }
  return { schemaVersion }
}

/**
 * Opens a file read-only, checks that it is a whole store of this program, and closes it.
 * Refuses in the name of the file that the person knows.
 */
export function verifyFile(path: string, named = path): { readonly schemaVersion: number } {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true })
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) {
      throw refused('store.foreign', { path: named })
    }
    checkIntegrity(sqlite, named)
    return { schemaVersion: Number(sqlite.pragma('user_version', { simple: true })) }
  } catch (error) {
    throw fileRefusal(error, named) ?? error
  } finally {
    sqlite?.close()
  }
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? ''
