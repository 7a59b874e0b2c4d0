import { Buffer } from 'node:buffer'
import type { MessagePort } from 'node:worker_threads'
import type { Browser, BrowserContextOptions, Page, Request, Route } from '@playwright/test'
import { bridgePage } from './page-bridge.ts'
import type { Wire } from './wire.ts'

/** Chromium alone has no `app:` scheme, so the window's origin stands in for it. */
const appOrigin = 'app://biuro'
const pageOrigin = 'https://biuro.app.test'

/** An address as the page has it, and as the main process has it. */
export const toPage = (url: string): string =>
  url.startsWith(`${appOrigin}/`) ? pageOrigin + url.slice(appOrigin.length) : url
const toMain = (url: string): string =>
  url.startsWith(`${pageOrigin}/`) ? appOrigin + url.slice(pageOrigin.length) : url

/** What `BrowserWindow.loadURL` sends to the test's thread. */
export interface LoadRequest {
  readonly window: number
  readonly url: string
  readonly webPreferences: { readonly preload: string }
  readonly width: number
  readonly height: number
}

/** A window's page, and what the main process does to it. */
export interface DoubleWindow {
  readonly id: number
  readonly page: Page
  /** Opens the page; as in Electron, it can already be spoken to while it loads. */
  load(): Promise<void>
  send(channel: string, args: readonly unknown[], ports: readonly MessagePort[]): void
  setTheme(source: string): Promise<void>
  close(): Promise<void>
}

interface Answered {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

const pageOf = (request: Request): Page | null => {
  try {
    return request.frame().page()
  } catch {
    // A popup's first request comes before its page.
    return null
  }
}

/** The pages of one running shell: like Electron's session, they share what they remember. */
export interface DoublePages {
  open(load: LoadRequest): Promise<DoubleWindow>
  close(): Promise<void>
}

/**
 * Opens the Chromium pages behind each `BrowserWindow`: every request and navigation is put to
 * the main process as Electron would, and the built preload runs in each document. The first
 * window is as large as the test wants it, a later one as the main process does.
 */
export const openDoublePages = async (
  wire: Wire,
  browser: Browser,
  options: BrowserContextOptions,
): Promise<DoublePages> => {
  const context = await browser.newContext({
    acceptDownloads: true,
    ...options,
    baseURL: pageOrigin,
  })
  const ids = new Map<Page, number>()
  let opening = false
  // Chromium opens a popup before it can be asked about; the double closes it at once.
  context.on('page', (page) => {
    if (!opening) void page.close()
  })

  const answer = async (route: Route): Promise<void> => {
    const request = route.request()
    const url = toMain(request.url())
    const page = pageOf(request)
    const window = page === null ? undefined : ids.get(page)
    if (window === undefined) return route.abort()
    if (request.isNavigationRequest()) {
      if (await wire.ask('page.leaving', { window, url })) return route.abort('aborted')
    }
    const cancelled = await wire.ask('session.cancels', url)
    if (cancelled || !url.startsWith(`${appOrigin}/`)) return route.abort('blockedbyclient')
    const asked = { url, method: request.method() }
    const { status, headers, body } = (await wire.ask('protocol.request', asked)) as Answered
    await route.fulfill({ status, headers, body: Buffer.from(body) })
  }
  await context.route('**/*', (route) => answer(route).catch(() => route.abort().catch(() => {})))

  const newPage = async (id: number): Promise<Page> => {
    opening = true
    const page = await context.newPage()
    opening = false
    ids.set(page, id)
    return page
  }

  return {
    async open(load) {
      const { window: id, width, height } = load
      const isFirst = ids.size === 0
      const page = await newPage(id)
      if (!isFirst || options.viewport == null) await page.setViewportSize({ width, height })
      const at = (url: string) => wire.ask('page.at', { window: id, url: toMain(url) })
      const hear = async (url: string, channel: string, args: readonly unknown[]) => {
        await at(url)
        await wire.ask('page.message', { window: id, channel, args, frame: null })
      }
      const bridge = await bridgePage(page, load.webPreferences.preload, hear)
      await tellOpening(page, (url) => wire.ask('page.opening', { window: id, url: toMain(url) }))
      await grantWhatIsAllowed(page, wire, load.url)
      await at(load.url)
      // Electron lets a page close its own window; Chromium only one that a script opened.
      await page.exposeBinding('close', () => wire.tell('window.close', id))
      return {
        id,
        page,
        load: async () => void (await page.goto(toPage(load.url))),
        send: bridge.send,
        setTheme: (source) =>
          page.emulateMedia({
            colorScheme: source === 'system' ? (options.colorScheme ?? null) : themeOf(source),
          }),
        async close() {
          bridge.close()
          ids.delete(page)
          await page.close()
        },
      }
    },
    close: () => context.close(),
  }
}

const themeOf = (source: string): 'light' | 'dark' => (source === 'dark' ? 'dark' : 'light')

/** Tells what a page would open in a new window. */
const tellOpening = async (page: Page, asked: (url: string) => Promise<unknown>): Promise<void> => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Page.enable')
  cdp.on('Page.windowOpen', ({ url }) => void asked(url))
}

/** Writing to the clipboard is the one permission Chromium asks Electron about up front. */
const grantWhatIsAllowed = async (page: Page, wire: Wire, url: string): Promise<void> => {
  const asked = { url, permission: 'clipboard-sanitized-write' }
  const { checked } = (await wire.ask('session.permission', asked)) as { checked: boolean }
  if (checked) await page.context().grantPermissions(['clipboard-write'])
}
