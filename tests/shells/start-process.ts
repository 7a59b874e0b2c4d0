import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The checkout under test. */
export const root = join(import.meta.dirname, '..', '..')

const checkNode = join(root, 'electron', 'launch', 'check-node.cjs')
const startScript = join(root, 'electron', 'launch', 'start.ts')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Env = Readonly<Record<string, string | undefined>>

function spawnStart(words: readonly string[], env: Env): ChildProcess {
  return spawn(process.execPath, ['-r', checkNode, startScript, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', NODE_OPTIONS: '', ...env },
  })
}

/** Runs `npm start`'s own command to its end. */
export async function runStart(words: readonly string[], env: Env = {}): Promise<Ended> {
  const child = spawnStart(words, env)
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk) => {
    said.stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said.stderr += chunk
  })
  const [code] = await once(child, 'close')
  return { code, ...said }
}

export interface Running {
  readonly process: ChildProcess
  /** The printed address. */
  readonly url: string
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

/**
 * Starts an office that ends in the browser shell and waits for its address; rejects with its
 * words when it ends first. `desktop` lets it look for Electron first.
 */
export async function startOffice(
  words: readonly string[],
  env: Env = {},
  { desktop = false } = {},
): Promise<Running> {
  const shell = desktop ? [] : ['--browser']
  const child = spawnStart([...shell, '--no-open', '--no-build', ...words], env)
  const said = { stdout: '', stderr: '' }
  child.stderr?.on('data', (chunk) => {
    said.stderr += chunk
  })
  const ended = once(child, 'close').then(([code]) => ({ code, ...said }))
  if (child.stdout === null) throw new Error('no stdout')
  const lines = createInterface({ input: child.stdout })
  const first = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      if (said.stdout === '') resolve(line)
      said.stdout += `${line}\n`
    })
  })
  const url = await Promise.race([first, ended])
  if (typeof url !== 'string') throw new Error(`The office did not start: ${url.stderr}`)
  return {
    process: child,
    url,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      return { ...(await ended), ...said }
    },
  }
}
