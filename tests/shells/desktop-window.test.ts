import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { windowLink } from '#electron/contract/window-link.ts'
import type { MenuEntry } from '../electron-double/desk.ts'
import type { DesktopDouble } from '../electron-double/start.ts'
import {
  type DesktopsUnderTest,
  hasBrowser,
  openDesktops,
  type WindowSeen,
} from './desktop-under-test.ts'
import { openQuietPage, type QuietPage } from './quiet-page.ts'

/**
 * The built desktop shell on the double of Electron's modules: real main, preload, host
 * and renderer, a real Chromium page; only Electron's own inside is not here.
 */
describe.skipIf(!hasBrowser)('the desktop shell and its window', () => {
  let desktops: DesktopsUnderTest
  let desktop: DesktopDouble

  beforeAll(async () => {
    desktops = await openDesktops()
    desktop = await desktops.start()
  })
  afterAll(() => desktops.close())

  describe('the menu', () => {
    const flat = (items: readonly MenuEntry[]): MenuEntry[] =>
      items.flatMap((item) => [item, ...flat(item.submenu)])

    it('is Polish from the first start', async () => {
      const menu = await desktop.menu.read()
      const titles = menu.map(({ label }) => label?.replace('&', ''))
      expect(titles).toEqual(['Plik', 'Edycja', 'Widok', 'Przejdź', 'Pomoc'])
      const unnamed = flat(menu).filter(({ label, type }) => type !== 'separator' && !label)
      expect(unnamed).toEqual([])
    })

    it('gives no shortcut twice', async () => {
      const keys = flat(await desktop.menu.read()).flatMap(({ accelerator }) => accelerator ?? [])
      expect(keys).toEqual([...new Set(keys)])
    })
  })

  describe('talking to the window', () => {
    let quiet: QuietPage

    beforeAll(async () => {
      quiet = await openQuietPage(desktop)
      await quiet.connect()
    })

    it('gives the page a port on which the host answers', async () => {
      await quiet.connect()
      expect(await quiet.ask('/office/status')).toContain('"shell":"desktop"')
    })

    it('asks for a file with the system’s own dialog and answers the host', async () => {
      const asking = { purpose: 'save', suggestedName: 'kopia.db' }
      await desktop.dialogs.answerNext('/tmp/wybrana kopia.db')
      expect(await quiet.ask('/office/chooseFile', asking)).toContain('/tmp/wybrana kopia.db')
      const asked = await desktop.dialogs.asked()
      expect(asked.at(-1)).toMatchObject({
        kind: 'save',
        defaultPath: expect.stringMatching(/kopia\.db$/),
      })
      await desktop.dialogs.answerNext(null)
      expect(await quiet.ask('/office/chooseFile', asking)).toContain('"path":null')
    })

    it('shows the office’s folder', async () => {
      const before = desktop.opened.length
      const answer = JSON.parse(await quiet.ask('/office/openFolder')) as Answered
      expect(answer.p.b.json.opened).toBe(true)
      expect(desktop.opened.slice(before)).toEqual([answer.p.b.json.folder])
    })

    it.each([
      ['CommandOrControl+1', { command: 'navigate', to: '/' }],
      ['CommandOrControl+2', { command: 'navigate', to: '/jst' }],
      ['CommandOrControl+3', { command: 'navigate', to: '/osoby' }],
      ['CommandOrControl+4', { command: 'navigate', to: '/szkolenia' }],
      ['CommandOrControl+5', { command: 'navigate', to: '/wdrozenia' }],
      ['CommandOrControl+6', { command: 'navigate', to: '/program' }],
      ['CommandOrControl+7', { command: 'navigate', to: '/budzet' }],
      ['CommandOrControl+8', { command: 'navigate', to: '/historia' }],
      ['CommandOrControl+9', { command: 'navigate', to: '/kontakt' }],
      ['CommandOrControl+,', { command: 'navigate', to: '/ustawienia' }],
      ['CommandOrControl+O', { command: 'open-store', path: null }],
      ['CommandOrControl+Shift+N', { command: 'new-store' }],
      ['CommandOrControl+Shift+S', { command: 'backup' }],
      ['CommandOrControl+P', { command: 'print' }],
      ['F1', { command: 'shortcuts' }],
    ])('%s in the menu tells the window what to do', async (keys, command) => {
      await desktop.ask('menu.press', keys)
      expect(await quiet.told(windowLink.command)).toEqual({ type: windowLink.command, command })
    })

    it('changes the menu’s language and the theme with the window’s', async () => {
      await quiet.say({ type: windowLink.appearance, language: 'en', theme: 'dark' })
      await expect.poll(async () => (await desktop.menu.read())[0]?.label).toBe('&File')
      const themes = flatIds(await desktop.menu.read(), 'theme-')
      expect(themes.map(({ id, checked }) => [id, checked])).toEqual([
        ['theme-light', false],
        ['theme-dark', true],
        ['theme-auto', false],
      ])
      await quiet.say({ type: windowLink.appearance, language: 'pl', theme: 'auto' })
      await expect.poll(async () => (await desktop.menu.read())[0]?.label).toBe('&Plik')
    })

    it.each([
      ['another origin', { url: 'https://example.com/', isMain: true }],
      ['an origin that begins alike', { url: 'app://biuro.example.com/', isMain: true }],
      ['a frame inside the page', { url: 'app://biuro/', isMain: false }],
    ])('does not listen to %s', async (_name, frame) => {
      const message = { language: 'en', theme: 'light' }
      const heard = { window: 1, channel: windowLink.appearance, args: [message], frame }
      await desktop.ask('page.message', heard)
      expect((await desktop.menu.read())[0]?.label).toBe('&Plik')

      const given = await desktop.ask<number>('host.ports')
      const connect = { window: 1, channel: windowLink.connect, args: [{ restart: false }] }
      await desktop.ask('page.message', { ...connect, frame })
      expect(await desktop.ask('host.ports')).toBe(given)
      await desktop.ask('page.message', { ...connect, frame: null })
      expect(await desktop.ask('host.ports')).toBe(given + 1)
    })

    it.each([{ language: 'de', theme: 'light' }, { language: 'en' }, null, 'en'])(
      'drops a message of another form: %j',
      async (message) => {
        const heard = { window: 1, channel: windowLink.appearance, args: [message], frame: null }
        await desktop.ask('page.message', heard)
        expect((await desktop.menu.read())[0]?.label).toBe('&Plik')
      },
    )

    it('tells the window that the host has died, and a restart gives a working port', async () => {
      await quiet.connect()
      await desktop.killHost()
      const death = await quiet.told(windowLink.hostDied)
      expect(death.code).not.toBe(0)
      expect(readFileSync(String(death.logFile), 'utf8')).toContain('The host ended unasked')
      await expect.poll(() => quiet.portClosed()).toBe(true)

      await quiet.say({ type: windowLink.connect })
      expect(await quiet.told(windowLink.hostDied)).toEqual(death)

      await quiet.connect(true)
      expect(await quiet.ask('/office/status')).toContain('"shell":"desktop"')
    })
  })

  describe('a page that crashes', () => {
    it('is announced by the system’s own dialog and loaded again', async () => {
      const { page } = desktop
      await page.goto(desktop.address('/'))
      const [document] = await Promise.all([
        page.waitForEvent('domcontentloaded'),
        desktop.ask('page.crashed', { window: 1, reason: 'crashed' }),
      ])
      expect(document.url()).toBe(desktop.address('/'))
      const asked = await desktop.dialogs.asked()
      expect(asked.at(-1)).toMatchObject({ kind: 'message', message: 'Okno przestało działać' })
    })
  })

  describe('a second start', () => {
    it('ends at once and brings the first window to the front', async () => {
      const quiet = await openQuietPage(desktop)
      expect(await desktop.secondStart()).toBe(0)
      const [window] = await desktop.ask<WindowSeen[]>('windows')
      expect(window?.deeds.at(-1)).toBe('focus')
      expect(await desktop.secondStart('/tmp/inne.db')).toBe(0)
      expect(await quiet.told(windowLink.command)).toMatchObject({
        command: { command: 'open-store', path: '/tmp/inne.db' },
      })
    })
  })

  describe('what the window remembers', () => {
    const move = (running: DesktopDouble, bounds: object) =>
      running.ask('window.move', { window: 1, bounds })
    const boundsOf = async (running: DesktopDouble) =>
      (await running.ask<WindowSeen[]>('windows'))[0]?.bounds

    it('opens 1280 × 800 in the middle of the main screen at first', async () => {
      expect(await boundsOf(desktop)).toEqual({ x: 320, y: 140, width: 1280, height: 800 })
    })

    it('opens where it was left, and inside the screens there are', async () => {
      const dataDir = desktops.newDataDir()
      const left = { x: 2000, y: 40, width: 1200, height: 700 }
      const screens = [
        { x: 0, y: 0, width: 1920, height: 1080 },
        { x: 1920, y: 0, width: 1920, height: 1080 },
      ]
      const first = await desktops.start({ dataDir, workAreas: screens })
      await move(first, left)
      await first.ask('window.maximise', 1)
      await first.close()

      const again = await desktops.start({ dataDir, workAreas: screens })
      expect(await boundsOf(again)).toEqual(left)
      expect((await again.ask<WindowSeen[]>('windows'))[0]?.deeds).toContain('maximize')
      await again.close()

      const oneScreen = await desktops.start({ dataDir, workAreas: screens.slice(0, 1) })
      expect(await boundsOf(oneScreen)).toEqual({ x: 360, y: 190, width: 1200, height: 700 })
      await oneScreen.close()
    })

    it('starts as new when its file is damaged', async () => {
      const dataDir = desktops.newDataDir()
      writeFileSync(join(dataDir, 'window.json'), '{"bounds":{"x":"no')
      const running = await desktops.start({ dataDir })
      expect(await boundsOf(running)).toEqual({ x: 320, y: 140, width: 1280, height: 800 })
      await running.close()
      const kept = JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8'))
      expect(kept).toMatchObject({ language: 'pl', maximised: false })
    })
  })
})

interface Answered {
  readonly p: {
    readonly b: { readonly json: { readonly opened: boolean; readonly folder: string } }
  }
}

const flatIds = (items: readonly MenuEntry[], prefix: string): MenuEntry[] =>
  items
    .flatMap((item) => [item, ...item.submenu, ...item.submenu.flatMap((inner) => inner.submenu)])
    .filter(({ id }) => id?.startsWith(prefix))
