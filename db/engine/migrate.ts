import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { RefusedError, refused } from '../refused-error.ts'
import {
  copyWhole,
  datedName,
  foldLogIntoFile,
  removeStoreFiles,
  settle,
  settleFolder,
} from './copies.ts'
import { applicationId } from './file-header.ts'
import { checkIntegrity } from './integrity.ts'

/** How many migrations this app knows: the schema version of a store it writes. */
export function latestSchemaVersion(migrationsFolder: string): number {
  const journal: unknown = JSON.parse(
    readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'),
  )
  return (journal as { entries: unknown[] }).entries.length
}

/**
 * Brings an older store up to date: a dated, verified backup first, then the migrations
 * on a second copy, which takes the store's place only when it is whole. Until then the
 * store's own files are only read: a failure, refused with `store.migrationFailed`,
 * leaves them byte for byte as they were.
 */
export function migrateOlder(path: string, migrationsFolder: string, moment: Date): string {
  const backup = datedName(path, 'przed-migracja', moment)
  const copy = `${path}.migrating`
  copyWhole(path, backup)
  try {
    copyWhole(backup, copy)
    migrateFile(copy, migrationsFolder)
    settle(copy)
    // A log left by a crash must not be taken for the log of the file that comes now.
    foldLogIntoFile(path)
  } catch (error) {
    removeStoreFiles(copy)
    const detail = error instanceof RefusedError ? error.refusal.code : String(error)
    throw refused('store.migrationFailed', { path, backup, detail: firstLine(detail) })
  }
  renameSync(copy, path)
  settleFolder(path)
  return backup
}

/** Applies to a file the migrations that it has not seen and marks it as a store of ours. */
export function migrateFile(path: string, migrationsFolder: string): void {
  const sqlite = new Database(path)
  try {
    // Rebuilding a table must not trip over references that are whole again at the end.
    sqlite.pragma('foreign_keys = OFF')
    migrate(drizzle(sqlite), { migrationsFolder })
    sqlite.pragma(`application_id = ${applicationId}`)
    sqlite.pragma(`user_version = ${latestSchemaVersion(migrationsFolder)}`)
    checkIntegrity(sqlite, path)
  } finally {
    sqlite.close()
  }
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? ''
