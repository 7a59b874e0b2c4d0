import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileName = 'office.json'

/** The store that was open last on this computer; null when none is remembered. */
export function lastStore(dataDir: string): string | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(dataDir, fileName), 'utf8'))
    const path = (kept as { lastStore?: unknown }).lastStore
    return typeof path === 'string' ? path : null
  } catch {
    return null
  }
}

/** Remembers the store for the next start; written whole or not at all. */
export function rememberStore(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true })
  const target = join(dataDir, fileName)
  writeFileSync(`${target}.new`, JSON.stringify({ lastStore: path }))
  renameSync(`${target}.new`, target)
}
