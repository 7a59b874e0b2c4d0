/** Whole copies of a store's file: with its log, verified, settled on the disk. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { fileRefusal } from './file-refusal.ts'
import { verifyFile } from './integrity.ts'

/** What SQLite keeps beside a file; the first two hold changes, the third is scratch. */
const besideFile = ['-wal', '-journal', '-shm'] as const

/**
 * Removes a draft of a store and what SQLite keeps beside it. What cannot be removed stays:
 * where a draft is to be written the writing says why, and after a failure that one counts.
 */
export function removeStoreFiles(path: string): void {
  for (const suffix of ['', ...besideFile]) {
    try {
      rmSync(path + suffix, { force: true })
    } catch {
      // See above.
    }
  }
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

/**
 * Folds the log into the file and has the file do without one, so that it is whole by
 * itself: after a crash the newest changes still stand in the log beside it.
 */
export function foldLogIntoFile(path: string): void {
  const sqlite = new Database(path, { fileMustExist: true })
  try {
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
}

/**
 * Copies a store with everything committed to it into one verified file that is on the
 * disk when this returns. The original is only read. Refuses with `store.damaged` and
 * the original's name, and what the disk refuses; no part of a copy is left then.
 */
export function copyWhole(from: string, to: string): void {
  removeStoreFiles(to)
  try {
    for (const suffix of ['', '-wal', '-journal']) {
      if (!existsSync(from + suffix)) continue
      copyFileSync(from + suffix, to + suffix)
      // The copy of a write-protected backup must not be a write-protected store.
      chmodSync(to + suffix, statSync(to + suffix).mode | 0o600)
    }
    foldLogIntoFile(to)
    verifyFile(to, from)
    settle(to)
  } catch (error) {
    removeStoreFiles(to)
    throw fileRefusal(error, from) ?? error
  }
}

/** Waits until a file and its name are on the disk: before it takes another one's place. */
export function settle(path: string): void {
  sync(path, 'r+')
  settleFolder(path)
}

/** Waits until the names in a file's folder are on the disk. */
export function settleFolder(path: string): void {
  // Windows cannot open a folder; it writes names down with the file itself.
  if (process.platform !== 'win32') sync(dirname(path), 'r')
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
