/** Copies of the store: made while it is in use, verified, looked into. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { connect } from '#db/engine/connection.ts'
import {
  copyWhole,
  foldLogIntoFile,
  removeStoreFiles,
  settle,
  settleFolder,
} from '#db/engine/copies.ts'
import { errorCode, fileRefusal, sqliteRefusal } from '#db/engine/file-refusal.ts'
import { headerOf, verifyFile } from '#db/engine/integrity.ts'
import { lockStore, type StoreLock } from '#db/engine/lock.ts'
import { latestSchemaVersion, migrateFile } from '#db/engine/migrate.ts'
import type { Store } from '#db/engine/store.ts'
import { fileSummary } from '#db/read-models/file-summary.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { writeMeta } from '#db/stores/meta.ts'
import { instantOf } from '#db/values/day.ts'
import { resourcePath } from './resource-path.ts'

export const migrationsFolder = () => resourcePath('db', 'migrations')

/**
 * Writes an online copy of the store to a new file and verifies it. The file appears
 * under its name only when it is whole, and needs no other file beside it. Refuses to
 * write over anything.
 */
export async function backUp(
  store: Store,
  path: string,
  now: Date,
): Promise<{ sizeBytes: number }> {
  if (existsSync(path)) throw refused('backup.exists', { path })
  const draft = `${path}.part`
  try {
    mkdirSync(dirname(path), { recursive: true })
    removeStoreFiles(draft)
    await store.copyTo(draft)
    foldLogIntoFile(draft)
    verifyFile(draft, store.path)
    settle(draft)
    renameSync(draft, path)
    settleFolder(path)
  } catch (error) {
    removeStoreFiles(draft)
    const code = errorCode(error)
    if (/^(E[A-Z]+|SQLITE_(CANTOPEN|FULL|IOERR|READONLY).*)$/.test(code)) {
      throw refused('backup.cannotWrite', { path, detail: code })
    }
    throw sqliteRefusal(error, store.path) ?? error
  }
  await noteBackup(store, path, now)
  return { sizeBytes: statSync(path).size }
}

/** Keeps in the store which copy of it is the last one, and of when; Settings tells it. */
export async function noteBackup(store: Store, path: string, made: Date): Promise<void> {
  const note = JSON.stringify({ path, at: instantOf(made) })
  await store.write((db) => writeMeta(db, 'lastBackup', note))
}

/** Verifies a backup and says what is in it, without changing it or anything beside it. */
export async function inspectBackup(path: string) {
  const known = latestSchemaVersion(migrationsFolder())
  const { schemaVersion } = headerOf(path, known)
  const summary = await withQuietCopy(path, async (copy) => {
    if (schemaVersion < known) bringUpToDate(copy, path)
    const { sqlite, db } = connect(copy, 'read')
    try {
      return await fileSummary(db)
    } finally {
      sqlite.close()
    }
  })
  return { path, sizeBytes: statSync(path).size, schemaVersion, ...summary }
}

/** What is in a backup of an older app is told by the tables of this one. */
function bringUpToDate(copy: string, path: string): void {
  try {
    migrateFile(copy, migrationsFolder())
  } catch (error) {
    throw fileRefusal(error, path) ?? refused('store.damaged', { path, detail: String(error) })
  }
}

/**
 * Copies a backup to `to`, whole and verified. Refuses `store.held` when the "backup" is a
 * store that another office is writing to: its file and its log would not fit together.
 */
export function copyBackup(backup: string, to: string): void {
  let lock: StoreLock | undefined
  try {
    if (existsSync(`${backup}-lock`)) lock = lockStore(backup)
  } catch (error) {
    // A write-protected folder cannot be locked, nor can anybody write there.
    if (error instanceof RefusedError) throw error
  }
  try {
    copyWhole(backup, to)
  } finally {
    lock?.release()
  }
}

/** SQLite keeps files beside the one it opens, so a backup is looked into as a copy. */
async function withQuietCopy<T>(path: string, look: (copy: string) => Promise<T>): Promise<T> {
  let folder: string | undefined
  try {
    folder = mkdtempSync(join(tmpdir(), 'biuro-soi-'))
    const copy = join(folder, 'copy.db')
    copyBackup(path, copy)
    return await look(copy)
  } catch (error) {
    throw fileRefusal(error, path) ?? error
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}
