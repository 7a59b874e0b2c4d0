import { copyFileSync, existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyFile } from '#db/engine/integrity.ts'
import { recordTables } from '#db/engine/record-tables.ts'
import { replayed, rowsOf } from '../stores/deeds.ts'
import { migrationsFolder, schemaVersionOf } from '../stores/migrations.ts'
import { folderDigest, openHere, withSqlite } from '../stores/temp-store.ts'
import { codeOf, lubuskieOffice, refusalOf, tempDir } from './office.ts'
import { dumpOf, select } from './peek.ts'
import { bring, mediumTowns } from './recruiting.ts'

const teryt = '0801011'
const latest = schemaVersionOf(migrationsFolder)

describe('a backup', () => {
  it('made while the office writes is one moment of it, verified', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const path = join(tempDir(), 'kopie', 'kopia.db')
    const note = (text: string) =>
      client.jst.saveNote({ programmeId, teryt, id: null, version: 0, text })
    const notes = Array.from({ length: 40 }, (_, at) => `Notatka ${at}`)
    const before = notes.slice(0, 10).map(note)
    const backup = client.office.backup({ path })
    const after = notes.slice(10).map(note)
    const done = await backup
    await Promise.all([...before, ...after])

    expect(done).toEqual({ path, verified: true, sizeBytes: expect.any(Number) })
    expect(verifyFile(path)).toEqual({ schemaVersion: latest })
    const kept = select(path, 'SELECT text FROM jst_note ORDER BY at').map(
      (row) => (row as { text: string }).text,
    )
    expect(kept).toEqual(notes.slice(0, kept.length))
    expect(select(office.path, 'SELECT text FROM jst_note')).toHaveLength(40)

    const copy = openHere(path)
    for (const table of recordTables.values()) {
      expect(await replayed(copy, table)).toEqual(await rowsOf(copy, table))
    }
  })

  it('is whole by itself, and the office remembers it', async () => {
    const { client } = await lubuskieOffice()
    const folder = tempDir()
    const path = join(folder, 'kopia.db')
    await client.office.backup({ path })
    expect(readdirSync(folder)).toEqual(['kopia.db'])
    const { store } = await client.office.status({})
    expect(store?.lastBackup).toEqual({ path, at: expect.stringMatching(/^2020-09-15T/) })
  })

  it('is never written over anything, nor half', async () => {
    const { client, path: storePath } = await lubuskieOffice()
    const folder = tempDir()
    const taken = join(folder, 'pismo.docx')
    writeFileSync(taken, 'Szanowni Państwo')
    const before = folderDigest(folder)
    const rows: readonly (readonly [path: string, code: string])[] = [
      [taken, 'backup.exists'],
      [folder, 'backup.exists'],
      [storePath, 'backup.exists'],
      [join(taken, 'kopia.db'), 'backup.cannotWrite'],
      ['kopia.db', 'store.relativePath'],
      // A drive's letter makes a path whole on Windows alone.
      ...(process.platform === 'win32' ? [] : [['C:\\kopia.db', 'store.relativePath'] as const]),
    ]
    for (const [path, code] of rows) {
      expect([path, await codeOf(client.office.backup({ path }))]).toEqual([path, code])
    }
    expect(folderDigest(folder)).toEqual(before)
    expect((await client.office.status({})).store?.lastBackup).toBeNull()
  })

  it('of a store that is damaged is refused, and no file is left', async () => {
    const { client, path } = await lubuskieOffice()
    withSqlite(path, (sqlite) => {
      sqlite.pragma('foreign_keys = OFF')
      sqlite.exec("INSERT INTO jst_contact VALUES ('c', 1, '9999999', 'Jan', '', '', '')")
    })
    const folder = tempDir()
    const refusal = await refusalOf(client.office.backup({ path: join(folder, 'kopia.db') }))
    expect(refusal).toMatchObject({ code: 'store.damaged', figures: { path } })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('looking into a backup', () => {
  it('says what is in it and changes nothing, not even beside it', async () => {
    const office = await lubuskieOffice()
    await bring(office, mediumTowns, 'invite')
    const folder = tempDir()
    const path = join(folder, 'kopia.db')
    await office.client.office.backup({ path })
    const before = folderDigest(folder)
    expect(await office.client.office.inspectBackup({ path })).toEqual({
      path,
      sizeBytes: expect.any(Number),
      schemaVersion: latest,
      isSample: false,
      programmes: ['Standardy obsługi inwestora w województwie lubuskim'],
      jstCount: 94,
      lastChange: expect.stringMatching(/^2020-09-15T/),
    })
    expect(folderDigest(folder)).toEqual(before)
  })

  it('sees what stands in the log beside a store that was copied by hand', async () => {
    const { client, programmeId, path } = await lubuskieOffice()
    await client.jst.saveNote({ programmeId, teryt, id: null, version: 0, text: 'Najnowsza' })
    const folder = tempDir()
    const copy = join(folder, 'kopia.db')
    copyFileSync(path, copy)
    copyFileSync(`${path}-wal`, `${copy}-wal`)
    const before = folderDigest(folder)
    const [newest] = await client.history.list({ before: null, limit: 1 })
    expect((await client.office.inspectBackup({ path: copy })).lastChange).toBe(newest?.at)
    expect(folderDigest(folder)).toEqual(before)
  })

  const refused: readonly (readonly [what: string, code: string, make: (path: string) => void])[] =
    [
      ['nothing', 'store.missing', () => undefined],
      ['text', 'store.foreign', (path) => writeFileSync(path, 'kopia '.repeat(100))],
      ['a newer one', 'store.newerThanApp', (path) => spoil(path, `user_version = ${latest + 1}`)],
      ['another program', 'store.foreign', (path) => spoil(path, 'application_id = 5')],
      ['a damaged one', 'store.damaged', (path) => damage(path)],
    ]
  it.each(refused)('refuses %s: %s', async (_, code, make) => {
    const { client, path } = await lubuskieOffice()
    const backup = join(tempDir(), 'kopia.db')
    copyFileSync(path, backup)
    if (code === 'store.missing') {
      expect(await codeOf(client.office.inspectBackup({ path: `${backup}x` }))).toBe(code)
      return
    }
    make(backup)
    const refusal = await refusalOf(client.office.inspectBackup({ path: backup }))
    expect(refusal).toMatchObject({ code, figures: { path: backup } })
  })

  it('refuses the present store itself, by whatever name it goes', async () => {
    const { client, path } = await lubuskieOffice()
    const link = join(tempDir(), 'kopia.db')
    symlinkSync(path, link)
    for (const name of [path, link]) {
      expect(await codeOf(client.office.inspectBackup({ path: name }))).toBe('backup.isTheStore')
      expect(await codeOf(client.office.restore({ backup: name }))).toBe('backup.isTheStore')
    }
    expect(existsSync(path)).toBe(true)
    expect(dumpOf(path).jst).toHaveLength(94)
  })
})

function spoil(path: string, pragma: string): void {
  withSqlite(path, (sqlite) => sqlite.pragma(pragma))
}

function damage(path: string): void {
  spoil(path, 'foreign_keys = OFF')
  withSqlite(path, (sqlite) => {
    sqlite.pragma('foreign_keys = OFF')
    sqlite.exec("INSERT INTO jst_contact VALUES ('c', 1, '9999999', 'Jan', '', '', '')")
  })
}
