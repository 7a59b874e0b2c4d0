import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { WebSocket } from 'ws'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asking {
  readonly port: number
  /** Sent as it stands: nothing is normalised on the way. */
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One real HTTP request to 127.0.0.1, without a browser's tidying of paths and headers. */
export function ask({ port, path = '/', method = 'GET', headers = {} }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false })
    asking.once('error', reject)
    asking.once('response', (response) => {
      readAll(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      )
    })
    asking.end()
  })
}

async function readAll(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

export type Upgrade =
  | { readonly kind: 'open'; readonly socket: WebSocket }
  | { readonly kind: 'refused'; readonly status: number }

/** One real WebSocket upgrade with the headers given; `origin` undefined sends none. */
export function upgrade(
  url: string,
  { origin, headers = {} }: { origin?: string; headers?: Readonly<Record<string, string>> },
): Promise<Upgrade> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers, ...(origin === undefined ? {} : { origin }) })
    socket.once('open', () => resolve({ kind: 'open', socket }))
    socket.once('unexpected-response', (_request, response) => {
      resolve({ kind: 'refused', status: response.statusCode ?? 0 })
      socket.terminate()
    })
    socket.on('error', reject)
  })
}

/** Opens the printed address and answers the cookie that it hands out, as `name=value`. */
export async function signIn(entrance: string): Promise<string> {
  const url = new URL(entrance)
  const answer = await ask({ port: Number(url.port), path: url.pathname + url.search })
  const [cookie] = answer.headers['set-cookie'] ?? []
  if (answer.status !== 303 || cookie === undefined) {
    throw new Error(`The address did not sign in: ${answer.status}`)
  }
  return cookie.split(';')[0] ?? ''
}
