import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { answer } from './main-wire.ts'
import type { PortDouble } from './ports.ts'

const running = new Set<UtilityProcessDouble>()
let portsGiven = 0

/** Electron's utility process as a thread: it ends alone, and ports travel to it. */
class UtilityProcessDouble extends EventEmitter {
  readonly #thread: Worker

  constructor(modulePath: string, args: readonly string[]) {
    super()
    this.#thread = new Worker(new URL('./host-thread.ts', import.meta.url), {
      workerData: { module: pathToFileURL(modulePath).href },
      argv: [...args],
      execArgv: [],
    })
    running.add(this)
    this.#thread.on('message', (message) => this.emit('message', message))
    // What it threw is on stderr; the end of the thread is what Electron reports.
    this.#thread.on('error', (error) => process.stderr.write(`host thread: ${error}\n`))
    this.#thread.on('exit', (code) => {
      running.delete(this)
      this.emit('exit', code)
    })
  }

  postMessage(data: unknown, transfer: readonly PortDouble[] = []): void {
    const ports = transfer.map((port) => port.raw)
    portsGiven += ports.length
    this.#thread.postMessage({ data, ports }, ports)
  }

  kill(): boolean {
    void this.#thread.terminate()
    return true
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = []) =>
    new UtilityProcessDouble(modulePath, args),
}

answer('host.kill', () => {
  const killed = [...running].map((child) => child.kill())
  return killed.length
})
answer('host.ports', () => portsGiven)
