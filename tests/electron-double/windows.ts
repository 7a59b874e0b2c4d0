import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { app, session } from './app.ts'
import { answer, appEvents, type Bounds, preventable, wire } from './main-wire.ts'
import type { PortDouble } from './ports.ts'

export const ipcMain = new EventEmitter()

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

class ContentsDouble extends EventEmitter {
  readonly session = session.defaultSession
  readonly mainFrame = { url: '', parent: null }
  opens: OpenHandler = () => ({ action: 'allow' })
  readonly #id: number

  constructor(id: number) {
    super()
    this.#id = id
  }

  getURL(): string {
    return this.mainFrame.url
  }

  setWindowOpenHandler(by: OpenHandler): void {
    this.opens = by
  }

  send(channel: string, ...args: unknown[]): void {
    wire.tell('page.send', { window: this.#id, channel, args })
  }

  postMessage(channel: string, message: unknown, transfer: readonly PortDouble[] = []): void {
    const ports = transfer.map((port) => port.raw)
    wire.tell('page.send', { window: this.#id, channel, args: [message] }, ports)
  }

  reload(): void {
    wire.tell('page.reload', this.#id)
  }
}

interface WindowOptions extends Bounds {
  readonly show: boolean
  readonly webPreferences: { readonly preload: string }
}

let lastId = 0
let focused: BrowserWindow | null = null
const windows = new Map<number, BrowserWindow>()

/** Electron's window: its page is a Chromium page that the test's thread owns. */
export class BrowserWindow extends EventEmitter {
  readonly id: number
  readonly webContents: ContentsDouble
  readonly options: WindowOptions
  /** What was done to the window, in order, for the test to read. */
  readonly deeds: string[] = []
  bounds: Bounds
  #destroyed = false
  #maximised = false

  constructor(options: WindowOptions) {
    super()
    if (!app.isReady()) throw new Error('Cannot create a BrowserWindow before the app is ready')
    lastId += 1
    this.id = lastId
    this.options = options
    const { x, y, width, height } = options
    this.bounds = { x, y, width, height }
    this.webContents = new ContentsDouble(this.id)
    windows.set(this.id, this)
    appEvents.emit('web-contents-created', preventable(), this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    const { webPreferences } = this.options
    const { width, height } = this.bounds
    await wire.ask('window.load', { window: this.id, url, webPreferences, width, height })
    this.emit('ready-to-show')
  }

  show(): void {
    focused = this
    this.deeds.push('show')
  }

  focus(): void {
    focused = this
    this.deeds.push('focus')
  }

  removeMenu(): void {
    this.deeds.push('remove menu')
  }

  restore(): void {
    this.deeds.push('restore')
  }

  maximize(): void {
    this.#maximised = true
    this.deeds.push('maximize')
    this.emit('maximize')
  }

  setBackgroundColor(colour: string): void {
    this.deeds.push(`background ${colour}`)
  }

  isMaximized = (): boolean => this.#maximised
  isMinimized = (): boolean => false
  isFocused = (): boolean => focused === this
  isDestroyed = (): boolean => this.#destroyed
  getNormalBounds = (): Bounds => this.bounds

  close(): void {
    this.emit('close', preventable())
    this.#destroyed = true
    this.emit('closed')
    // As in Electron, a window counts until everybody has heard that it is closed.
    windows.delete(this.id)
    wire.tell('window.closed', this.id)
    if (windows.size === 0) appEvents.emit('window-all-closed')
  }
}

const windowOf = (id: number): BrowserWindow => {
  const window = windows.get(id)
  if (window === undefined) throw new Error(`No window ${id}`)
  return window
}

answer('windows', () =>
  [...windows.values()].map(({ id, options, bounds, deeds }) => ({ id, options, bounds, deeds })),
)
/** By the person or by the page itself; one that is closed already stays so. */
answer('window.close', (id: number) => windows.get(id)?.close())
answer('window.move', ({ window, bounds }: { window: number; bounds: Bounds }) => {
  const moved = windowOf(window)
  moved.bounds = bounds
  moved.emit('move')
  moved.emit('resize')
})
answer('window.maximise', (id: number) => windowOf(id).maximize())

/** The page has gone to an address. */
answer('page.at', ({ window, url }: { window: number; url: string }) => {
  const known = windows.get(window)
  if (known !== undefined) known.webContents.mainFrame.url = url
})
/** The page wants to go to an address: whether the main process forbids it. */
answer('page.leaving', ({ window, url }: { window: number; url: string }) => {
  const event = Object.assign(preventable(), { url, isMainFrame: true })
  const { webContents } = windowOf(window)
  webContents.emit('will-frame-navigate', event)
  webContents.emit('will-navigate', event)
  return event.defaultPrevented
})
answer('page.opening', ({ window, url }: { window: number; url: string }) =>
  windowOf(window).webContents.opens({ url }),
)
answer('page.webview', (window: number) => {
  const event = preventable()
  windowOf(window).webContents.emit('will-attach-webview', event, {}, {})
  return event.defaultPrevented
})

answer('page.crashed', ({ window, reason }: { window: number; reason: string }) => {
  windowOf(window).webContents.emit('render-process-gone', preventable(), { reason })
})

/** A frame of the window sent a message; `frame` is null for the page's own main frame. */
interface FrameMessage {
  readonly window: number
  readonly channel: string
  readonly args: readonly unknown[]
  readonly frame: { readonly url: string; readonly isMain: boolean } | null
}

answer('page.message', (message: FrameMessage, ports: readonly MessagePort[]) => {
  const sender = windows.get(message.window)?.webContents
  // What a closed window's page still says is heard by nobody.
  if (sender === undefined) return
  const { mainFrame } = sender
  const { frame } = message
  const parent = frame === null || frame.isMain ? null : mainFrame
  const senderFrame = frame === null ? mainFrame : { url: frame.url, parent }
  ipcMain.emit(message.channel, { sender, senderFrame, ports }, ...message.args)
})
