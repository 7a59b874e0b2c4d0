import { writeHostLog } from './desktop/host-log.ts'
import type { FromHost, HostStart, ShellRequest, ToHost } from './desktop/host-messages.ts'
import { type Host, type ShellServices, startHost } from './host.ts'

/**
 * The host as the desktop shell runs it: a utility process that gets its options, and a
 * port for each window, from the main process. An error nobody caught is a bug: it is
 * written to the log and the process ends, so that the window can say so and offer a
 * restart; everything acknowledged is already on disk.
 */
const { parentPort } = process
let dataDir: string | null = null
let host: Promise<Host> | null = null

const die = (error: unknown): never => {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (dataDir === null) process.stderr.write(`${words}\n`)
  else writeHostLog(dataDir, words)
  return process.exit(1)
}
process.on('uncaughtException', die)
process.on('unhandledRejection', die)

const waiting = new Map<number, (value: boolean | string | null) => void>()
let lastId = 0
const ask = (request: ShellRequest): Promise<boolean | string | null> =>
  new Promise((resolve) => {
    lastId += 1
    waiting.set(lastId, resolve)
    parentPort.postMessage({ type: 'ask', id: lastId, request } satisfies FromHost)
  })

const shell: ShellServices = {
  kind: 'desktop',
  openFolder: async (path) => (await ask({ kind: 'openFolder', path })) === true,
  chooseFile: async ({ purpose, suggestedName, directory }) => {
    const kind = 'chooseFile'
    const path = await ask({ kind, purpose, suggestedName, directory: directory ?? null })
    return typeof path === 'string' ? path : null
  },
}

const start = ({ storePath, ...options }: HostStart): Promise<Host> => {
  dataDir = options.dataDir
  return startHost({ ...options, shell, ...(storePath === null ? {} : { storePath }) })
}

parentPort.on('message', async ({ data, ports }) => {
  const message = data as ToHost
  switch (message.type) {
    case 'start':
      host = start(message.start)
      return
    case 'port': {
      const [port] = ports
      const open = await host
      if (port === undefined || open === null) return
      open.serve(port)
      port.start()
      return
    }
    case 'answer':
      waiting.get(message.id)?.(message.value)
      waiting.delete(message.id)
      return
    case 'close':
      await (await host)?.close()
      process.exit(0)
  }
})
