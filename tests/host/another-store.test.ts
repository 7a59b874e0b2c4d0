import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openElsewhere } from '../stores/second-process.ts'
import { folderDigest } from '../stores/temp-store.ts'
import { teryt, withBackup } from './backed-up.ts'
import { codeOf, lubuskieOffice, programmeOf, startOffice, tempDir } from './office.ts'
import { bring } from './recruiting.ts'

describe('another store that is refused', () => {
  it('leaves the present one open', async () => {
    const office = await lubuskieOffice()
    const { client, path } = office
    const folder = tempDir()
    const text = join(folder, 'lista.txt')
    writeFileSync(text, 'Lista')
    expect(await codeOf(client.office.open({ path: text }))).toBe('store.foreign')
    expect(await codeOf(client.office.open({ path: join(folder, 'x.db') }))).toBe('store.missing')
    expect(await codeOf(client.office.open({ path: 'x.db' }))).toBe('store.relativePath')
    expect(
      await codeOf(client.office.create({ content: 'lubuskie', person: '', path: text })),
    ).toBe('store.exists')
    expect(office.host.status()).toEqual({ phase: 'open', path })
    await bring(office, [teryt], 'invite')

    await office.close()
    const again = await startOffice({ dataDir: office.dataDir })
    expect(again.host.status()).toEqual({ phase: 'open', path })
  })

  it('and one that opens replaces it in every window; its own name opens nothing anew', async () => {
    const { office, backup } = await withBackup()
    const { client } = office
    await client.office.open({ path: backup })
    expect(office.host.status()).toEqual({ phase: 'open', path: backup })
    expect(await programmeOf(office.window())).toBe(office.programmeId)
    await client.office.open({ path: backup })
    expect(office.host.status()).toEqual({ phase: 'open', path: backup })
    // The one before is free again.
    expect((await openElsewhere(office.path, 'try')).refusal).toBeNull()
  })

  it('in a synchronised folder is refused: by its own name, by a link to it or to its folder', async () => {
    const { office, backup } = await withBackup()
    const { client, path } = office
    const home = tempDir()
    const cloud = join(home, 'OneDrive - Urząd')
    mkdirSync(cloud)
    copyFileSync(backup, join(cloud, 'biuro.db'))
    symlinkSync(cloud, join(home, 'praca'))
    symlinkSync(join(cloud, 'biuro.db'), join(home, 'skrót.db'))
    const before = folderDigest(cloud)
    const places = [
      join(cloud, 'biuro.db'),
      join(home, 'praca', 'biuro.db'),
      join(home, 'skrót.db'),
      '\\\\serwer\\biuro\\biuro.db',
    ]
    const codes = [
      'store.cloudFolder',
      'store.cloudFolder',
      'store.cloudFolder',
      'store.networkPath',
    ]
    expect(
      await Promise.all(places.map((place) => codeOf(client.office.open({ path: place })))),
    ).toEqual(codes)
    for (const place of [join(cloud, 'nowe.db'), join(home, 'praca', 'nowe.db')]) {
      const create = client.office.create({ content: 'lubuskie', person: '', path: place })
      expect(await codeOf(create)).toBe('store.cloudFolder')
      expect(await codeOf(client.office.restore({ backup, path: place }))).toBe('store.cloudFolder')
    }
    expect(folderDigest(cloud)).toEqual(before)
    expect(office.host.status()).toEqual({ phase: 'open', path })
  })

  it('at start is refused too: a data folder in a synchronised one holds no office', async () => {
    const home = tempDir()
    const cloud = join(home, 'Dropbox')
    mkdirSync(cloud)
    symlinkSync(cloud, join(home, 'praca'))
    const { backup } = await withBackup()
    for (const dataDir of [join(cloud, 'Biuro SOI'), join(home, 'praca'), '//serwer/biuro']) {
      const office = await startOffice({ dataDir })
      const status = office.host.status()
      const code = dataDir.startsWith('//') ? 'store.networkPath' : 'store.cloudFolder'
      expect(status).toMatchObject({ phase: 'refused', refusal: { code } })
      await office.close()
    }
    expect(folderDigest(cloud)).toEqual({})
    // A store that is there already, copied by hand or made before the rule, is not opened.
    copyFileSync(backup, join(cloud, 'biuro-soi.db'))
    const before = folderDigest(cloud)
    const office = await startOffice({ dataDir: cloud })
    expect(office.host.status()).toMatchObject({ refusal: { code: 'store.cloudFolder' } })
    await office.close()
    expect(folderDigest(cloud)).toEqual(before)
  })
})
