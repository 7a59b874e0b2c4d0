import { accessSync, constants, existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { WriteDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { connect } from './connection.ts'
import { foldLogIntoFile, removeStoreFiles, settle, settleFolder } from './copies.ts'
import { fileRefusal } from './file-refusal.ts'
import { lockStore, type StoreLock } from './lock.ts'
import { migrateFile } from './migrate.ts'
import { inTransaction } from './transaction.ts'

/** Writes a new, empty store; the file appears only when it is whole. */
export function createEmpty(path: string, migrationsFolder: string): void {
  const draft = `${path}.new`
  removeStoreFiles(draft)
  migrateFile(draft, migrationsFolder)
  renameSync(draft, path)
}

/**
 * Writes a new store and fills it in one transaction. The file appears under its name
 * only when all of it is there: an error or a crash on the way leaves no half-made
 * office that the next start would open. Refuses with `store.exists` to write over
 * anything, and what the disk refuses.
 */
export async function createStoreFile(
  path: string,
  migrationsFolder: string,
  fill: (db: WriteDb) => Promise<void>,
): Promise<void> {
  const draft = `${path}.new`
  let lock: StoreLock | undefined
  try {
    lock = lockIn(path)
    if (existsSync(path)) throw refused('store.exists', { path })
    removeStoreFiles(draft)
    migrateFile(draft, migrationsFolder)
    const connection = connect(draft, 'write')
    try {
      await inTransaction(connection, 'BEGIN IMMEDIATE', fill)
    } finally {
      connection.sqlite.close()
    }
    foldLogIntoFile(draft)
    settle(draft)
    renameSync(draft, path)
    settleFolder(path)
  } catch (error) {
    removeStoreFiles(draft)
    throw fileRefusal(error, path) ?? error
  } finally {
    lock?.release()
    if (!existsSync(path)) lock?.remove()
  }
}

function lockIn(path: string): StoreLock {
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch {
    throw refused('store.readOnly', { path })
  }
  return lockStore(path)
}
