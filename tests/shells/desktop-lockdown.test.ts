import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DesktopDouble } from '../electron-double/start.ts'
import {
  type DesktopsUnderTest,
  hasBrowser,
  openDesktops,
  type WindowSeen,
} from './desktop-under-test.ts'

/**
 * The built desktop shell on the double of Electron's modules: real main, preload, host
 * and renderer, a real Chromium page; only Electron's own inside is not here.
 */
describe.skipIf(!hasBrowser)('what the desktop shell locks', () => {
  let desktops: DesktopsUnderTest
  let desktop: DesktopDouble

  beforeAll(async () => {
    desktops = await openDesktops()
    desktop = await desktops.start()
  })
  afterAll(() => desktops.close())

  describe('its window', () => {
    it('is one, shown when drawn, and its page has neither Node nor a shared world', async () => {
      const windows = await desktop.ask<WindowSeen[]>('windows')
      expect(windows).toHaveLength(1)
      expect(windows[0]?.deeds).toContain('show')
      expect(windows[0]?.options).toMatchObject({ show: false, minWidth: 1024, minHeight: 640 })
      expect(windows[0]?.options.webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
      })
    })

    it('gives its page nothing of Node, of Electron or of the preload', async () => {
      const found = await desktop.page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname']
          .concat('fromElectron', 'toElectron')
          .filter((name) => name in globalThis),
      )
      expect(found).toEqual([])
    })

    it('is served with the policy that both shells share', async () => {
      const headers = await desktop.page.evaluate(async () => {
        const answer = await fetch('/')
        return Object.fromEntries(answer.headers)
      })
      expect(headers['content-security-policy']).toContain("default-src 'self'")
      expect(headers['content-security-policy']).toContain("script-src 'self';")
      expect(headers['x-content-type-options']).toBe('nosniff')
    })

    it('runs no script written into the page', async () => {
      const ran = await desktop.page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.head.append(script)
        return 'ran' in window
      })
      expect(ran).toBe(false)
    })
  })

  describe('app://', () => {
    const request = (url: string, method = 'GET') =>
      desktop.ask<{ status: number; headers: Record<string, string>; body: Uint8Array }>(
        'protocol.request',
        { url, method },
      )

    it.each([
      ['/', 'GET', 200],
      ['/jst/0804042', 'GET', 200],
      ['/index.html', 'HEAD', 200],
      ['/no-such-file.js', 'GET', 404],
      ['/', 'POST', 405],
      ['/..%2f..%2fpackage.json', 'GET', 403],
      ['/%2e%2e%2f%2e%2e%2fpackage.json', 'GET', 403],
      ['/..%5c..%5cpackage.json', 'GET', 403],
      ['/assets/..%2f..%2f..%2fpackage.json', 'GET', 403],
      ['/C:%5cWindows%5cwin.ini', 'GET', 403],
      ['/index.html%00.js', 'GET', 403],
      ['/%E0%A4%A', 'GET', 403],
    ])('%s by %s answers %i', async (path, method, status) => {
      expect((await request(`app://biuro${path}`, method)).status).toBe(status)
    })

    it.each(['app://other/index.html', 'app://biuro.evil.example/', 'app:index.html'])(
      '%s is not the window’s origin',
      async (url) => {
        expect((await request(url)).status).toBe(403)
      },
    )

    it('names the type of what it serves, and a screen’s address gets the page', async () => {
      const { headers, body } = await request('app://biuro/rekrutacja/import')
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(new TextDecoder().decode(body)).toContain('<div id="root">')
    })
  })

  describe('leaving the window', () => {
    const going = (url: string) => desktop.ask<boolean>('page.leaving', { window: 1, url })

    it.each([
      ['app://biuro/jst', false],
      ['https://example.com/', true],
      ['http://127.0.0.1:8080/', true],
      ['file:///etc/passwd', true],
      ['app://biuro.example.com/', true],
      ['javascript:alert(1)', true],
      ['data:text/html,x', true],
    ])('to %s is forbidden: %s', async (url, forbidden) => {
      expect(await going(url)).toBe(forbidden)
    })

    it('does not happen when a page tries', async () => {
      const { page } = desktop
      const before = page.url()
      await Promise.all([
        page.waitForEvent('requestfailed'),
        page.evaluate(() => window.location.assign('http://example.com/')),
      ])
      expect(page.url()).toBe(before)
    })

    it.each([
      ['https://www.gov.pl/', true],
      ['mailto:gmina@example.pl', true],
      ['http://example.com/', false],
      ['file:///C:/Windows/System32/calc.exe', false],
      ['ms-settings:privacy', false],
      ['https://user:secret@example.com/', false],
      ['app://biuro/jst', false],
    ])(
      'to %s by a new window: none is opened, and the system’s browser gets it: %s',
      async (url, handed) => {
        const before = desktop.opened.length
        expect(await desktop.ask('page.opening', { window: 1, url })).toEqual({ action: 'deny' })
        expect(desktop.opened.slice(before)).toEqual(handed ? [url] : [])
      },
    )

    it('to an endless address is not handed to the system’s browser', async () => {
      const url = `https://example.com/${'x'.repeat(3000)}`
      const before = desktop.opened.length
      expect(await desktop.ask('page.opening', { window: 1, url })).toEqual({ action: 'deny' })
      expect(desktop.opened).toHaveLength(before)
    })

    it('leaves one page when a script opens a window', async () => {
      const { page } = desktop
      const [popup] = await Promise.all([
        page.context().waitForEvent('page'),
        page.evaluate(() => void window.open('https://example.com/okno')),
      ])
      if (!popup.isClosed()) await popup.waitForEvent('close')
      expect(page.context().pages()).toEqual([page])
      await expect.poll(() => desktop.opened).toContain('https://example.com/okno')
    })

    it('refuses embedded views and certificates that are not in order', async () => {
      expect(await desktop.ask('page.webview', 1)).toBe(true)
      const asked = await desktop.ask('app.certificateError', 'https://example.com/')
      expect(asked).toEqual({ trusted: false })
    })

    it.each([
      ['https://example.com/track.gif', true],
      ['http://127.0.0.1:9/', true],
      ['wss://example.com/', true],
      ['file:///etc/hostname', true],
      ['app://biuro/index.html', false],
      ['blob:app://biuro/0b5c', false],
    ])('a request to %s is cancelled: %s', async (url, cancelled) => {
      expect(await desktop.ask('session.cancels', url)).toBe(cancelled)
    })
  })

  describe('permissions', () => {
    const asked = (permission: string, url = 'app://biuro/') =>
      desktop.ask('session.permission', { permission, url })

    it.each([
      'geolocation',
      'media',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'usb',
      'serial',
      'hid',
      'openExternal',
      'display-capture',
      'unknown',
    ])('%s is denied', async (permission) => {
      expect(await asked(permission)).toEqual({ checked: false, requested: false, device: false })
    })

    it('copying text is allowed to the office’s own page alone', async () => {
      expect(await asked('clipboard-sanitized-write')).toMatchObject({ checked: true })
      const foreign = await asked('clipboard-sanitized-write', 'https://example.com/')
      expect(foreign).toMatchObject({ checked: false, requested: false })
    })
  })
})
