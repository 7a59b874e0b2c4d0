import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { Refusal } from '#db/values/refusal.ts'
import type { WithStore } from './open-child.ts'

const script = join(import.meta.dirname, 'open-child.ts')

/** The system's unprivileged person: to root every file is open. */
const nobody = 65_534

interface Opened {
  readonly process: ChildProcess
  /** Why the store was refused to that process; null when it opened. */
  readonly refusal: Refusal | null
  /** Ends it as `kill -9` does and waits until it is gone. */
  kill(): Promise<void>
}

/**
 * Opens a store in a real second process and answers what that process met. `asNobody`:
 * as a person whom the file's permissions bind, also when the tests run as root.
 */
export async function openElsewhere(
  path: string,
  what: WithStore,
  { asNobody = false } = {},
): Promise<Opened> {
  const child = spawn(process.execPath, [script, path, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(asNobody && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
  })
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
