import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/**
 * Electron's MessagePortMain over a Node port: messages wait until `start`, and arrive as
 * an event with `data` and `ports`.
 */
export class PortDouble extends EventEmitter {
  readonly raw: MessagePort

  constructor(raw: MessagePort) {
    super()
    this.raw = raw
    raw.on('close', () => this.emit('close'))
  }

  start(): void {
    // Node starts a port with its first listener, so there is none before this.
    this.raw.on('message', (data) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown): void {
    this.raw.postMessage(message)
  }

  close(): void {
    this.raw.close()
  }
}

/** Electron's MessageChannelMain. */
export class MessageChannelMain {
  readonly port1: PortDouble
  readonly port2: PortDouble

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortDouble(port1)
    this.port2 = new PortDouble(port2)
  }
}
