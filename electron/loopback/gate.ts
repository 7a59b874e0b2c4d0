import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is turned away, before anything of the office is touched. */
export type Refused = 'host' | 'address' | 'method' | 'origin' | 'session'

export type Admission =
  | { readonly kind: 'enter'; readonly path: string }
  | { readonly kind: 'signIn'; readonly location: string; readonly cookie: string }
  | { readonly kind: 'refused'; readonly why: Refused }

export interface Gate {
  /** The address to print: it signs in whoever opens it. */
  readonly entrance: string
  /** The WebSocket sources that the page itself may connect to. */
  readonly socketSources: readonly string[]
  /** Decides about a request for a page or a file. */
  page(request: IncomingMessage): Admission
  /** Decides about a WebSocket upgrade: Host, then Origin, then the session. */
  socket(request: IncomingMessage): Admission
}

const hostNames = ['127.0.0.1', 'localhost']

/** 256 random bits that fit an address and a cookie. */
const secret = (): string => randomBytes(32).toString('base64url')

function same(given: string | null | undefined, expected: string): boolean {
  if (given == null) return false
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/**
 * The gate of one running browser shell. Only an address with the printed token
 * signs a browser in; afterwards a cookie does. The Host must be this very
 * loopback address, so a foreign name that resolves here (DNS rebinding) is
 * refused. Cookies do not tell ports apart, so the cookie's name carries the port.
 */
export function createGate(port: number): Gate {
  const [token, session] = [secret(), secret()]
  const cookieName = `biuro-soi-${port}`
  const hosts = hostNames.map((name) => (port === 80 ? name : `${name}:${port}`))
  const origins = hosts.map((host) => `http://${host}`)

  const hostOf = (request: IncomingMessage): string | undefined => {
    const host = request.headers.host?.toLowerCase()
    return host !== undefined && hosts.includes(host) ? host : undefined
  }
  const signedIn = (request: IncomingMessage): boolean =>
    same(cookieValue(request.headers.cookie, cookieName), session)

  return {
    entrance: `${origins[0]}/?token=${token}`,
    socketSources: hosts.map((host) => `ws://${host}`),

    page(request) {
      const host = hostOf(request)
      if (host === undefined) return { kind: 'refused', why: 'host' }
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return { kind: 'refused', why: 'method' }
      }
      const url = URL.parse(request.url ?? '/', `http://${host}`)
      if (url === null || url.host !== new URL(`http://${host}`).host) {
        return { kind: 'refused', why: 'address' }
      }
      if (same(url.searchParams.get('token'), token)) {
        url.searchParams.delete('token')
        // A path of two slashes would be another site's address to the browser.
        const location = url.pathname.replace(/^[/\\]+/, '/') + url.search
        const cookie = `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`
        return { kind: 'signIn', location, cookie }
      }
      if (!signedIn(request)) return { kind: 'refused', why: 'session' }
      return { kind: 'enter', path: url.pathname }
    },

    socket(request) {
      if (hostOf(request) === undefined) return { kind: 'refused', why: 'host' }
      const origin = request.headers.origin?.toLowerCase()
      if (origin === undefined || !origins.includes(origin)) {
        return { kind: 'refused', why: 'origin' }
      }
      if (!signedIn(request)) return { kind: 'refused', why: 'session' }
      return { kind: 'enter', path: URL.parse(request.url ?? '/', origin)?.pathname ?? '/' }
    },
  }
}

/** The HTTP status of a refusal; 421 tells a browser that it reached the wrong host. */
export function refusalStatus(why: Refused): 400 | 403 | 405 | 421 {
  switch (why) {
    case 'host':
      return 421
    case 'address':
      return 400
    case 'method':
      return 405
    case 'origin':
    case 'session':
      return 403
  }
}
