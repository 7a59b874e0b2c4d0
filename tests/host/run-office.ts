import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#electron/contract/contract.ts'
import { fileBytes } from '#electron/contract/file-pieces.ts'
import { wideRows } from '#electron/contract/wide-rows.ts'
import { type Host, startHost } from '#electron/host.ts'

export type Client = ContractRouterClient<Contract>

/** A clock that moves a second at each look, so that what is done later is later. */
export function tickingClock(start = '2020-09-15T08:00:00Z'): () => Date {
  let moment = Date.parse(start)
  return () => {
    moment += 1000
    return new Date(moment)
  }
}

export interface OfficeStart {
  readonly dataDir?: string
  readonly storePath?: string
  readonly demo?: boolean
  readonly now?: () => Date
}

/** A running host with as many windows as a test opens. */
export interface TestOffice {
  readonly host: Host
  readonly dataDir: string
  /** A window of this computer's login. */
  readonly client: Client
  /** Another window, over a port of its own, which may speak for an account. */
  window(account?: string): Client
  close(): Promise<void>
}

/** Starts the real host; whoever asks for it closes it. Also runs outside of a test runner. */
export async function runOffice(
  start: OfficeStart & { readonly dataDir: string },
): Promise<TestOffice> {
  const host = await startHost({
    ...start,
    appVersion: '0.0.0',
    checkOutputs: true,
    shell: { kind: 'desktop', openFolder: async () => true, chooseFile: async () => null },
  })
  const channels: MessageChannel[] = []
  const window = (account?: string): Client => {
    const channel = new MessageChannel()
    channels.push(channel)
    host.serve(channel.port1)
    channel.port1.start()
    channel.port2.start()
    const headers = account === undefined ? {} : { 'x-account': account }
    const customJsonSerializers = [wideRows, fileBytes]
    return createORPCClient<Client>(
      new RPCLink({ port: channel.port2, headers, customJsonSerializers }),
    )
  }
  return {
    host,
    dataDir: start.dataDir,
    client: window(),
    window,
    async close() {
      await host.close()
      for (const { port1 } of channels) port1.close()
    },
  }
}
