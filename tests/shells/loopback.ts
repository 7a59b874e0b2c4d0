import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebSocket } from 'ws'
import { builtPages } from '#electron/loopback/pages.ts'
import { serveLoopback, takePort } from '#electron/loopback/server.ts'

export interface LoopbackUnderTest {
  readonly port: number
  readonly entrance: string
  /** Connections that the gate has let in, oldest first. */
  readonly sockets: readonly WebSocket[]
  /** Resolves with the next connection that is let in. */
  nextSocket(): Promise<WebSocket>
  close(): Promise<void>
}

/** The real loopback server on a free port, over a small window in a folder of its own. */
export async function openLoopback(
  options: { readonly heartbeat?: number } = {},
): Promise<LoopbackUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'biuro-soi-loopback-'))
  const pages = join(folder, 'renderer')
  await mkdir(join(pages, 'assets'), { recursive: true })
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Biuro SOI</title>')
  await writeFile(join(pages, 'assets', 'index-A1b2C3d4.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'not for the window')

  const { server, port } = await takePort(0)
  const sockets: WebSocket[] = []
  const waiting: ((socket: WebSocket) => void)[] = []
  const loopback = serveLoopback(server, port, {
    pages: builtPages(pages),
    connected: (socket) => {
      sockets.push(socket)
      waiting.shift()?.(socket)
    },
    ...options,
  })
  return {
    port,
    entrance: loopback.entrance,
    sockets,
    nextSocket: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      await loopback.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
