import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { refused } from '../refused-error.ts'

/** Who holds a store, as written beside the lock. */
interface Holder {
  readonly user: string
  readonly computer: string
  readonly process: number
  readonly since: string
}

/** A held lock. */
export interface StoreLock {
  /** Gives the store free. */
  release(): void
  /** Removes the released lock's own file; for a store that never came to be. */
  remove(): void
}

/**
 * Takes a store for this process. The lock is the operating system's own, held on a
 * small file beside the store, so it ends with the process however that ends; a
 * forgotten lock file stops nobody. Refuses with `store.held` and who holds it, and
 * with `store.folderMissing`.
 */
export function lockStore(path: string): StoreLock {
  const folder = dirname(path)
  if (!existsSync(folder)) throw refused('store.folderMissing', { path, folder })
  const lockPath = `${path}-lock`
  const holderPath = `${path}-holder.json`
  const lock = new Database(lockPath, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    const holder = readHolder(holderPath)
    throw refused('store.held', {
      path,
      user: holder?.user ?? '?',
      computer: holder?.computer ?? '?',
      process: holder?.process ?? null,
      since: holder?.since ?? '?',
    })
  }
  writeHolder(holderPath)
  return {
    release() {
      rmSync(holderPath, { force: true })
      lock.exec('ROLLBACK')
      lock.close()
    },
    remove: () => rmSync(lockPath, { force: true }),
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** The note only helps to say who holds the store; a full disk must not keep it shut. */
function writeHolder(path: string): void {
  const holder: Holder = {
    user: userInfo().username,
    computer: hostname(),
    process: process.pid,
    since: new Date().toISOString(),
  }
  try {
    writeFileSync(path, JSON.stringify(holder))
  } catch {
    rmSync(path, { force: true })
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}
