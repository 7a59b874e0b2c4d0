import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type MessagePort, Worker } from 'node:worker_threads'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../runner/browser.ts'
import type { MenuEntry } from './desk.ts'
import type { Desktop, DesktopOptions, DialogAsked } from './desktop.ts'
import { type DoubleWindow, type LoadRequest, openDoublePages, toPage } from './double-window.ts'
import type { Bounds, MainThreadData } from './main-wire.ts'
import { type Wire, wireOver } from './wire.ts'

const builtMain = resolve(import.meta.dirname, '../../out/main/main.js')

/** What the double can be given besides. */
export interface DoubleOptions extends DesktopOptions {
  /** A running Chromium to open the window in; without it one is started and ended. */
  readonly browser?: Browser
  /** Language, colour scheme and so on of the window's page. */
  readonly context?: BrowserContextOptions
  /** The screens, main one first; one of 1920 × 1080 by default. */
  readonly workAreas?: readonly Bounds[]
  /** Shortcuts that another program of the system holds; none by default. */
  readonly takenShortcuts?: readonly string[]
}

/** The double also lets a test look at, and do, what only Electron itself would. */
export interface DesktopDouble extends Desktop {
  /** Asks the main process's thread; the words are in electron-double's `answer(…)` calls. */
  ask<T = unknown>(kind: string, body?: unknown): Promise<T>
  /** Addresses and folders opened outside the app, in order. */
  readonly opened: readonly string[]
  /** Starts the program once more on the same data folder; answers its exit code. */
  secondStart(storePath?: string): Promise<number>
}

interface MainThread {
  readonly wire: Wire
  readonly ended: Promise<number>
}

const startMain = (
  options: DoubleOptions,
  isSecond: boolean,
  answers: Parameters<typeof wireOver>[1],
): MainThread => {
  const { NODE_OPTIONS: _, ELECTRON_RENDERER_URL: __, ...env } = process.env
  const { dataDir, storePath, demo, workAreas, takenShortcuts } = options
  const data: MainThreadData = {
    main: pathToFileURL(builtMain).href,
    isSecond,
    workAreas: workAreas ?? [{ x: 0, y: 0, width: 1920, height: 1080 }],
    takenShortcuts: takenShortcuts ?? [],
  }
  const thread = new Worker(new URL('./main-thread.ts', import.meta.url), {
    workerData: data,
    env,
    execArgv: [],
    argv: [
      `--data-dir=${dataDir}`,
      ...(storePath === undefined ? [] : [`--store=${storePath}`]),
      ...(demo ? ['--demo'] : []),
    ],
  })
  const ended = Promise.withResolvers<number>()
  thread.once('error', ended.reject)
  thread.once('exit', ended.resolve)
  return { wire: wireOver(thread, answers), ended: ended.promise }
}

/**
 * How the double's Chromium is started. Electron's own Chromium tells a page when the other
 * end of a port is gone; plain Chromium keeps that event behind a switch.
 */
export const doubleArguments: readonly string[] = [
  ...browserArguments,
  '--enable-blink-features=MessagePortCloseEvent',
]

const startBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium-based browser was found')
  return chromium.launch({ executablePath, args: [...doubleArguments] })
}

/**
 * Runs the built desktop shell (`out/`) with Electron's modules doubled: main and host in
 * threads of their own, the window in Chromium. Resolves when the window has loaded, and
 * rejects when the main process fails or ends before that.
 */
export const startDesktop = async (options: DoubleOptions): Promise<DesktopDouble> => {
  const browser = options.browser ?? (await startBrowser())
  const shown = Promise.withResolvers<DoubleWindow>()
  const opened: string[] = []
  const asked: DialogAsked[] = []
  const scripted: (string | null)[] = []
  const windows = new Map<number, DoubleWindow>()
  const awaited: ((page: Page) => void)[] = []

  const main = startMain(options, false, {
    async 'window.load'(load: LoadRequest) {
      const window = await (await pages).open(load)
      windows.set(window.id, window)
      await window.load()
      shown.resolve(window)
      for (const opens of awaited.splice(0)) opens(window.page)
    },
    async 'window.closed'(id: number) {
      // The last one is left to the end of the shell, which its test waits for.
      if (windows.size === 1) return
      const window = windows.get(id)
      windows.delete(id)
      await window?.close()
    },
    'page.send'(
      letter: { window: number; channel: string; args: unknown[] },
      ports: readonly MessagePort[],
    ) {
      windows.get(letter.window)?.send(letter.channel, letter.args, ports)
    },
    'page.reload': (id: number) => windows.get(id)?.page.reload(),
    theme: (source: string) =>
      Promise.all([...windows.values()].map((window) => window.setTheme(source))),
    'shell.opened': (what: string) => void opened.push(what),
    dialog(question: DialogAsked) {
      asked.push(question)
      return scripted.shift() ?? null
    },
    'app.error': (error: { title: string; content: string }) =>
      shown.reject(new Error(`${error.title}: ${error.content}`)),
    'app.exit': (code: number) => shown.reject(new Error(`The main process ended with ${code}`)),
    'protocol.privileged': () => {},
  })
  main.ended.catch(shown.reject)
  const pages = openDoublePages(main.wire, browser, options.context ?? {})

  const end = async (): Promise<void> => {
    for (const window of windows.values()) await window.close()
    await (await pages).close()
    if (options.browser === undefined) await browser.close()
  }
  const { page, id } = await shown.promise.catch(async (error: unknown) => {
    await end()
    throw error
  })
  const ask = <T>(kind: string, body?: unknown) => main.wire.ask(kind, body) as Promise<T>

  return {
    page,
    address: (path) => toPage(`app://biuro${path}`),
    menu: {
      read: () => ask<MenuEntry[]>('menu.read'),
      click: (item) => ask('menu.click', item),
    },
    dialogs: {
      async answerNext(path) {
        scripted.push(path)
      },
      asked: async () => asked,
    },
    async download(start) {
      const [download] = await Promise.all([page.waitForEvent('download'), start()])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
    nextWindow: () => new Promise((resolve) => awaited.push(resolve)),
    killHost: () => ask('host.kill'),
    async close() {
      await ask('window.close', id)
      await main.ended
      await end()
    },
    ask,
    opened,
    secondStart: (storePath) =>
      startMain(
        { dataDir: options.dataDir, ...(storePath === undefined ? {} : { storePath }) },
        true,
        {
          'app.second': (announcement: unknown) => ask('app.secondStart', announcement),
          'app.exit': () => {},
          'protocol.privileged': () => {},
        },
      ).ended,
  }
}
