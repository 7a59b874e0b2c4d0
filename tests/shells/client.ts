import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#electron/contract/contract.ts'
import { fileBytes } from '#electron/contract/file-pieces.ts'
import { wideRows } from '#electron/contract/wide-rows.ts'
import { signIn, upgrade } from './http.ts'

export interface OfficeClient {
  readonly client: ContractRouterClient<Contract>
  close(): void
}

/**
 * A client of the contract on a running browser shell, let in as a window is: by the
 * printed address, the cookie and the Origin. `account` speaks for that account.
 */
export async function connectClient(entrance: string, account?: string): Promise<OfficeClient> {
  const { host, origin } = new URL(entrance)
  const cookie = await signIn(entrance)
  const opened = await upgrade(`ws://${host}/socket`, { origin, headers: { cookie } })
  if (opened.kind === 'refused') throw new Error(`The office refused with ${opened.status}`)
  const { socket } = opened
  const link = new RPCLink({
    // `ws` has the browser's own interface; only the types of its events differ.
    websocket: socket as unknown as WebSocket,
    headers: account === undefined ? {} : { 'x-account': account },
    customJsonSerializers: [wideRows, fileBytes],
  })
  return {
    client: createORPCClient<ContractRouterClient<Contract>>(link),
    close: () => socket.close(),
  }
}
