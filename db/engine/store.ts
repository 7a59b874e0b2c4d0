import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { ReadDb, WriteDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { type Connection, connect } from './connection.ts'
import { createEmpty } from './create.ts'
import { fileRefusal, sqliteRefusal } from './file-refusal.ts'
import { headerOf, verifyFile } from './integrity.ts'
import { lockStore, type StoreLock } from './lock.ts'
import { latestSchemaVersion, migrateOlder } from './migrate.ts'
import { inTransaction } from './transaction.ts'
import { Turns } from './turns.ts'

export interface StoreOptions {
  readonly path: string
  readonly migrationsFolder: string
  /** Create the file when there is none; otherwise a missing file is refused. */
  readonly create: boolean
  readonly now: () => Date
  /** A lock on the store that the caller holds already; the open store takes it over. */
  readonly lock?: StoreLock
}

/**
 * An open store. Its edge is asynchronous so that a shared store on another engine can
 * stand behind it; nothing but database work may be awaited inside `read` and `write`, and in a
 * long write a turn for whoever reads meanwhile.
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
  readonly #copies = new Turns()
  readonly #streams = new Set<Connection>()
  #closed = false

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
    return this.#take(this.#reads, () => inTransaction(this.#reader, 'BEGIN', work))
  }

  /**
   * Reads a snapshot for as long as its pieces are asked for. It has a connection of its own, so
   * that nobody waits for it. Refuses with `office.noStore` once the store is let go.
   */
  async *stream<T>(work: (db: ReadDb) => AsyncIterable<T>): AsyncGenerator<T> {
    if (this.#closed) throw refused('office.noStore')
    const connection = connect(this.path, 'read')
    this.#streams.add(connection)
    try {
      connection.sqlite.exec('BEGIN')
      yield* work(connection.db)
    } catch (error) {
      if (this.#closed) throw refused('office.noStore')
      throw sqliteRefusal(error, this.path) ?? error
    } finally {
      this.#streams.delete(connection)
      connection.sqlite.close()
    }
  }

  /** One transaction on the writing connection, one at a time; kept whole or not at all. */
  write<T>(work: (db: WriteDb) => Promise<T>): Promise<T> {
    return this.#take(this.#writes, () => inTransaction(this.#writer, 'BEGIN IMMEDIATE', work))
  }

  /**
   * Folds the log into the file and empties it, between two reads: what was overwritten in the
   * file would stand in the log until then.
   */
  foldLog(): Promise<void> {
    const fold = async () => {
      this.#writer.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    }
    return this.#take(this.#reads, () => this.#writes.take(fold))
  }

  /** Copies the store, while it is in use, to a file: as it stood at one moment. */
  async copyTo(path: string): Promise<void> {
    if (this.#closed) throw refused('office.noStore')
    await this.#copies.take(() => copySnapshot(this.path, path))
  }

  /**
   * What the store takes on the disk, in bytes: its file and the log beside it, where changes
   * stand until they are folded in. 0 when somebody took it away from under the office.
   */
  sizeBytes(): number {
    const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
    const file = sizeOf(this.path)
    return file === 0 ? 0 : file + sizeOf(`${this.path}-wal`)
  }

  /** Ends what is under way, folds the log into the file and lets the store go. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    for (const { sqlite } of this.#streams) sqlite.close()
    await Promise.all([this.#writes.idle(), this.#reads.idle(), this.#copies.idle()])
    this.#reader.sqlite.close()
    this.#writer.sqlite.close()
    this.#lock.release()
  }

  /** Who asks after the store was let go gets a refusal, not an error from the library. */
  async #take<T>(turns: Turns, work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw refused('office.noStore')
    try {
      return await turns.take(work)
    } catch (error) {
      throw sqliteRefusal(error, this.path) ?? error
    }
  }
}

/** A connection of its own holds its snapshot: writes neither wait for it nor get into it. */
async function copySnapshot(from: string, to: string): Promise<void> {
  const { sqlite } = connect(from, 'read')
  try {
    sqlite.exec('BEGIN')
    sqlite.pragma('schema_version')
    await sqlite.backup(to)
  } finally {
    sqlite.close()
  }
}

/**
 * Opens a store for this process alone. Refuses, with the file untouched: a missing
 * file, a file that is not a store, a store newer than the app, one that this person
 * may not write or that another process holds, a damaged one. An older store is backed
 * up and migrated.
 */
export function openStore(options: StoreOptions): Store {
  const { path, migrationsFolder } = options
  const known = latestSchemaVersion(migrationsFolder)
  if (existsSync(path)) accept(path, known)
  else if (!options.create) throw refused('store.missing', { path })
  let lock = options.lock
  let writer: Connection | undefined
  try {
    lock ??= lockStore(path)
    let migratedFrom: Store['migratedFrom'] = null
    // Looked at again: until the lock was ours, another process could make or migrate it.
    if (!existsSync(path)) createEmpty(path, migrationsFolder)
    undoHalfChange(path)
    const { schemaVersion } = accept(path, known)
    if (schemaVersion < known) {
      const backup = migrateOlder(path, migrationsFolder, options.now())
      migratedFrom = { schemaVersion, backup }
    }
    // Read-only first: a damaged file must stay as it is, and the writer marks the file.
    verifyFile(path)
    writer = connect(path, 'write')
    const reader = connect(path, 'read')
    const openedAt = options.now()
    return new Store({ path, schemaVersion: known, openedAt, migratedFrom, writer, reader, lock })
  } catch (error) {
    writer?.sqlite.close()
    if (options.lock === undefined) lock?.release()
    throw fileRefusal(error, path) ?? error
  }
}

/**
 * Whoever was killed while the file itself was being changed left a journal that undoes the
 * half, and SQLite lets nobody read the file before a writer has played it.
 */
function undoHalfChange(path: string): void {
  if (!existsSync(`${path}-journal`)) return
  const sqlite = new Database(path, { fileMustExist: true })
  try {
    // The first look at the file plays the journal; nothing else is changed.
    sqlite.pragma('user_version')
  } finally {
    sqlite.close()
  }
}

/** A store of ours that this app knows and this person may write; its log stands beside it. */
function accept(path: string, known: number): { readonly schemaVersion: number } {
  const header = headerOf(path, known)
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
  } catch {
    throw refused('store.readOnly', { path })
  }
  return header
}
