import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore, type StoreOptions } from '#db/engine/store.ts'
import { readMeta, writeMeta } from '#db/stores/meta.ts'
import { migrationsFolder, schemaVersionOf } from './migrations.ts'
import { canBeBound, openElsewhere } from './second-process.ts'
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

const open = (path: string, options: Partial<StoreOptions> = {}) =>
  openStore({ path, migrationsFolder, create: false, now: () => openingMoment, ...options })

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

describe('a file that is not a store is refused and left as it is', () => {
  const latest = schemaVersionOf(migrationsFolder)
  const files: readonly (readonly [what: string, code: string, make: (path: string) => void])[] = [
    ['an empty file', 'store.foreign', (path) => writeFileSync(path, '')],
    ['text', 'store.foreign', (path) => writeFileSync(path, 'Lista JST\n'.repeat(1000))],
    ['a picture', 'store.foreign', (path) => writeFileSync(path, png)],
    ['a hundred zeros', 'store.foreign', (path) => writeFileSync(path, Buffer.alloc(100))],
    ['another database', 'store.foreign', (path) => withSqlite(path, (db) => db.exec('VACUUM'))],
    [
      'the database of another program',
      'store.foreign',
      (path) => withSqlite(path, (db) => db.exec('CREATE TABLE t (a); PRAGMA application_id = 7')),
    ],
    ['a folder', 'store.unreadable', (path) => mkdirSync(path)],
    ['nothing', 'store.missing', () => undefined],
  ]
  it.each(files)('%s: %s', (_, code, make) => {
    const folder = tempDir()
    const path = join(folder, 'biuro.db')
    make(path)
    const before = folderDigest(folder)
    expect(refusalOf(() => open(path))).toMatchObject({ code, figures: { path } })
    expect(folderDigest(folder)).toEqual(before)
  })

  it('a store of a newer app: store.newerThanApp', async () => {
    const folder = tempDir()
    const path = await closedStore(join(folder, 'biuro.db'))
    withSqlite(path, (sqlite) => sqlite.pragma(`user_version = ${latest + 1}`))
    const before = folderDigest(folder)
    expect(refusalOf(() => open(path))).toEqual({
      code: 'store.newerThanApp',
      figures: { path, found: latest + 1, known: latest },
    })
    expect(folderDigest(folder)).toEqual(before)
  })

  it('a missing file in a missing folder, also where a store may be created', () => {
    const path = join(tempDir(), 'nie ma', 'biuro.db')
    expect(refusalOf(() => open(path)).code).toBe('store.missing')
    expect(refusalOf(() => open(path, { create: true })).code).toBe('store.folderMissing')
  })
})

describe.runIf(canBeBound)('a store that this person may not write is refused', () => {
  const rows: readonly (readonly [what: string, file: number, folder: number, code: string])[] = [
    ['the file', 0o444, 0o777, 'store.readOnly'],
    ['the folder', 0o666, 0o555, 'store.readOnly'],
    ['the file, nor read it', 0o000, 0o777, 'store.unreadable'],
  ]
  it.each(rows)('%s', async (_, fileMode, folderMode, code) => {
    const folder = tempDir()
    const path = await closedStore(join(folder, 'biuro.db'))
    chmodSync(path, fileMode)
    const { mtimeMs } = statSync(path)
    chmodSync(folder, folderMode)
    const { refusal } = await openElsewhere(path, 'try', { asBound: true })
    chmodSync(folder, 0o755)
    expect(refusal).toMatchObject({ code, figures: { path } })
    expect(statSync(path).mtimeMs).toBe(mtimeMs)
  })
})

