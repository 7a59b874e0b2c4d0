import { readFileSync, statSync } from 'node:fs'
import { answer, appEvents, preventable, threadData, wire } from './main-wire.ts'

const paths = new Map<string, string>()
let ready = false
const whenReady = Promise.withResolvers<void>()

/** Electron is ready only after the main module has run. */
export const becomeReady = (): void => {
  ready = true
  whenReady.resolve()
}

const version = (): string => {
  const file = new URL('../../package.json', import.meta.url)
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version)
}

const beforeReady = (what: string): void => {
  if (ready) throw new Error(`${what} must be called before the app is ready`)
}

/** Ends the thread as the process would end; the test's thread is told the code. */
const exit = (code = 0): void => {
  wire.tell('app.exit', code)
  setImmediate(() => process.exit(code))
}

const appParts = {
  isPackaged: false,
  isReady: () => ready,
  whenReady: () => whenReady.promise,
  getVersion: version,
  setName() {},
  setPath(name: string, path: string) {
    if (!statSync(path).isDirectory()) throw new Error(`${path} is not a folder`)
    paths.set(name, path)
  },
  getPath: (name: string) => paths.get(name),
  enableSandbox: () => beforeReady('app.enableSandbox'),
  requestSingleInstanceLock(announcement: unknown) {
    if (threadData.isSecond) wire.tell('app.second', announcement)
    return !threadData.isSecond
  },
  quit() {
    const event = preventable()
    appEvents.emit('will-quit', event)
    if (!event.defaultPrevented) exit()
  },
  exit,
}

export const app = Object.assign(appEvents, appParts)

answer('app.secondStart', (announcement: unknown) => {
  appEvents.emit('second-instance', preventable(), [], '', announcement)
})
answer('app.certificateError', (url: string) => {
  const event = preventable()
  let trusted: boolean | null = null
  appEvents.emit('certificate-error', event, null, url, 'ERR_CERT', {}, (is: boolean) => {
    trusted = is
  })
  return { trusted: event.defaultPrevented ? trusted : false }
})

type Handler = (request: Request) => Promise<Response>
const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: object }[]) {
    beforeReady('protocol.registerSchemesAsPrivileged')
    wire.tell('protocol.privileged', schemes)
  },
  handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
}

answer('protocol.request', async ({ url, method }: { url: string; method: string }) => {
  const handler = handlers.get(url.slice(0, url.indexOf(':')))
  if (handler === undefined) throw new Error(`No handler for ${url}`)
  const response = await handler(new Request(url, { method }))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
})

type PermissionCheck = (contents: unknown, permission: string) => boolean
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
) => void
type RequestGate = (details: { url: string }, answer: (a: { cancel: boolean }) => void) => void

let check: PermissionCheck = () => true
let request: PermissionRequest = (_contents, _permission, grant) => grant(true)
let device: () => boolean = () => true
let gate: RequestGate = (_details, pass) => pass({ cancel: false })

/** Until the main process says otherwise a session allows everything, as Electron's does. */
export const session = {
  defaultSession: {
    setPermissionCheckHandler(by: PermissionCheck) {
      check = by
    },
    setPermissionRequestHandler(by: PermissionRequest) {
      request = by
    },
    setDevicePermissionHandler(by: () => boolean) {
      device = by
    },
    setDisplayMediaRequestHandler() {},
    setSpellCheckerDictionaryDownloadURL() {},
    setSpellCheckerLanguages() {},
    webRequest: {
      onBeforeRequest(by: RequestGate) {
        gate = by
      },
    },
  },
}

/** What the session answers a page at `url` that wants a permission, in its three ways. */
answer('session.permission', ({ url, permission }: { url: string; permission: string }) => {
  const contents = { getURL: () => url }
  let requested = false
  request(contents, permission, (granted) => {
    requested = granted
  })
  return { checked: check(contents, permission), requested, device: device() }
})
answer('session.cancels', (url: string) => {
  let cancelled = false
  gate({ url }, ({ cancel }) => {
    cancelled = cancel
  })
  return cancelled
})
