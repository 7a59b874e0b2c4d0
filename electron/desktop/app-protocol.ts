import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { net, protocol } from 'electron'
import { notePath } from '#electron/contract/window-link.ts'
import { cacheControl, type PolicyAllowances, securityHeaders } from '../shell-policy.ts'

const scheme = 'app'
const host = 'biuro'

/** The origin of the window. Only pages of this origin may talk to the main process. */
const appOrigin = `${scheme}://${host}`

/** The window's first page. */
export const startPage = `${appOrigin}/`

/** The page of the note of a conversation alone. */
export const notePage = `${appOrigin}${notePath}`

/** Whether an address belongs to the window's own origin. */
export const isOwnAddress = (address: string): boolean => address.startsWith(startPage)

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * The path inside the folder of window files that an address asks for, `/`-separated and
 * starting with `/`. Null refuses: another host, an undecodable path, or one that would
 * leave the folder (`..`, also when its slashes are encoded; a backslash; a drive letter).
 */
const requestedFile = (address: string): string | null => {
  if (!isOwnAddress(address)) return null
  try {
    const path = decodeURIComponent(new URL(address).pathname)
    const segments = path.split('/')
    const escapes = segments.some((part) => part === '..' || /[\\:\0]/.test(part))
    return escapes || segments[0] !== '' ? null : path
  } catch {
    return null
  }
}

/** Tells Chromium, before it is ready, that `app:` is a secure scheme with real origins. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

const headersOf = (path: string, allowances: PolicyAllowances = {}): Record<string, string> => ({
  ...securityHeaders(allowances),
  'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
  'Cache-Control': cacheControl(path),
})

const refusal = (status: number): Response =>
  new Response(String(status), { status, headers: headersOf('/refusal.txt') })

const readWindowFile = async (root: string, path: string): Promise<Response> => {
  // A path without an extension is a screen: the router in the page knows which.
  const file = extname(path) === '' ? '/index.html' : path
  try {
    const body = await readFile(join(root, ...file.split('/')))
    return new Response(new Uint8Array(body), { headers: headersOf(file) })
  } catch {
    return refusal(404)
  }
}

/** Development only: the same origin, with the files of Vite's own server behind it. */
const readFromDevServer = async (server: string, address: string): Promise<Response> => {
  const { pathname, search } = new URL(address)
  const answer = await net.fetch(new URL(`${pathname}${search}`, server).href)
  const headers = securityHeaders({
    inlineScripts: true,
    connect: [server, server.replace(/^http/, 'ws')],
  })
  const type = answer.headers.get('Content-Type') ?? 'application/octet-stream'
  return new Response(answer.body, {
    status: answer.status,
    headers: { ...headers, 'Content-Type': type, 'Cache-Control': 'no-store' },
  })
}

/**
 * Serves the built window from `root` under `app://biuro/`, with the security headers both
 * shells share. Only GET and HEAD; nothing outside `root`; a path without an extension gets
 * index.html; a missing file is 404. `devServer` (an http origin) takes the place of `root`.
 */
export const serveWindow = (root: string, devServer: string | null): void => {
  const folder = root.endsWith(sep) ? root.slice(0, -1) : root
  protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
    const path = requestedFile(request.url)
    if (path === null) return refusal(403)
    return devServer === null
      ? readWindowFile(folder, path)
      : readFromDevServer(devServer, request.url)
  })
}
