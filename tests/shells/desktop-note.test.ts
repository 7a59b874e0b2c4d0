import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualNoteKeys } from '#electron/contract/note-keys.ts'
import { noteAccelerator } from '#electron/desktop/note-accelerator.ts'
import { createTemplates } from '../e2e/templates.ts'
import type { MenuEntry } from '../electron-double/desk.ts'
import type { DesktopDouble, DoubleOptions } from '../electron-double/start.ts'
import {
  type DesktopsUnderTest,
  hasBrowser,
  openDesktops,
  type WindowSeen,
} from './desktop-under-test.ts'

const usual = noteAccelerator(usualNoteKeys)

/**
 * The note's shortcut and window in the built desktop shell on the double of Electron's modules:
 * which system holds a shortcut, and what stays on top of what, is Electron's own and not here.
 */
describe.skipIf(!hasBrowser)('the note over other programs', () => {
  const templates = createTemplates('note')
  let desktops: DesktopsUnderTest

  beforeAll(async () => {
    desktops = await openDesktops()
    // Made once, outside the time of a test.
    await templates.removeDataDir(await templates.newDataDir('real'))
  })
  afterAll(async () => {
    await desktops.close()
    await templates.remove()
  })

  const openOffice = async (options: Partial<DoubleOptions>) => {
    const desktop = await desktops.start(options)
    await desktop.page.getByRole('navigation', { name: 'Ekrany biura' }).waitFor()
    return desktop
  }
  const windows = (desktop: DesktopDouble) => desktop.ask<WindowSeen[]>('windows')
  const held = (desktop: DesktopDouble) => desktop.ask<string[]>('shortcuts')
  const press = (desktop: DesktopDouble) => desktop.ask('shortcut.press', usual)
  const noteItem = async (desktop: DesktopDouble): Promise<MenuEntry | undefined> =>
    (await desktop.menu.read())
      .flatMap(({ submenu }) => submenu)
      .find(({ id }) => id === 'note-window')
  const openNote = async (desktop: DesktopDouble) => {
    const [note] = await Promise.all([desktop.nextWindow(), press(desktop)])
    return note
  }

  it('holds no shortcut while there is no office', async () => {
    const desktop = await desktops.start()
    await desktop.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await held(desktop)).toEqual([])
    expect(await noteItem(desktop)).toMatchObject({ enabled: false })
    await desktop.close()
  })

  it('holds it with an office open, opens one small locked window, and keeps it to the end', async () => {
    const dataDir = await templates.newDataDir('real')
    const desktop = await openOffice({ dataDir })
    await expect.poll(() => held(desktop)).toEqual([usual])
    expect(await noteItem(desktop)).toMatchObject({ enabled: true, accelerator: usual })
    const portsBefore = await desktop.ask<number>('host.ports')

    const note = await openNote(desktop)
    expect(new URL(note.url()).pathname).toBe('/notatka')
    const [main, small, ...others] = await windows(desktop)
    expect(others).toEqual([])
    // By the right edge of a screen of 1920 × 1080.
    expect(small?.bounds).toEqual({ x: 1496, y: 24, width: 400, height: 640 })
    expect(small?.options).toMatchObject({ alwaysOnTop: true, show: false, fullscreenable: false })
    expect(small?.deeds).toContain('remove menu')
    expect(small?.options.webPreferences).toEqual(main?.options.webPreferences)
    expect(small?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    })
    await expect.poll(() => desktop.ask('host.ports')).toBe(portsBefore + 1)
    expect(await desktop.ask('page.leaving', { window: 2, url: 'https://example.com/' })).toBe(true)
    expect(await desktop.ask('page.opening', { window: 2, url: 'file:///etc/passwd' })).toEqual({
      action: 'deny',
    })

    // A second press brings back the window that there is.
    await desktop.secondStart()
    await press(desktop)
    await desktop.menu.click('note-window')
    const after = await windows(desktop)
    expect(after).toHaveLength(2)
    expect(after[1]?.deeds.at(-1)).toBe('focus')

    // It is remembered where it was left, and the office goes on without it.
    const left = { x: 40, y: 60, width: 420, height: 700 }
    await desktop.ask('window.move', { window: 2, bounds: left })
    await desktop.ask('window.close', 2)
    expect(await windows(desktop)).toHaveLength(1)
    expect(await held(desktop)).toEqual([usual])
    await openNote(desktop)
    expect((await windows(desktop))[1]?.bounds).toEqual(left)

    // The office's window takes the small one along, and the shell ends.
    await desktop.close()
    expect(JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8'))).toMatchObject({
      noteBounds: left,
    })
  })

  it('tells in a sentence that another program holds the shortcut, and opens from the menu', async () => {
    const dataDir = await templates.newDataDir('real')
    const desktop = await openOffice({ dataDir, takenShortcuts: [usual] })
    const told = desktop.page.getByRole('alert').filter({ hasText: 'zajmuje inny program' })
    await told.waitFor()
    expect(await told.innerText()).toContain('Ctrl+Shift+F9')
    expect(await held(desktop)).toEqual([])
    await Promise.all([desktop.nextWindow(), desktop.menu.click('note-window')])
    expect(await windows(desktop)).toHaveLength(2)
    await desktop.close()
  })

  it('holds the keys that were chosen, and keeps the earlier where the system refuses', async () => {
    const dataDir = await templates.newDataDir('real')
    const taken = noteAccelerator('Ctrl+Shift+K')
    const desktop = await openOffice({ dataDir, takenShortcuts: [taken] })
    await expect.poll(() => held(desktop)).toEqual([usual])
    const { page } = desktop
    await page.getByRole('link', { name: 'Ustawienia' }).click()
    const field = page.getByRole('textbox', { name: 'Skrót nad oknami innych programów' })
    await field.press('Control+Shift+K')
    await page.getByText('System nie oddał skrótu Ctrl+Shift+K').waitFor()
    await expect.poll(() => held(desktop)).toEqual([usual])
    await field.press('Control+k')
    await page.getByText('Ctrl+K nie może być tym skrótem').waitFor()
    expect(await field.inputValue()).toBe(usualNoteKeys)

    await field.press('Alt+F8')
    await expect.poll(() => field.inputValue()).toBe('Alt+F8')
    await expect.poll(() => held(desktop)).toEqual(['Alt+F8'])
    expect(await noteItem(desktop)).toMatchObject({ accelerator: 'Alt+F8' })
    // This computer remembers it.
    await page.reload()
    await page.getByRole('navigation', { name: 'Ekrany biura' }).waitFor()
    await expect.poll(() => held(desktop)).toEqual(['Alt+F8'])
    await desktop.close()
  })

  it('starts with what an older version remembered of the window', async () => {
    const dataDir = desktops.newDataDir()
    const old = { bounds: null, maximised: true, language: 'en', theme: 'dark' }
    writeFileSync(join(dataDir, 'window.json'), JSON.stringify(old))
    const desktop = await desktops.start({ dataDir })
    expect((await windows(desktop))[0]?.deeds).toContain('maximize')
    await desktop.close()
  })
})
