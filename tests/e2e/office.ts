import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { Desktop, DesktopOptions } from '../electron-double/desktop.ts'
import { startDesktop } from '../electron-double/start.ts'
import { startOffice } from '../shells/start-process.ts'
import { startElectron } from './electron-shell.ts'

/** The shells that the specs run in; also the names of Playwright's projects. */
export type ShellName = 'browser' | 'desktop-double' | 'electron'

/** A running shell with its window open. */
export interface OpenShell {
  /** The office's window: the new one after `restart`. */
  readonly page: Page
  /** What only a desktop shell has: menu, file dialogs. Null in the browser shell. */
  readonly desktop: Desktop | null
  /** The absolute address of a screen, for `page.goto`. */
  address(path: string): string
  /** Opens another window of the same office; only the browser shell has several. */
  openWindow(): Promise<Page>
  /** Runs what starts a download and waits for the file. */
  download(start: () => Promise<unknown>): Promise<{ readonly name: string; readonly path: string }>
  /** Ends the host as a crash or `kill -9` would; the window stays. */
  killHost(): Promise<void>
  /**
   * Starts the browser shell's program again after `killHost`, on the same port, and touches
   * no window; the desktop shells start their host from the window.
   */
  startAgain(): Promise<void>
  /**
   * Closes the office (or buries one whose host was killed) and starts it again on the
   * same data; what the window remembers is kept, as it is for a person.
   */
  restart(): Promise<Page>
  /** Closes window and host; the store is let go. */
  close(): Promise<void>
}

/** What a shell is opened with: its data, and the browser and window of the test. */
export interface ShellStart extends DesktopOptions {
  readonly browser: Browser
  readonly context: BrowserContextOptions
}

/** Opens a shell; the specs do not know which. */
export function openShell(name: ShellName, start: ShellStart): Promise<OpenShell> {
  const { browser, context, ...options } = start
  switch (name) {
    case 'browser':
      return openBrowserShell(start)
    case 'desktop-double':
      return openDesktop((storageState) =>
        startDesktop({ ...options, browser, context: { ...context, storageState } }),
      )
    case 'electron':
      // Electron keeps what the window remembers in the data folder itself.
      return openDesktop(() => startElectron(options))
  }
}

async function openBrowserShell(start: ShellStart): Promise<OpenShell> {
  const words = ['--data-dir', start.dataDir]
  if (start.storePath !== undefined) words.push('--store', start.storePath)
  if (start.demo) words.push('--demo')
  const startOn = (port: string) => startOffice([...words, '--port', port])

  let office = await startOn('0')
  const context = await start.browser.newContext(start.context)
  const openWindow = async (): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(office.url)
    return page
  }
  const startAgain = async (): Promise<void> => {
    const { port } = new URL(office.url)
    await office.stop()
    office = await startOn(port)
  }
  const page = await openWindow()
  return {
    page,
    desktop: null,
    address: (path) => new URL(path, office.url).href,
    openWindow,
    async download(begin) {
      const [download] = await Promise.all([page.waitForEvent('download'), begin()])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
    async killHost() {
      await office.stop('SIGKILL')
    },
    startAgain,
    async restart() {
      await startAgain()
      await page.goto(office.url)
      return page
    },
    async close() {
      await context.close()
      await office.stop()
    },
  }
}

type Remembered = Exclude<BrowserContextOptions['storageState'], string | undefined>
const nothingYet: Remembered = { cookies: [], origins: [] }

async function openDesktop(
  start: (remembered: Remembered) => Promise<Desktop>,
): Promise<OpenShell> {
  let desktop = await start(nothingYet)
  return {
    get page() {
      return desktop.page
    },
    get desktop() {
      return desktop
    },
    address: (path) => desktop.address(path),
    openWindow: () => Promise.reject(new Error('The desktop shell has one window')),
    download: (begin) => desktop.download(begin),
    killHost: () => desktop.killHost(),
    startAgain: () => Promise.reject(new Error('A desktop shell starts its host itself')),
    async restart() {
      const remembered = await desktop.page.context().storageState()
      await desktop.close()
      desktop = await start(remembered)
      return desktop.page
    },
    close: () => desktop.close(),
  }
}
