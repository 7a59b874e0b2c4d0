/**
 * The only file that knows a transport: a MessagePort in the desktop shell, a
 * WebSocket to the page's own origin in the browser shell. Everything else calls
 * `api` (queries and mutations for TanStack Query) or `client` (plain calls).
 */
import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { isRefusal, type Refusal } from '#db/values/refusal.ts'
import type { Contract } from '#electron/contract/contract.ts'
import { fileBytes } from '#electron/contract/file-pieces.ts'
import { wideRows } from '#electron/contract/wide-rows.ts'
import {
  type HostDeath,
  shellOfPage,
  socketPath,
  type ToPreload,
  type ToWindow,
  windowLink,
} from '#electron/contract/window-link.ts'
import { chosenAccount } from './app/remembered.ts'

/** Which shell shows this page. */
export const shell = shellOfPage(window.location.protocol)

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'ready' }
  /** The host is gone. `trying` while a new connection is being made. */
  | {
      readonly state: 'lost'
      readonly death: HostDeath | null
      readonly trying: boolean
      /** Whether the browser shell runs again and only wants this window to sign in. */
      readonly signedOut: boolean
    }

/** Milliseconds between two quiet attempts of the browser shell, doubling up to the longest. */
const retry = { first: 500, longest: 8_000 } as const

type Link = ClientLink<ClientContext>

let connection: Connection = { state: 'connecting' }
let current = Promise.withResolvers<Link>()
const listeners = new Set<() => void>()

function become(next: Connection): void {
  connection = next
  for (const listener of listeners) listener()
}

/** The state of the line to the host, for `useSyncExternalStore`. */
export const connectionStore = {
  get: () => connection,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

function opened(link: Link): void {
  current.resolve(link)
  become({ state: 'ready' })
}

function lost(death: HostDeath | null): void {
  const before = connection.state === 'lost' ? connection : null
  current.promise.catch(() => undefined)
  current.reject(new Error('The connection to the host was lost'))
  current = Promise.withResolvers<Link>()
  current.promise.catch(() => undefined)
  become({
    state: 'lost',
    death: death ?? before?.death ?? null,
    trying: false,
    signedOut: before?.signedOut ?? false,
  })
}

const customJsonSerializers = [wideRows, fileBytes]
const headers = (): Record<string, string> => {
  const account = chosenAccount.get()
  return account === null ? {} : { 'x-account': account }
}

let port: MessagePort | null = null

function tellPreload(message: ToPreload): void {
  window.postMessage(message, window.location.origin)
}

function fromPreload(event: MessageEvent<ToWindow>): void {
  if (event.source !== window || event.origin !== window.location.origin) return
  const message = event.data
  if (message?.type === windowLink.hostDied) {
    port = null
    lost({ code: message.code, logFile: message.logFile })
  }
  if (message?.type !== windowLink.port) return
  const [given] = event.ports
  if (given === undefined) return
  port = given
  given.addEventListener('close', () => {
    if (port === given) lost(null)
  })
  given.start()
  opened(new PortLink({ port: given, headers, customJsonSerializers }))
}

let wait: number = retry.first
let timer: ReturnType<typeof setTimeout> | undefined

/** A socket that is turned away does not say why: a page that is refused does. */
async function askWhetherSignedOut(): Promise<void> {
  const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (connection.state === 'lost') become({ ...connection, signedOut: answer?.status === 403 })
}

function openSocket(): void {
  clearTimeout(timer)
  const address = new URL(socketPath, window.location.href)
  address.protocol = 'ws:'
  const websocket = new WebSocket(address)
  websocket.addEventListener('open', () => {
    wait = retry.first
    opened(new SocketLink({ websocket, headers, customJsonSerializers }))
  })
  websocket.addEventListener('close', () => {
    lost(null)
    void askWhetherSignedOut()
    timer = setTimeout(openSocket, wait)
    wait = Math.min(wait * 2, retry.longest)
  })
}

/** Asks for a new connection; in the desktop shell also for a new host. */
export function reconnect(): void {
  if (connection.state === 'lost') become({ ...connection, trying: true })
  if (shell === 'desktop') tellPreload({ type: windowLink.connect, restart: true })
  else openSocket()
}

/** Starts the connection; called once, before anything is drawn. */
export function connect(): void {
  if (shell === 'desktop') {
    window.addEventListener('message', fromPreload)
    tellPreload({ type: windowLink.connect })
  } else openSocket()
}

/** Calls wait while the line is being made and fail at once when it is lost. */
const link: Link = {
  async call(path, input, options) {
    if (connection.state === 'lost' && !connection.trying) {
      throw new Error('There is no connection to the host')
    }
    return (await current.promise).call(path, input, options)
  },
}

/** Plain calls of the contract. */
export const client: ContractRouterClient<Contract> = createORPCClient(link)

/** The contract as options of TanStack Query: `api.jst.list.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client)

/** The host's refusal behind an error, or null when the error is something else. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null
  return isRefusal(error.data) ? error.data : null
}
