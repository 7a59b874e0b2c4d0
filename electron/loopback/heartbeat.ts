import type { WebSocket } from 'ws'

/**
 * Notices a window that is gone without saying so (a closed lid, a killed
 * browser): a window that has not answered one ping by the next is cut off, and
 * what the host holds for it is let go. `interval` is in milliseconds.
 */
export function keepAlive(socket: WebSocket, interval = 30_000): void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, interval)
  timer.unref()
  socket.on('close', () => clearInterval(timer))
  // A message over the limit or a broken frame already closes the connection, with its
  // reason (1009, 1002); only an error that nobody listens to would end the host.
  socket.on('error', () => {})
}
