/**
 * The API process: opens the store and serves the contract to as many windows as ask.
 * It knows no window and no transport's details; a shell hands it ports or sockets.
 */
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler as MessagePortRpc } from '@orpc/server/message-port'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import { RPCHandler as SocketRpc } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import { contract } from './contract/contract.ts'
import { wideRowsSent } from './contract/wide-rows.ts'
import { type CallContext, defineRouter } from './define.ts'
import { handlers } from './handlers/handlers.ts'
import { BugLog } from './host/bug-log.ts'
import { fileBytesSent } from './host/file-bytes.ts'
import type { ShellServices } from './host/shell-services.ts'
import { openAtStart } from './host/store-files.ts'
import { Office, type OfficeStatus } from './office.ts'

export type { ShellServices } from './host/shell-services.ts'

export interface HostOptions {
  /** The person's local application data. */
  readonly dataDir: string
  /** A store named at start: it must exist, or the office says what is wrong. */
  readonly storePath?: string
  /** Open the sample office, created when there is none yet. */
  readonly demo?: boolean
  readonly shell: ShellServices
  readonly appVersion: string
  /** The clock; tests give their own. */
  readonly now?: () => Date
  /** Hold every answer against its schema; hosts under test do. */
  readonly checkOutputs?: boolean
}

export interface Host {
  status(): OfficeStatus
  serve(port: SupportedMessagePort): void
  serveWebSocket(socket: WebSocket): void
  /** Lets the store go; the answer under way is finished first. */
  close(): Promise<void>
}

/** Starts the office. A store that cannot be opened is a status, not an exception. */
export async function startHost(options: HostOptions): Promise<Host> {
  const office = new Office({
    dataDir: options.dataDir,
    shell: options.shell,
    appVersion: options.appVersion,
    now: options.now ?? (() => new Date()),
    bugLog: new BugLog(options.dataDir),
  })
  await openAtStart(office, options)
  const router = defineRouter(contract, handlers, { checkOutputs: options.checkOutputs ?? false })
  const plugins = [new RequestHeadersPlugin<CallContext>()]
  const line = { plugins, customJsonSerializers: [wideRowsSent, fileBytesSent] }
  const ports = new MessagePortRpc<CallContext>(router, line)
  const sockets = new SocketRpc<CallContext>(router, line)
  const context: CallContext = { office }
  return {
    status: () => office.status(),
    serve: (port) => ports.upgrade(port, { context }),
    serveWebSocket: (socket) => {
      void sockets.upgrade(socket, { context })
    },
    close: () => office.alone(() => office.close()),
  }
}
