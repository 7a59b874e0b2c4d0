/** Copies of the store: made while it is in use, verified, looked into, put back. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { connect } from '#db/engine/connection.ts'
import { verifyFile } from '#db/engine/integrity.ts'
import {
  datedName,
  foldLogIntoFile,
  latestSchemaVersion,
  removeStoreFiles,
} from '#db/engine/migrate.ts'
import { refused } from '#db/engine/refused-error.ts'
import type { Store } from '#db/engine/store.ts'
import { fileSummary } from '#db/read-models/file-summary.ts'
import { writeMeta } from '#db/stores/meta.ts'
import { instantOf } from '#db/values/day.ts'
import { resourcePath } from './resource-path.ts'

export const migrationsFolder = () => resourcePath('db', 'migrations')

/**
 * Writes an online copy of the store to a new file and verifies it. The file appears
 * under its name only when it is whole. Refuses to write over anything.
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
    await store.copyTo(draft)
    verifyFile(draft)
    renameSync(draft, path)
  } catch (error) {
    removeStoreFiles(draft)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^(E[A-Z]+|SQLITE_(CANTOPEN|FULL|IOERR).*)$/.test(code)) {
      throw refused('backup.cannotWrite', { path, detail: code })
    }
    throw error
  }
  const at = instantOf(now)
  await store.write((db) => writeMeta(db, 'lastBackup', JSON.stringify({ path, at })))
  return { sizeBytes: statSync(path).size }
}

/** Verifies a backup and says what is in it, without changing it. */
export async function inspectBackup(path: string) {
  if (!existsSync(path)) throw refused('store.missing', { path })
  const { schemaVersion } = verifyFile(path)
  const known = latestSchemaVersion(migrationsFolder())
  if (schemaVersion > known) {
    throw refused('store.newerThanApp', { path, found: schemaVersion, known })
  }
  const { sqlite, db } = connect(path, 'read')
  try {
    const summary = await fileSummary(db)
    return { path, sizeBytes: statSync(path).size, schemaVersion, ...summary }
  } finally {
    sqlite.close()
  }
}

/**
 * Puts a verified backup in the place of the (closed) store. The present store stays
 * beside it under a dated name, which is answered; null when there was none.
 */
export async function putBack(backup: string, path: string, now: Date): Promise<string | null> {
  await inspectBackup(backup)
  const draft = `${path}.restoring`
  removeStoreFiles(draft)
  copyFileSync(backup, draft)
  verifyFile(draft)
  let keptAs: string | null = null
  if (existsSync(path)) {
    foldLogIntoFile(path)
    keptAs = datedName(path, 'przed-przywroceniem', now)
    renameSync(path, keptAs)
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true })
  }
  renameSync(draft, path)
  return keptAs
}
