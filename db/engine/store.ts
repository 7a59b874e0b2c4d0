import { existsSync, statSync } from 'node:fs'
import type { ReadDb, WriteDb } from '../columns.ts'
import { type Connection, connect } from './connection.ts'
import { applicationId, readFileHeader } from './file-header.ts'
import { checkIntegrity } from './integrity.ts'
import { lockStore, type StoreLock } from './lock.ts'
import { createEmpty, latestSchemaVersion, migrateOlder } from './migrate.ts'
import { refused } from './refused-error.ts'
import { Turns } from './turns.ts'

export interface StoreOptions {
  readonly path: string
  readonly migrationsFolder: string
  /** Create the file when there is none; otherwise a missing file is refused. */
  readonly create: boolean
  readonly now: () => Date
}

/**
 * An open store. Its edge is asynchronous so that a shared store on another engine can
 * stand behind it; nothing but database work may be awaited inside `read` and `write`.
 */
export class Store {
  readonly path: string
  readonly schemaVersion: number
  readonly openedAt: Date
  /** The backup made before migrating at opening, and the version it holds. */
  readonly migratedFrom: { readonly schemaVersion: number; readonly backup: string } | null
  readonly #writer: Connection
  readonly #reader: Connection
  readonly #lock: StoreLock
  readonly #writes = new Turns()
  readonly #reads = new Turns()

  constructor(parts: {
    path: string
    schemaVersion: number
    openedAt: Date
    migratedFrom: Store['migratedFrom']
    writer: Connection
    reader: Connection
    lock: StoreLock
  }) {
    this.path = parts.path
    this.schemaVersion = parts.schemaVersion
    this.openedAt = parts.openedAt
    this.migratedFrom = parts.migratedFrom
    this.#writer = parts.writer
    this.#reader = parts.reader
    this.#lock = parts.lock
  }

  /** Reads a snapshot: everything `work` selects is of one moment. */
  read<T>(work: (db: ReadDb) => Promise<T>): Promise<T> {
    return this.#reads.take(() => inTransaction(this.#reader, 'BEGIN', work))
  }

  /** One transaction on the writing connection, one at a time; kept whole or not at all. */
  write<T>(work: (db: WriteDb) => Promise<T>): Promise<T> {
    return this.#writes.take(() => inTransaction(this.#writer, 'BEGIN IMMEDIATE', work))
  }

  /** Copies the store, while it is in use, to a file. */
  async copyTo(path: string): Promise<void> {
    await this.#writer.sqlite.backup(path)
  }

  sizeBytes(): number {
    return statSync(this.path).size
  }

  /** Ends what is under way, folds the log into the file and lets the store go. */
  async close(): Promise<void> {
    await Promise.all([this.#writes.idle(), this.#reads.idle()])
    this.#reader.sqlite.close()
    this.#writer.sqlite.close()
    this.#lock.release()
  }
}

async function inTransaction<T>(
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
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

/**
 * Opens a store for this process alone. Refuses, with the file untouched: a missing
 * file, a file that is not a store, a store newer than the app, one that another
 * process holds, a damaged one. An older store is backed up and migrated.
 */
export function openStore(options: StoreOptions): Store {
  const { path, migrationsFolder } = options
  const latest = latestSchemaVersion(migrationsFolder)
  if (!existsSync(path) && !options.create) throw refused('store.missing', { path })
  const found = existsSync(path) ? headerOf(path) : null
  if (found !== null) {
    if (found.applicationId !== applicationId) throw refused('store.foreign', { path })
    if (found.schemaVersion > latest) {
      throw refused('store.newerThanApp', { path, found: found.schemaVersion, known: latest })
    }
  }
  let lock: StoreLock | undefined
  let writer: Connection | undefined
  try {
    lock = lockStore(path)
    let migratedFrom: Store['migratedFrom'] = null
    if (found === null) createEmpty(path, migrationsFolder)
    else if (found.schemaVersion < latest) {
      const backup = migrateOlder(path, migrationsFolder, options.now())
      migratedFrom = { schemaVersion: found.schemaVersion, backup }
    }
    writer = connect(path, 'write')
    checkIntegrity(writer.sqlite, path)
    const reader = connect(path, 'read')
    const openedAt = options.now()
    return new Store({ path, schemaVersion: latest, openedAt, migratedFrom, writer, reader, lock })
  } catch (error) {
    writer?.sqlite.close()
    lock?.release()
    throw damagedOr(error, path)
  }
}

function headerOf(path: string) {
  let header: ReturnType<typeof readFileHeader>
  try {
    header = readFileHeader(path)
  } catch (error) {
    throw refused('store.unreadable', { path, detail: error instanceof Error ? error.message : '' })
  }
  if (header === null) throw refused('store.foreign', { path })
  return header
}

function damagedOr(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return refused('store.damaged', { path, detail: code })
  }
  if (code === 'SQLITE_CANTOPEN' || code === 'SQLITE_READONLY' || /^E[A-Z]+$/.test(code)) {
    return refused('store.unreadable', { path, detail: code })
  }
  return error
}
