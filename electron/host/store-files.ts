/** Which file becomes the office's store: created, opened, remembered, found at start. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { WriteDb } from '#db/columns.ts'
import { createStoreFile } from '#db/engine/create.ts'
import { fileRefusal } from '#db/engine/file-refusal.ts'
import { openStore } from '#db/engine/store.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { demoStart, seedDemo } from '#db/seed/demo/demo.ts'
import { seedLubuskie } from '#db/seed/lubuskie.ts'
import type { Office } from '../office.ts'
import { migrationsFolder } from './backup-files.ts'
import { lastStore, rememberStore } from './last-store.ts'
import { registerFiles } from './register-files.ts'
import { dataDirRefusal, storePlace } from './store-place.ts'

export type StoreContent = 'lubuskie' | 'sample'

const fileNames = { lubuskie: 'biuro-soi.db', sample: 'biuro-przykladowe.db' } as const

/** Where a store of this content goes unless the person says otherwise: local app data. */
export const defaultPath = (office: Office, content: StoreContent): string =>
  join(office.dataDir, fileNames[content])

/** The folder of the office's own data, made when there is none yet. */
export function ownFolder(office: Office): string {
  try {
    mkdirSync(office.dataDir, { recursive: true })
  } catch (error) {
    throw fileRefusal(error, office.dataDir) ?? error
  }
  return office.dataDir
}

/** Opens an existing store and remembers it; refused as `Office.use` says. */
export async function openExisting(office: Office, path: string): Promise<void> {
  await office.use(path, () => {
    const place = storePlace(path)
    const status = office.status()
    if (status.phase === 'open' && status.path === place) return office.store()
    const { now } = office
    return openStore({ path: place, migrationsFolder: migrationsFolder(), create: false, now })
  })
  rememberOpen(office)
}

/** Remembers the open store for the next start; a full disk must not close the office again. */
export function rememberOpen(office: Office): void {
  const status = office.status()
  if (status.phase !== 'open') return
  try {
    rememberStore(office.dataDir, status.path)
  } catch (error) {
    office.reportBug('office.json', error)
  }
}

/**
 * Creates a store with the real programme or the sample office, with `person` as its
 * coordinator, and opens it. Never writes over a file; a refusal leaves no file behind
 * and the present store open.
 */
export async function createStore(
  office: Office,
  content: StoreContent,
  person: string,
  chosenPath?: string,
): Promise<void> {
  ownFolder(office)
  const path = storePlace(chosenPath ?? defaultPath(office, content))
  if (existsSync(path)) throw refused('store.exists', { path })
  const coordinator = { name: person === '' ? office.login : person, login: office.login }
  const files = registerFiles()
  const fill = {
    lubuskie: (db: WriteDb) => seedLubuskie(db, files, coordinator, office.now()),
    sample: (db: WriteDb) => seedDemo(db, files, coordinator, demoStart),
  }
  await createStoreFile(path, migrationsFolder(), fill[content])
  await openExisting(office, path)
}

export interface StartChoice {
  readonly storePath?: string | undefined
  readonly demo?: boolean | undefined
}

/**
 * The store at start: the one named, the sample, the last one, or none yet. A data folder
 * where no store may live is refused before anything is made in it.
 */
export async function openAtStart(office: Office, choice: StartChoice): Promise<void> {
  if (choice.storePath !== undefined) return openExisting(office, choice.storePath)
  if (choice.demo === true) {
    const path = defaultPath(office, 'sample')
    if (existsSync(path)) return openExisting(office, path)
    try {
      return await createStore(office, 'sample', '')
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      return office.use(path, () => Promise.reject(error))
    }
  }
  const last = lastStore(office.dataDir)
  const path = last ?? defaultPath(office, 'lubuskie')
  if (last !== null || existsSync(path)) return openExisting(office, path)
  const refusal = dataDirRefusal(office.dataDir)
  if (refusal !== null) await office.use(path, () => Promise.reject(new RefusedError(refusal)))
}
