import { ipcRenderer } from 'electron'
import { type ToPreload, type ToWindow, windowLink } from '#electron/contract/window-link.ts'

/**
 * The window's preload: hands the page its port and relays the few messages of
 * window-link.ts, nothing else. It exposes no function and no object, so the page cannot
 * name a channel of its own.
 */
const toPage = (message: ToWindow, ports: MessagePort[] = []): void =>
  window.postMessage(message, window.location.origin, ports)

ipcRenderer.on(windowLink.port, ({ ports }) => toPage({ type: windowLink.port }, ports))
ipcRenderer.on(windowLink.hostDied, (_event, death) =>
  toPage({ ...death, type: windowLink.hostDied }),
)
ipcRenderer.on(windowLink.command, (_event, command) =>
  toPage({ type: windowLink.command, command }),
)
ipcRenderer.on(windowLink.noteKey, (_event, told) => toPage({ ...told, type: windowLink.noteKey }))

window.addEventListener('message', (event: MessageEvent<ToPreload | null>) => {
  if (event.source !== window || event.origin !== window.location.origin) return
  const message = event.data
  if (message?.type === windowLink.connect) {
    ipcRenderer.send(windowLink.connect, { restart: message.restart === true })
  } else if (message?.type === windowLink.appearance) {
    const { language, theme } = message
    ipcRenderer.send(windowLink.appearance, { language, theme })
  } else if (message?.type === windowLink.takesCalls) {
    ipcRenderer.send(windowLink.takesCalls, { keys: message.keys })
  }
})
