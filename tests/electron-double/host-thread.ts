import { EventEmitter } from 'node:events'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PortDouble } from './ports.ts'

/** Stands for a utility process: gives it `process.parentPort`, then runs its module. */
class ParentPortDouble extends EventEmitter {
  postMessage(message: unknown): void {
    parentPort?.postMessage(message)
  }
}

const port = new ParentPortDouble()
// Electron keeps messages until there is a listener, and so does a Node port.
port.once('newListener', () => {
  queueMicrotask(() => {
    parentPort?.on('message', ({ data, ports }: { data: unknown; ports: MessagePort[] }) =>
      port.emit('message', { data, ports: ports.map((raw) => new PortDouble(raw)) }),
    )
  })
})
Object.defineProperty(process, 'parentPort', { value: port })
await import((workerData as { module: string }).module)
