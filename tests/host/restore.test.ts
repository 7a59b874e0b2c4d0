import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { firstMigrations } from '../stores/migrations.ts'
import { openElsewhere } from '../stores/second-process.ts'
import { closedStore, digestOf, folderDigest, withSqlite } from '../stores/temp-store.ts'
import { contentOf, teryt, withBackup } from './backed-up.ts'
import {
  codeOf,
  type LubuskieOffice,
  lubuskieOffice,
  startOffice,
  tempDir,
  tickingClock,
} from './office.ts'
import { bring } from './recruiting.ts'

const files = (path: string) => readdirSync(dirname(path)).filter((name) => name.endsWith('.db'))

describe('restoring a backup', () => {
  it('brings back all of it, and keeps the present store beside it', async () => {
    const { office, backup, then, since } = await withBackup()
    const { client, path } = office
    const other = office.window()
    const heard = (await other.office.changes({}))[Symbol.asyncIterator]()
    const { status, keptAs } = await client.office.restore({ backup })
    expect(status).toMatchObject({ phase: 'open', path, store: { integrity: 'ok' } })
    expect(status.start).toEqual({ dataDir: office.dataDir, store: null })
    expect(contentOf(path)).toEqual(then)
    expect(keptAs).toMatch(/biuro-soi-przed-przywroceniem-2020-09-15-\d\d-\d\d-\d\d\.db$/)
    expect(contentOf(keptAs ?? '')).toEqual(since)
    // The store knew no copy when this one was made of it; now it knows this one.
    const at = statSync(backup).mtime.toISOString()
    expect(status.store?.lastBackup).toEqual({ path: backup, at })
    expect((await heard.next()).value?.features).toEqual(
      expect.arrayContaining(['office', 'jst', 'recruitment', 'implementation', 'quota']),
    )
    await heard.return?.()

    // The office goes on in the restored store, after a restart too.
    await bring(office, [teryt], 'invite')
    await office.close()
    const again = await startOffice({ dataDir: office.dataDir })
    expect(again.host.status()).toEqual({ phase: 'open', path })
    expect(files(path)).toHaveLength(2)
  })

  it('can itself be undone: what was kept is a backup too', async () => {
    const { office, backup, since } = await withBackup()
    const { client, path } = office
    const first = await client.office.restore({ backup })
    const second = await client.office.restore({ backup: first.keptAs ?? '' })
    expect(contentOf(path)).toEqual(since)
    expect(second.keptAs).not.toBe(first.keptAs)
    expect(files(path)).toHaveLength(3)
  })

  it('goes to the usual place on first run, where there is no folder yet', async () => {
    const { backup, then } = await withBackup()
    const dataDir = join(tempDir(), 'jeszcze', 'nie ma')
    const fresh = await startOffice({ dataDir })
    const { status, keptAs } = await fresh.client.office.restore({ backup })
    expect(keptAs).toBeNull()
    expect(status).toMatchObject({ phase: 'open', path: join(dataDir, 'biuro-soi.db') })
    expect(contentOf(join(dataDir, 'biuro-soi.db'))).toEqual(then)
  })

  it('of the sample office goes to the sample office on first run', async () => {
    const { backup } = await withBackup()
    withSqlite(backup, (sqlite) => sqlite.exec('UPDATE programme SET is_sample = 1'))
    const dataDir = tempDir()
    const fresh = await startOffice({ dataDir })
    const { status } = await fresh.client.office.restore({ backup })
    const sample = join(dataDir, 'biuro-przykladowe.db')
    expect(status.path).toBe(sample)
    // A start must name what it would not open by itself; the usual store needs no name.
    expect(status.start).toEqual({ dataDir, store: sample })
  })

  it('goes where the person says, when nothing is there', async () => {
    const { office, backup, then, since } = await withBackup()
    const folder = tempDir()
    const taken = join(folder, 'inne.db')
    writeFileSync(taken, 'cudze')
    const { client, path } = office
    expect(await codeOf(client.office.restore({ backup, path: taken }))).toBe('store.exists')
    expect(readFileSync(taken, 'utf8')).toBe('cudze')
    expect(office.host.status()).toEqual({ phase: 'open', path })

    const place = join(folder, 'nowe.db')
    const { status, keptAs } = await client.office.restore({ backup, path: place })
    expect([status.path, keptAs]).toEqual([place, null])
    expect(contentOf(place)).toEqual(then)
    expect(contentOf(path)).toEqual(since)
  })

  it('takes a store of an older app, and a write-protected copy', async () => {
    const old = join(tempDir(), 'stara.db')
    await closedStore(old, { migrationsFolder: firstMigrations(tempDir('migrations'), 1) })
    chmodSync(old, 0o444)
    const digest = digestOf(old)
    const fresh = await startOffice()
    const { status } = await fresh.client.office.restore({ backup: old })
    expect(status.store?.migratedFrom).toMatchObject({ schemaVersion: 1 })
    expect(statSync(status.path ?? '').mode & 0o600).toBe(0o600)
    expect(digestOf(old)).toBe(digest)
  })
})

