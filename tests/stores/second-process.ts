import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { Refusal } from '#db/values/refusal.ts'
import type { WithStore } from './open-child.ts'

const script = join(import.meta.dirname, 'open-child.ts')

/** To root every file is open; without its capabilities it is bound as everybody is. */
const bound = ['setpriv', '--bounding-set=-all', '--inh-caps=-all', '--']

/** Whether a process can be started that the permissions of files bind. */
export const canBeBound =
  process.platform !== 'win32' &&
  (process.getuid?.() !== 0 || spawnSync('setpriv', [...bound.slice(1), 'true']).status === 0)

interface Opened {
  readonly process: ChildProcess
  /** Why the store was refused to that process; null when it opened. */
  readonly refusal: Refusal | null
  /** Ends it as `kill -9` does and waits until it is gone. */
  kill(): Promise<void>
}

/**
 * Opens a store in a real second process and answers what that process met. `asBound`:
 * as a person whom the file's permissions bind, also when the tests run as root.
 */
export async function openElsewhere(
  path: string,
  what: WithStore,
  { asBound = false } = {},
): Promise<Opened> {
  const prefix = asBound && process.getuid?.() === 0 ? bound : []
  const [program = '', ...words] = [...prefix, process.execPath, script, path, what]
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  const lines = createInterface({ input: child.stdout })
  const [line] = await Promise.race([once(lines, 'line'), once(lines, 'close')])
  if (typeof line !== 'string') throw new Error('The second process said nothing')
  return { process: child, refusal: JSON.parse(line), kill }
}
