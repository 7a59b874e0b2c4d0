import { EventEmitter } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, wireOver } from './wire.ts'

/** How a test starts the main process's thread. */
export interface MainThreadData {
  /** The built main, a file URL. */
  readonly main: string
  /** Another main process already runs on the same data folder. */
  readonly isSecond: boolean
  /** The screens present, the main one first. */
  readonly workAreas: readonly Bounds[]
  /** Shortcuts that another program of the system holds. */
  readonly takenShortcuts: readonly string[]
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const threadData = workerData as MainThreadData

const answers: Record<string, Answer> = {}

/** Names what this thread answers when the test's thread asks. */
export const answer = (kind: string, by: Answer): void => {
  answers[kind] = by
}

if (parentPort === null) throw new Error('The double of the main process runs in a thread')

/** The main process's thread talking to the test's thread, which owns the browser. */
export const wire = wireOver(parentPort, answers)

/** An event whose default the main process may prevent. */
export const preventable = () => {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}

/** Electron's app as far as events go; the rest is in app.ts. */
export const appEvents = new EventEmitter()
