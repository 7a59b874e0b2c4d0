import { join } from 'node:path'
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { HostDeath } from '#electron/contract/window-link.ts'
import { hostLogFile, writeHostLog } from './host-log.ts'
import type { FromHost, HostStart, ShellRequest, ToHost } from './host-messages.ts'

const closingMs = 10_000

/** The main process's hold on the host. */
export interface HostLink {
  /** Gives the host one end of a window's channel; false when the host is dead. */
  connect(port: MessagePortMain): boolean
  /** Starts a new host when the last one died; otherwise does nothing. */
  restart(): void
  /** Why there is no host now; null while one runs. */
  death(): HostDeath | null
  /** Asks the host to finish and end; kills it after ten seconds. */
  close(): Promise<void>
}

/**
 * Runs the host in a process of its own, so that work on the store never stops the window
 * and a crash of the one leaves the other. `answer` serves what the host asks of the shell;
 * `onDeath` is told when the host ends without having been asked to.
 */
export const linkHost = (
  start: HostStart,
  answer: (request: ShellRequest) => Promise<boolean | string | null>,
  onDeath: (death: HostDeath) => void,
): HostLink => {
  let running: UtilityProcess | null = null
  let death: HostDeath | null = null
  let closing = false

  const run = (): void => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'host-process.js'), [], {
      serviceName: 'Biuro SOI host',
    })
    const post = (message: ToHost): void => child.postMessage(message)
    running = child
    death = null
    child.on('message', ({ id, request }: FromHost) => {
      answer(request).then(
        (value) => post({ type: 'answer', id, value }),
        () => post({ type: 'answer', id, value: null }),
      )
    })
    child.once('exit', (code) => {
      running = null
      if (closing) return
      // A host that was killed could not write anything itself.
      writeHostLog(start.dataDir, `The host ended unasked, exit code ${code}`)
      death = { code, logFile: hostLogFile(start.dataDir) }
      onDeath(death)
    })
    post({ type: 'start', start })
  }

  run()
  return {
    connect(port) {
      running?.postMessage({ type: 'port' } satisfies ToHost, [port])
      return running !== null
    },
    restart() {
      if (running === null && !closing) run()
    },
    death: () => death,
    close() {
      const child = running
      closing = true
      if (child === null) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(() => child.kill(), closingMs)
        child.once('exit', () => {
          clearTimeout(timer)
          resolve()
        })
        child.postMessage({ type: 'close' } satisfies ToHost)
      })
    },
  }
}