describe('a damaged store is refused and left as it is', () => {
  const pageSize = 4096
  const overwrite = (path: string, from: number, bytes: number) => {
    const content = readFileSync(path)
    content.fill(0xa5, from, from + bytes)
    writeFileSync(path, content)
  }
  const damages: readonly (readonly [what: string, harm: (path: string, pages: number) => void])[] =
    [
      ['the second page', (path) => overwrite(path, pageSize, pageSize)],
      ['a page in the middle', (path, pages) => overwrite(path, (pages >> 1) * pageSize, pageSize)],
      ['some bytes of the middle', (path, pages) => overwrite(path, (pages >> 1) * pageSize, 16)],
      ['the list of tables', (path) => overwrite(path, 100, 400)],
      ['cut in half', (path, pages) => truncateSync(path, (pages >> 1) * pageSize)],
      ['cut within a page', (path, pages) => truncateSync(path, (pages >> 1) * pageSize + 100)],
      ['cut after the header', (path) => truncateSync(path, 200)],
    ]
  it.each(damages)('%s', async (_, harm) => {
    const folder = tempDir()
    const path = await closedStore(join(folder, 'biuro.db'))
    harm(path, statSync(path).size / pageSize)
    const before = folderDigest(folder)
    const refusal = refusalOf(() => open(path))
    expect(refusal).toMatchObject({ code: 'store.damaged', figures: { path } })
    expect(folderDigest(folder)).toMatchObject(before)
  })

  it('when a record names another that is not there', async () => {
    const path = await closedStore(join(tempDir(), 'biuro.db'))
    withSqlite(path, (sqlite) => {
      sqlite.pragma('foreign_keys = OFF')
      sqlite.exec("INSERT INTO jst_contact VALUES ('c', 1, '0801011', 'Jan', '', '', '')")
    })
    expect(refusalOf(() => open(path))).toMatchObject({
      code: 'store.damaged',
      figures: { path, detail: 'foreign_key_check: 1' },
    })
  })

  it('when it is damaged while it is open: a read says so too', async () => {
    const path = await closedStore(join(tempDir(), 'biuro.db'))
    const store = openHere(path)
    overwrite(path, pageSize, statSync(path).size - pageSize)
    await expect(store.read((db) => readMeta(db, 'content'))).rejects.toMatchObject({
      refusal: { code: 'store.damaged' },
    })
  })
})

describe('one process per store', () => {
  it('a second one is refused and told who holds it; kill -9 gives the store free', async () => {
    const folder = tempDir()
    const path = await closedStore(join(folder, 'biuro.db'))
    const holder = await openElsewhere(path, 'hold')
    expect(holder.refusal).toBeNull()
    expect(refusalOf(() => open(path))).toMatchObject({
      code: 'store.held',
      figures: { path, process: holder.process.pid, user: expect.stringMatching(/./) },
    })

    await holder.kill()
    // What the killed process leaves must stop nobody, and what it wrote must be there.
    expect(existsSync(`${path}-lock`)).toBe(true)
    expect(existsSync(`${path}-holder.json`)).toBe(true)
    expect(existsSync(`${path}-wal`)).toBe(true)
    const store = openHere(path)
    expect(await store.read((db) => readMeta(db, 'held'))).toBe('yes')
  })

  it('nor does a change of the file itself that was cut in half: it is undone', async () => {
    const folder = tempDir()
    const whole = await closedStore(join(folder, 'biuro.db'))
    const killed = join(folder, 'po-zabiciu.db')
    withSqlite(whole, (sqlite) => {
      sqlite.pragma('journal_mode = DELETE')
      // So small a memory that half of the change is in the file before it is finished.
      sqlite.pragma('cache_size = 1')
      sqlite.exec("BEGIN; UPDATE meta SET value = 'połowa'")
      sqlite.exec(`WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 2000)
        INSERT INTO meta SELECT 'klucz ' || i, printf('%0100d', i) FROM n`)
      for (const suffix of ['', '-journal']) copyFileSync(whole + suffix, killed + suffix)
    })
    expect(existsSync(`${killed}-journal`)).toBe(true)
    const store = openHere(killed)
    expect(await store.read((db) => readMeta(db, 'content'))).toBe('zażółć')
    expect(await store.read((db) => readMeta(db, 'klucz 1'))).toBeNull()
  })

  it('takes on the disk what its file and its log take', async () => {
    const path = await closedStore(join(tempDir(), 'biuro.db'))
    const store = openHere(path)
    await store.write((db) => writeMeta(db, 'długi', 'x'.repeat(100_000)))
    const log = statSync(`${path}-wal`).size
    expect(log).toBeGreaterThan(100_000)
    expect(store.sizeBytes()).toBe(statSync(path).size + log)
  })

  it('not twice in one process either', async () => {
    const path = await closedStore(join(tempDir(), 'biuro.db'))
    const store = openHere(path)
    expect(refusalOf(() => open(path)).code).toBe('store.held')
    await store.close()
    openHere(path)
  })

  it('a copy beside it is another store', async () => {
    const folder = tempDir()
    const path = await closedStore(join(folder, 'biuro.db'))
    copyFileSync(path, join(folder, 'kopia.db'))
    openHere(path)
    openHere(join(folder, 'kopia.db'))
    expect(contentOf(join(folder, 'kopia.db'))).toBe('zażółć')
  })
})
