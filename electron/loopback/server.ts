import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { socketPath } from '../contract/window-link.ts'
import { type PolicyAllowances, securityHeaders } from '../shell-policy.ts'
import { createGate, type Refused, refusalStatus } from './gate.ts'
import { keepAlive } from './heartbeat.ts'
import type { Pages } from './pages.ts'
import { refusalPage } from './refusal-page.ts'

// An `import` of its values makes Node load its whole HTTP client, for 20 ms of every start.
const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http')

const loopback = '127.0.0.1'
/** Import files travel in one message; 64 MB is well above the largest that is accepted. */
const maxPayload = 64 * 1024 * 1024
/** Milliseconds a window has to answer the closing of its connection. */
const goodbye = 500

/**
 * Takes a port of 127.0.0.1, and no other address. 0 asks for any free one.
 * Rejects with Node's own error (`EADDRINUSE`, `EACCES`) when it cannot be had.
 */
export async function takePort(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen({ host: loopback, port, exclusive: true }, resolve)
  await promise
  server.off('error', reject)
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : port }
}

export interface Loopback {
  readonly entrance: string
  close(): Promise<void>
}

export interface LoopbackOptions {
  readonly pages: Pages
  /** Takes over a connection that was let in. */
  readonly connected: (socket: WebSocket) => void
  /** What development needs besides; nothing in a built office. */
  readonly extra?: PolicyAllowances
  /** Milliseconds between two signs of life asked of a window. */
  readonly heartbeat?: number
}

/** Puts the gate, the pages and the WebSocket behind it on a port that was taken. */
export function serveLoopback(server: Server, port: number, options: LoopbackOptions): Loopback {
  const gate = createGate(port)
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
  const connect = [...gate.socketSources, ...(options.extra?.connect ?? [])]
  const headers = Object.entries(securityHeaders({ ...options.extra, connect }))

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    const admission = gate.page(request)
    switch (admission.kind) {
      case 'enter':
        return options.pages(request, response, admission.path)
      case 'signIn':
        response.writeHead(303, {
          Location: admission.location,
          'Set-Cookie': admission.cookie,
          'Cache-Control': 'no-store',
        })
        return response.end()
      case 'refused':
        return refuse(response, admission.why)
    }
  })

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const admission = gate.socket(request)
    if (admission.kind !== 'enter') {
      return turnAway(stream, admission.kind === 'refused' ? refusalStatus(admission.why) : 403)
    }
    if (admission.path !== socketPath) return turnAway(stream, 404)
    sockets.handleUpgrade(request, stream, head, (socket) => {
      keepAlive(socket, options.heartbeat)
      options.connected(socket)
    })
  })

  return {
    entrance: gate.entrance,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets.clients) socket.close(1001)
      server.closeAllConnections()
      // A window that does not answer the goodbye must not hold up the closing.
      const hurry = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, goodbye)
      await closed
      clearTimeout(hurry)
    },
  }
}

function refuse(response: ServerResponse, why: Refused): void {
  response.writeHead(refusalStatus(why), {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(why === 'method' ? { Allow: 'GET, HEAD' } : {}),
    Connection: 'close',
  })
  response.end(refusalPage(why))
}

function turnAway(stream: Duplex, status: number): void {
  stream.on('error', () => stream.destroy())
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n\r\n`
  // Not left to the caller to close: one who keeps it open would hold up the closing.
  stream.end(answer, () => stream.destroy())
}