describe('a backup that is refused leaves the office as it is', () => {
  const spoilt: readonly (readonly [code: string, harm: (path: string) => void])[] = [
    ['store.foreign', (path) => writeFileSync(path, 'kopia '.repeat(100))],
    [
      'store.newerThanApp',
      (path) => withSqlite(path, (sqlite) => sqlite.pragma('user_version = 999')),
    ],
    [
      'store.damaged',
      (path) => {
        const bytes = readFileSync(path)
        bytes.fill(0xa5, 4096, 8192)
        writeFileSync(path, bytes)
      },
    ],
  ]
  it.each(spoilt)('%s', async (code, harm) => {
    const { office, backup, since } = await withBackup()
    harm(backup)
    const before = folderDigest(office.dataDir)
    expect(await codeOf(office.client.office.restore({ backup }))).toBe(code)
    expect(folderDigest(office.dataDir)).toEqual(before)
    expect(office.host.status()).toEqual({ phase: 'open', path: office.path })
    expect(contentOf(office.path)).toEqual(since)
    await bring(office, ['0801022'], 'invite')
  })

  it('store.held: a "backup" that another office is writing to', async () => {
    const { office, backup } = await withBackup()
    expect((await openElsewhere(backup, 'hold')).refusal).toBeNull()
    expect(await codeOf(office.client.office.restore({ backup }))).toBe('store.held')
    expect(office.host.status()).toMatchObject({ phase: 'open', path: office.path })
  })

  it('an error at the last moment undoes what was done', async () => {
    const tick = tickingClock()
    let calls = Number.POSITIVE_INFINITY
    const now = () => {
      calls -= 1
      if (calls < 0) throw new Error('The clock stopped')
      return tick()
    }
    const office = await lubuskieOffice({ now })
    const backup = join(tempDir(), 'kopia.db')
    await office.client.office.backup({ path: backup })
    await bring(office, [teryt], 'invite')
    const before = contentOf(office.path)
    // The first look at the clock names the kept store, the second comes after the swap.
    calls = 1
    const broken = await office.client.office.restore({ backup }).catch((error: unknown) => error)
    calls = Number.POSITIVE_INFINITY
    expect(broken).toBeInstanceOf(ORPCError)
    expect(contentOf(office.path)).toEqual(before)
    expect(files(office.path)).toEqual(['biuro-soi.db'])
    expect(readdirSync(office.dataDir)).not.toContain('biuro-soi.db.restoring')
  })
})

describe('a store that cannot be opened', () => {
  const started = async (office: LubuskieOffice, storePath: string) => {
    await office.close()
    return startOffice({ dataDir: office.dataDir, storePath })
  }

  it('is replaced by the backup and kept, when it is damaged', async () => {
    const { office, backup, then } = await withBackup()
    await office.close()
    const bytes = readFileSync(office.path)
    bytes.fill(0xa5, 4096, 8192)
    writeFileSync(office.path, bytes)
    writeFileSync(`${office.path}-wal`, 'what the last crash left')
    const again = await startOffice({ dataDir: office.dataDir })
    expect(await again.client.office.status({})).toMatchObject({
      phase: 'refused',
      refusal: { code: 'store.damaged' },
      path: office.path,
    })
    const { status, keptAs } = await again.client.office.restore({ backup })
    expect(status).toMatchObject({ phase: 'open', path: office.path })
    expect(contentOf(office.path)).toEqual(then)
    expect(readFileSync(keptAs ?? '').equals(bytes)).toBe(true)
    expect(readFileSync(`${keptAs}-wal`, 'utf8')).toBe('what the last crash left')
  })

  it('is left alone when it is no store of ours: the backup goes to the usual place', async () => {
    const { office, backup, then } = await withBackup()
    const picture = join(tempDir(), 'zdjęcie.png')
    writeFileSync(picture, 'PNG')
    const again = await started(office, picture)
    expect(again.host.status()).toMatchObject({ refusal: { code: 'store.foreign' } })
    const before = contentOf(office.path)
    const { status, keptAs } = await again.client.office.restore({ backup })
    expect(keptAs).toBeNull()
    expect(readFileSync(picture, 'utf8')).toBe('PNG')
    // The usual place has a store, which is not the one that was refused: it stays.
    expect(status.path).toMatch(/biuro-soi-przywrocone-2020-09-15-[-\d]+\.db$/)
    expect(contentOf(status.path ?? '')).toEqual(then)
    expect(contentOf(office.path)).toEqual(before)
  })

  it('is not taken from another process that holds it', async () => {
    const { office, backup } = await withBackup()
    await office.close()
    expect((await openElsewhere(office.path, 'hold')).refusal).toBeNull()
    const again = await startOffice({ dataDir: office.dataDir })
    const before = contentOf(office.path)
    const { ctimeMs, ino } = statSync(office.path)
    expect(await codeOf(again.client.office.restore({ backup }))).toBe('store.held')
    expect(contentOf(office.path)).toEqual(before)
    // Not even moved aside for a moment: the other process is writing to it.
    expect(statSync(office.path)).toMatchObject({ ctimeMs, ino })
    expect(again.host.status()).toMatchObject({ refusal: { code: 'store.held' } })
  })

  it('gives way to another: opened, or refused with the status as it was', async () => {
    const { office, backup } = await withBackup()
    const missing = join(tempDir(), 'nie-ma.db')
    const again = await started(office, missing)
    expect(again.host.status()).toMatchObject({ refusal: { code: 'store.missing' } })
    await again.client.office.open({ path: backup })
    expect(again.host.status()).toEqual({ phase: 'open', path: backup })
  })
})
