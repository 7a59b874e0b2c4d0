import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, onTestFinished } from 'vitest'
import { createEmpty } from '#db/engine/create.ts'
import { openStore, type Store, type StoreOptions } from '#db/engine/store.ts'
import { RefusedError } from '#db/refused-error.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { migrationsFolder } from './migrations.ts'

/** The moment at which the tests' stores are opened. */
export const openingMoment = new Date('2026-11-21T10:15:00.000Z')

/** A folder for one test, removed when it ends. */
export function tempDir(name = 'store'): string {
  const folder = mkdtempSync(join(tmpdir(), `biuro-soi-${name}-`))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a store as the host does and closes it at the end of the test. */
export function openHere(path: string, options: Partial<StoreOptions> = {}): Store {
  const store = openStore({
    path,
    migrationsFolder,
    create: false,
    now: () => openingMoment,
    ...options,
  })
  onTestFinished(() => store.close())
  return store
}

const shared: string[] = []
afterAll(() => {
  for (const folder of shared) rmSync(folder, { recursive: true, force: true })
})

/** A folder for what a whole file of tests shares, removed after the last of them. */
export function sharedDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'biuro-soi-shared-'))
  shared.push(folder)
  return folder
}

let template: string | undefined

/** A new, empty store in a folder of its own; made once for a file of tests, then copied. */
export function newStore(): Store {
  if (template === undefined) {
    template = join(sharedDir(), 'biuro.db')
    createEmpty(template, migrationsFolder)
  }
  const path = join(tempDir(), 'biuro.db')
  copyFileSync(template, path)
  return openHere(path)
}

/** A closed store at the path with one row of content, to see again later. */
export async function closedStore(
  path: string,
  options: Partial<StoreOptions> = {},
): Promise<string> {
  const store = openStore({
    path,
    migrationsFolder,
    create: true,
    now: () => openingMoment,
    ...options,
  })
  await store.close()
  withSqlite(path, (sqlite) => {
    sqlite.exec("INSERT INTO meta (key, value) VALUES ('content', 'zażółć')")
  })
  return path
}

/** Looks into a closed file, or spoils it, past the engine. */
export function withSqlite<T>(path: string, work: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(path)
  try {
    return work(sqlite)
  } finally {
    sqlite.close()
  }
}

/** What `closedStore` wrote. */
export const contentOf = (path: string): unknown =>
  withSqlite(path, (sqlite) =>
    sqlite.prepare("SELECT value FROM meta WHERE key = 'content'").pluck().get(),
  )

/** The bytes of a file, told apart by their digest. */
export const digestOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex')

/** Every file of a folder with its digest: what must be the same when nothing was touched. */
export const folderDigest = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, digestOf(join(folder, entry.name))]),
  )

/** The refusal that opening meets; fails when it opens or breaks in another way. */
export function refusalOf(open: () => unknown): Refusal {
  try {
    open()
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal
    throw error
  }
  throw new Error('Nothing was refused')
}
