import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { cacheControl } from '../shell-policy.ts'

/** Answers a request that the gate has let in; `path` is what the gate understood. */
export type Pages = (request: IncomingMessage, response: ServerResponse, path: string) => void

/**
 * The built window from a folder. A path without a file extension that names no
 * file is one of the router's own and gets `index.html`; a missing file is 404.
 */
export function builtPages(folder: string): Pages {
  // Files are looked up at each request: a build replaced under a running
  // office then answers 404 for what is gone and cannot bring the host down.
  const files = sirv(folder, {
    dev: true,
    single: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
  })
  return (request, response, path) => {
    // The files are small, and an odd Range would be answered by an exception.
    delete request.headers.range
    request.url = path
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('404\n')
    })
  }
}
