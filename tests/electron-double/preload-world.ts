/** The name of the isolated world that the preload runs in. */
export const worldName = 'electron-preload'

/** The binding by which that world speaks to the test's thread. */
export const bindingName = 'toElectron'

/** What travels over a port between the page and Node: text, or bytes as base64. */
export type Parcel = { readonly text: string } | { readonly base64: string }

/** Said by the preload's world. */
export type FromWorld = { readonly url: string } & (
  | { readonly type: 'ipc'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'port'; readonly port: number; readonly parcel: Parcel }
  | { readonly type: 'closed'; readonly port: number }
)

/** Said to the preload's world; `ports` are numbers of ports that the page gets. */
export type ToWorld =
  | {
      readonly type: 'ipc'
      readonly channel: string
      readonly args: readonly unknown[]
      readonly ports: readonly number[]
    }
  | { readonly type: 'port'; readonly port: number; readonly parcel: Parcel }
  | { readonly type: 'closed'; readonly port: number }

/**
 * Runs inside the page, in the isolated world: Electron's `ipcRenderer` for the preload,
 * and one real message port in the page for each port the main process sends. It is sent
 * as source text, so it may use nothing from outside itself.
 */
function world(binding: string): { ipcRenderer: object; receive: (message: ToWorld) => void } {
  type Listener = (event: object, ...args: unknown[]) => void
  const listeners = new Map<string, Listener[]>()
  const ports = new Map<number, MessagePort>()
  const speak = Reflect.get(globalThis, binding) as (text: string) => void
  const say = (message: object): void =>
    speak(JSON.stringify({ ...message, url: window.location.href }))

  const pack = (data: unknown): Parcel => {
    if (typeof data === 'string') return { text: data }
    const bytes = new Uint8Array(data as ArrayBuffer)
    return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
  }
  const unpack = (parcel: Parcel): string | Uint8Array =>
    'text' in parcel
      ? parcel.text
      : Uint8Array.from(atob(parcel.base64), (letter) => letter.charCodeAt(0))

  const open = (port: number): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    ports.set(port, port1)
    port1.onmessage = ({ data }) => say({ type: 'port', port, parcel: pack(data) })
    port1.addEventListener('close', () => say({ type: 'closed', port }))
    return port2
  }

  const ipcRenderer = {
    on: (channel: string, listener: Listener) =>
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    send: (channel: string, ...args: unknown[]) => say({ type: 'ipc', channel, args }),
  }
  const receive = (message: ToWorld): void => {
    switch (message.type) {
      case 'ipc': {
        const event = { ports: message.ports.map(open) }
        for (const listener of listeners.get(message.channel) ?? []) {
          listener(event, ...message.args)
        }
        return
      }
      case 'port':
        ports.get(message.port)?.postMessage(unpack(message.parcel))
        return
      case 'closed':
        ports.get(message.port)?.close()
        ports.delete(message.port)
    }
  }
  return { ipcRenderer, receive }
}

/**
 * The script for the isolated world: the built preload as a CommonJS module whose
 * `require` knows `electron` and nothing else, as in Electron's sandbox. Only the main
 * frame runs it.
 */
export const preloadScript = (preload: string): string => `
if (window === window.top) {
  const { ipcRenderer, receive } = (${world.toString()})(${JSON.stringify(bindingName)})
  globalThis.fromElectron = receive
  const require = (name) => {
    if (name === 'electron') return { ipcRenderer }
    throw new Error('module not found: ' + name)
  }
  const module = { exports: {} }
  ;(function (require, module, exports) {${preload}\n})(require, module, module.exports)
}`
