import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WriteDb } from '#db/columns.ts'
import { openStore, type Store } from '#db/engine/store.ts'
import { demoStart, seedDemo } from '#db/seed/demo/demo.ts'
import type { RegisterFiles } from '#db/seed/register.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The project's own register files. */
export const registerFiles: RegisterFiles = {
  jsts: readFileSync(join(root, 'resources/lubuskie-jst.csv'), 'utf8'),
  powiats: readFileSync(join(root, 'resources/lubuskie-powiat-grid.csv'), 'utf8'),
}

/** Who opens the sample office in the tests. */
export const opener = { name: 'Osoba Otwierająca', login: 'osoba' }

export interface SeededStore {
  readonly store: Store
  remove(): Promise<void>
}

/** A new store on disk, filled in one transaction as the office does it. */
export async function seededStore(fill: (db: WriteDb) => Promise<void>): Promise<SeededStore> {
  const folder = mkdtempSync(join(tmpdir(), 'biuro-seed-'))
  const store = openStore({
    path: join(folder, 'biuro.db'),
    migrationsFolder: join(root, 'db/migrations'),
    create: true,
    now: () => demoStart,
  })
  await store.write(fill)
  return {
    store,
    async remove() {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A store with the sample office in it. */
export const sampleStore = (): Promise<SeededStore> =>
  seededStore((db) => seedDemo(db, registerFiles, opener, demoStart))
