/**
 * The browser shell: the host and the window of the desktop shell, served to a
 * browser of this computer over loopback HTTP and one WebSocket.
 */
import type { Refusal } from '#db/values/refusal.ts'
import { type HostOptions, startHost } from './host.ts'
import { builtPages, type Pages } from './loopback/pages.ts'
import { serveLoopback, takePort } from './loopback/server.ts'
import { openFolder } from './loopback/system-open.ts'

export { openAddress } from './loopback/system-open.ts'

export interface BrowserShellOptions {
  readonly dataDir: string
  readonly storePath?: string | undefined
  readonly demo?: boolean | undefined
  readonly appVersion: string
  /** 0 asks for any free port. */
  readonly port: number
  /** Whether another port will do when this one is busy. */
  readonly anotherPort: boolean
  /** The folder of the built window, or in development what serves it. */
  readonly pages: string | DevelopmentPages
}

/** Pages made as they are asked for, and where they connect to hear of changes. */
export interface DevelopmentPages {
  readonly serve: Pages
  readonly connect: readonly string[]
}

export interface BrowserShell {
  /** The address to open, with its token. */
  readonly url: string
  /** Lets the windows go, then closes the store. */
  close(): Promise<void>
}

export type BrowserStart =
  | { readonly kind: 'running'; readonly shell: BrowserShell }
  | { readonly kind: 'portTaken'; readonly port: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Refusals that a window could do nothing about: another start holds the store. */
const hopeless = (refusal: Refusal): boolean => refusal.code.startsWith('store.held')

/**
 * Starts the shell. A store that was named and cannot be opened, and a store
 * that another process holds, are refused here. A default store that cannot be
 * opened for another reason still gets its window, which offers a backup.
 */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserStart> {
  const taken = await takePortOrAnother(options.port, options.anotherPort)
  if (taken === null) return { kind: 'portTaken', port: options.port }
  const { server, port } = taken

  const host = await startHost(hostOptions(options)).catch((error: unknown) => {
    server.close()
    throw error
  })
  const status = host.status()
  if (status.phase === 'refused' && (options.storePath !== undefined || hopeless(status.refusal))) {
    server.close()
    await host.close()
    return { kind: 'refused', refusal: status.refusal }
  }

  const { pages } = options
  const loopback = serveLoopback(server, port, {
    ...(typeof pages === 'string'
      ? { pages: builtPages(pages) }
      : { pages: pages.serve, extra: { inlineScripts: true, connect: pages.connect } }),
    connected: (socket) => host.serveWebSocket(socket),
  })
  let closing: Promise<void> | undefined
  return {
    kind: 'running',
    shell: {
      url: loopback.entrance,
      close() {
        closing ??= loopback.close().then(() => host.close())
        return closing
      },
    },
  }
}

function hostOptions(options: BrowserShellOptions): HostOptions {
  return {
    dataDir: options.dataDir,
    ...(options.storePath === undefined ? {} : { storePath: options.storePath }),
    ...(options.demo === undefined ? {} : { demo: options.demo }),
    appVersion: options.appVersion,
    // A browser shows no window of the system's for choosing a file: the person types the path.
    shell: { kind: 'browser', openFolder, chooseFile: async () => null },
  }
}

async function takePortOrAnother(port: number, anotherPort: boolean) {
  try {
    return await takePort(port)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    return anotherPort ? takePort(0) : null
  }
}
