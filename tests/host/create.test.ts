import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { codeOf, lubuskieOffice, startOffice, tempDir, tickingClock } from './office.ts'

describe('the first run', () => {
  it('creates the office where it is suggested, also where there is no folder yet', async () => {
    const dataDir = join(tempDir(), 'Biuro SOI', 'dane')
    const office = await startOffice({ dataDir })
    const { suggested, login } = await office.client.office.status({})
    const path = suggested.lubuskie
    const status = await office.client.office.create({ content: 'lubuskie', person: '', path })
    expect(status).toMatchObject({ phase: 'open', path, store: { isSample: false } })
    expect(await office.client.account.current({})).toMatchObject({
      name: login,
      login,
      role: 'coordinator',
    })
    await office.close()
    const again = await startOffice({ dataDir })
    expect(again.host.status()).toEqual({ phase: 'open', path })
  })

  it('opens the sample office when that is asked for, and the same one the next time', async () => {
    const dataDir = join(tempDir(), 'dane')
    const office = await startOffice({ dataDir, demo: true })
    const { path, store } = await office.client.office.status({})
    expect([path, store?.isSample]).toEqual([join(dataDir, 'biuro-przykladowe.db'), true])
    const before = await office.client.history.list({ before: null, limit: 1 })
    await office.close()
    const again = await startOffice({ dataDir, demo: true })
    expect(await again.client.history.list({ before: null, limit: 1 })).toEqual(before)
  })
})

describe('an office that cannot be created leaves no file, and the present one open', () => {
  it('where the place is refused', async () => {
    const office = await lubuskieOffice()
    const folder = tempDir()
    writeFileSync(join(folder, 'pismo.docx'), 'Szanowni Państwo')
    const rows: readonly (readonly [path: string, code: string])[] = [
      [join(folder, 'nie ma', 'biuro.db'), 'store.folderMissing'],
      [join(folder, 'pismo.docx'), 'store.exists'],
      [join(folder, 'pismo.docx', 'biuro.db'), 'store.unreadable'],
      ['biuro.db', 'store.relativePath'],
      ['\\\\serwer\\biuro\\biuro.db', 'store.networkPath'],
    ]
    for (const [path, code] of rows) {
      const create = office.client.office.create({ content: 'lubuskie', person: 'Anna', path })
      expect([path, await codeOf(create)]).toEqual([path, code])
    }
    expect(readdirSync(folder)).toEqual(['pismo.docx'])
    expect(office.host.status()).toEqual({ phase: 'open', path: office.path })
  })

  it('when filling it fails', async () => {
    const clock = tickingClock()
    let broken = false
    const now = () => {
      if (broken) throw new Error('The clock stopped')
      return clock()
    }
    const office = await lubuskieOffice({ now })
    const folder = tempDir()
    const path = join(folder, 'nowe.db')
    broken = true
    const create = office.client.office.create({ content: 'lubuskie', person: 'Anna', path })
    const error = await create.catch((reason: unknown) => reason)
    broken = false
    expect(error).toBeInstanceOf(ORPCError)
    expect(readdirSync(folder)).toEqual([])
    expect(office.host.status()).toEqual({ phase: 'open', path: office.path })
    await office.client.office.create({ content: 'lubuskie', person: 'Anna', path })
    expect(existsSync(path)).toBe(true)
  })
})
