import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyFile } from '#db/engine/integrity.ts'
import { openStore, type StoreOptions } from '#db/engine/store.ts'
import { readMeta } from '#db/stores/meta.ts'
import { firstMigrations, migrationsFolder, schemaVersionOf, withMigration } from './migrations.ts'
import {
  closedStore,
  contentOf,
  folderDigest,
  openHere,
  openingMoment,
  refusalOf,
  tempDir,
  withSqlite,
} from './temp-store.ts'

const latest = schemaVersionOf(migrationsFolder)

/** A store as the app's first version wrote it, with content. */
async function oldStore(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = tempDir()
  const first = firstMigrations(tempDir('migrations'), 1)
  return { folder, path: await closedStore(join(folder, 'biuro.db'), { migrationsFolder: first }) }
}

const newest = 'w dzienniku '.repeat(1000)

/** The same as a crash leaves it: the newest change stands only in the log beside the file. */
async function crashedOldStore() {
  const { folder, path } = await oldStore()
  const elsewhere = join(tempDir(), 'biuro.db')
  copyFileSync(path, elsewhere)
  withSqlite(elsewhere, (sqlite) => {
    sqlite.pragma('journal_mode = WAL')
    // Long enough to grow the file: the log then holds the first page, with the old schema.
    sqlite.prepare("INSERT INTO meta (key, value) VALUES ('newest', ?)").run(newest)
    copyFileSync(elsewhere, path)
    copyFileSync(`${elsewhere}-wal`, `${path}-wal`)
  })
  return { folder, path }
}

const open = (path: string, options: Partial<StoreOptions> = {}) =>
  openStore({ path, migrationsFolder, create: false, now: () => openingMoment, ...options })

const triggersOf = (path: string) =>
  withSqlite(path, (sqlite) =>
    sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").pluck().get(),
  )

describe('a store of an older app', () => {
  it('is copied to a dated, verified backup and then migrated', async () => {
    const { folder, path } = await oldStore()
    expect(triggersOf(path)).toBe(0)
    const store = openHere(path)
    const backup = join(folder, 'biuro-przed-migracja-2026-11-21-10-15-00.db')
    expect(store.migratedFrom).toEqual({ schemaVersion: 1, backup })
    expect(store.schemaVersion).toBe(latest)
    expect(await store.read((db) => readMeta(db, 'content'))).toBe('zażółć')
    await store.close()

    expect(verifyFile(path)).toEqual({ schemaVersion: latest })
    // Four keep the history, seven the approved budget, six submitted claims and three their sums,
    // three what people were given, four the frozen lists, four the certificates of implementation
    // and what they rest on, six the search index, two the papers that were given out.
    expect(triggersOf(path)).toBe(39)
    expect(verifyFile(backup)).toEqual({ schemaVersion: 1 })
    expect(contentOf(backup)).toBe('zażółć')
    expect(existsSync(`${path}.migrating`)).toBe(false)
  })

  it('is opened as it is the next time, with no second backup', async () => {
    const { folder, path } = await oldStore()
    await open(path).close()
    const files = Object.keys(folderDigest(folder))
    const again = openHere(path)
    expect(again.migratedFrom).toBeNull()
    await again.close()
    expect(Object.keys(folderDigest(folder))).toEqual(files)
  })

  it('keeps what stood only in the log after a crash, in the store and in the backup', async () => {
    const { path } = await crashedOldStore()
    const store = openHere(path)
    expect(await store.read((db) => readMeta(db, 'newest'))).toBe(newest)
    const backup = store.migratedFrom?.backup ?? ''
    expect(existsSync(`${backup}-wal`)).toBe(false)
    const inBackup = withSqlite(backup, (sqlite) =>
      sqlite.prepare("SELECT value FROM meta WHERE key = 'newest'").pluck().get(),
    )
    expect(inBackup).toBe(newest)
    await store.close()
    expect(verifyFile(path)).toEqual({ schemaVersion: latest })
  })

  it('gets a backup of another name when that one is taken', async () => {
    const { folder, path } = await oldStore()
    const taken = join(folder, 'biuro-przed-migracja-2026-11-21-10-15-00.db')
    copyFileSync(path, taken)
    const store = openHere(path)
    expect(store.migratedFrom?.backup).toBe(taken.replace('.db', '-2.db'))
  })

  it('that is damaged is refused in its own name, with nothing left beside it', async () => {
    const { folder, path } = await oldStore()
    withSqlite(path, (sqlite) => {
      sqlite.pragma('foreign_keys = OFF')
      sqlite.exec("INSERT INTO jst_contact VALUES ('c', 1, '0801011', 'Jan', '', '', '')")
    })
    const before = folderDigest(folder)
    expect(refusalOf(() => open(path))).toMatchObject({ code: 'store.damaged', figures: { path } })
    expect(folderDigest(folder)).toEqual(before)
  })
})

describe('a migration that fails', () => {
  const failing: readonly (readonly [what: string, sql: string])[] = [
    ['a statement that cannot run', 'ALTER TABLE nobody ADD COLUMN x text;'],
    [
      'after another that could',
      "UPDATE meta SET value = 'zmienione';--> statement-breakpoint\nSELECT * FROM nobody;",
    ],
    [
      'a reference left dangling',
      "INSERT INTO jst_contact VALUES ('c', 1, '0801011', 'Jan', '', '', '');",
    ],
    ['two records of one name', 'INSERT INTO meta SELECT * FROM meta;'],
  ]
  it.each(failing)('leaves the old file as it was: %s', async (_, sql) => {
    const { folder, path } = await crashedOldStore()
    const before = folderDigest(folder)
    const broken = withMigration(tempDir('migrations'), sql)
    const refusal = refusalOf(() => open(path, { migrationsFolder: broken }))
    const backup = join(folder, 'biuro-przed-migracja-2026-11-21-10-15-00.db')
    expect(refusal).toMatchObject({
      code: 'store.migrationFailed',
      figures: { path, backup, detail: expect.stringMatching(/^[^\n]+$/) },
    })

    const { [basename(backup)]: _made, ...after } = folderDigest(folder)
    expect(after).toEqual(before)
    expect(verifyFile(backup)).toEqual({ schemaVersion: 1 })

    // The app that is put right opens it, with the newest change and all.
    renameSync(backup, join(folder, 'earlier.db'))
    const store = openHere(path)
    expect(await store.read((db) => readMeta(db, 'content'))).toBe('zażółć')
    expect(await store.read((db) => readMeta(db, 'newest'))).toBe(newest)
  })
})
