import { spawn } from 'node:child_process'
import type { LaunchOptions } from './options.ts'

/** An Electron that ends within this many milliseconds by a signal never had its window. */
const startUp = 10_000

export type DesktopEnd =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'crashed'; readonly how: string }

/** The words that the desktop shell's own reading of its options understands. */
export function desktopArguments(options: LaunchOptions): readonly string[] {
  return [
    `--data-dir=${options.dataDir}`,
    ...(options.store === undefined ? [] : [`--store=${options.store}`]),
    ...(options.demo ? ['--demo'] : []),
  ]
}

/**
 * Runs the desktop shell until its window is closed. An Electron that cannot
 * start at all (a missing system library, a forbidden sandbox) dies early by a
 * signal or with a code that the shell itself never uses; that is `crashed`.
 */
export async function runDesktop(
  binary: string,
  root: string,
  options: LaunchOptions,
): Promise<DesktopEnd> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const began = Date.now()
  const child = spawn(binary, [root, ...desktopArguments(options)], { stdio: 'inherit', env })
  // Ctrl+C reaches the child by itself; this process only waits for it to close the store.
  const wait = (): void => {}
  const pass = (): void => {
    child.kill('SIGTERM')
  }
  process.on('SIGINT', wait)
  process.on('SIGTERM', pass)
  const end = await new Promise<{ code: number | null; how: string }>((resolve) => {
    child.once('error', (error) => resolve({ code: null, how: error.message }))
    child.once('exit', (code, signal) => resolve({ code, how: signal ?? String(code) }))
  })
  process.off('SIGINT', wait)
  process.off('SIGTERM', pass)
  const asked = end.how === 'SIGINT' || end.how === 'SIGTERM'
  const early = Date.now() - began < startUp
  const ownCode = end.code !== null && end.code >= 0 && end.code < 100
  if (early && !asked && !ownCode) return { kind: 'crashed', how: end.how }
  return { kind: 'ended', code: end.code ?? (asked ? 0 : 1) }
}
