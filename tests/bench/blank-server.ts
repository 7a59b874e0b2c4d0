/** Serves the blank page through the office's own loopback server; prints its address. */
import { builtPages } from '#electron/loopback/pages.ts'
import { serveLoopback, takePort } from '#electron/loopback/server.ts'

const [folder = ''] = process.argv.slice(2)
const { server, port } = await takePort(0)
const { entrance } = serveLoopback(server, port, {
  pages: builtPages(folder),
  connected: (socket) => socket.close(),
})
console.log(entrance)
// A clean end, as the office's own: only then does Node keep what it compiled.
process.once('SIGTERM', () => process.exit())
