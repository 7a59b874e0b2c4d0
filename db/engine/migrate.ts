import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { applicationId } from './file-header.ts'
import { checkIntegrity, verifyFile } from './integrity.ts'
import { RefusedError, refused } from './refused-error.ts'

/** How many migrations this app knows: the schema version of a store it writes. */
export function latestSchemaVersion(migrationsFolder: string): number {
  const journal: unknown = JSON.parse(
    readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'),
  )
  return (journal as { entries: unknown[] }).entries.length
}

/** Writes a new, empty store; the file appears only when it is whole. */
export function createEmpty(path: string, migrationsFolder: string): void {
  const draft = `${path}.new`
  removeStoreFiles(draft)
  migrateFile(draft, migrationsFolder)
  renameSync(draft, path)
}

/**
 * Brings an older store up to date: a dated, verified backup first, then the migrations
 * on a second copy, which takes the store's place only when it is whole. A failure
 * leaves the old file as it was and is refused with `store.migrationFailed`.
 */
export function migrateOlder(path: string, migrationsFolder: string, moment: Date): string {
  const backup = datedName(path, 'przed-migracja', moment)
  const copy = `${path}.migrating`
  foldLogIntoFile(path)
  copyFileSync(path, backup)
  verifyFile(backup)
  try {
    removeStoreFiles(copy)
    copyFileSync(path, copy)
    migrateFile(copy, migrationsFolder)
  } catch (error) {
    removeStoreFiles(copy)
    const detail = error instanceof RefusedError ? error.refusal.code : String(error)
    throw refused('store.migrationFailed', { path, backup, detail: firstLine(detail) })
  }
  renameSync(copy, path)
  return backup
}

/** `biuro.db` → `biuro-przed-migracja-2026-11-21-10-15-00.db`, in the same folder, never taken. */
export function datedName(path: string, why: string, moment: Date): string {
  const stamp = moment.toISOString().slice(0, 19).replace(/[T:]/g, '-')
  const stem = basename(path).replace(/\.db$/, '')
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : `-${attempt}`
    const candidate = join(dirname(path), `${stem}-${why}-${stamp}${suffix}.db`)
    if (!existsSync(candidate)) return candidate
  }
}

/** Removes a store's file and the two that SQLite keeps beside it. */
export function removeStoreFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/** After a crash the newest changes still stand in the log beside the file. */
export function foldLogIntoFile(path: string): void {
  const sqlite = new Database(path)
  try {
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
}

function migrateFile(path: string, migrationsFolder: string): void {
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
