/** Which file becomes the office's store: created, opened, remembered, found at start. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RefusedError, refused } from '#db/engine/refused-error.ts'
import { openStore, type Store } from '#db/engine/store.ts'
import { demoStart, seedDemo } from '#db/seed/demo/demo.ts'
import { seedLubuskie } from '#db/seed/lubuskie.ts'
import type { Office } from '../office.ts'
import { migrationsFolder } from './backup-files.ts'
import { lastStore, rememberStore } from './last-store.ts'
import { registerFiles } from './register-files.ts'
import { storePlace } from './store-place.ts'

export type StoreContent = 'lubuskie' | 'sample'

const fileNames = { lubuskie: 'biuro-soi.db', sample: 'biuro-przykladowe.db' } as const

/** Where a store of this content goes unless the person says otherwise: local app data. */
export const defaultPath = (office: Office, content: StoreContent): string =>
  join(office.dataDir, fileNames[content])

/** Opens an existing store and remembers it; a refusal becomes the office's status. */
export async function openExisting(office: Office, path: string): Promise<void> {
  await office.use(path, () => {
    const place = storePlace(path)
    const { now } = office
    return openStore({ path: place, migrationsFolder: migrationsFolder(), create: false, now })
  })
  if (office.status().phase === 'open') rememberStore(office.dataDir, path)
}

/**
 * Creates a store with the real programme or the sample office, with `person` as its
 * coordinator, and opens it. Never writes over a file.
 */
export async function createStore(
  office: Office,
  content: StoreContent,
  person: string,
  chosenPath?: string,
): Promise<void> {
  const wanted = chosenPath ?? defaultPath(office, content)
  if (chosenPath === undefined) mkdirSync(dirname(wanted), { recursive: true })
  const path = storePlace(wanted)
  if (existsSync(path)) throw refused('store.exists', { path })
  await office.use(path, async () => {
    const { now } = office
    const store = openStore({ path, migrationsFolder: migrationsFolder(), create: true, now })
    try {
      await fill(store, office, content, person)
    } catch (error) {
      await store.close()
      throw error
    }
    return store
  })
  if (office.status().phase === 'open') rememberStore(office.dataDir, path)
}

/** One transaction: a store is seeded whole or stays empty. */
async function fill(store: Store, office: Office, content: StoreContent, person: string) {
  const coordinator = { name: person === '' ? office.login : person, login: office.login }
  const files = registerFiles()
  if (content === 'lubuskie') {
    await store.write((db) => seedLubuskie(db, files, coordinator, office.now()))
  } else {
    await store.write((db) => seedDemo(db, files, coordinator, demoStart))
  }
}

export interface StartChoice {
  readonly storePath?: string | undefined
  readonly demo?: boolean | undefined
}

/** The store at start: the one named, the sample, the last one, or none yet. */
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
  const path = lastStore(office.dataDir) ?? defaultPath(office, 'lubuskie')
  if (existsSync(path) || lastStore(office.dataDir) !== null) return openExisting(office, path)
}
