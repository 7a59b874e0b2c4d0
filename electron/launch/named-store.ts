import { accessSync, constants, statSync } from 'node:fs'
import type { Refusal } from '#db/values/refusal.ts'

/**
 * What the launcher can already say about a store named with `--store`, before any
 * window opens: that it is not there, or that this person may not read it. Everything
 * else about it the host finds out. Null when there is nothing to say.
 */
export function namedStoreRefusal(path: string): Refusal | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return { code: 'store.missing', figures: { path } }
  try {
    accessSync(path, constants.R_OK)
  } catch {
    return { code: 'store.unreadable', figures: { path, detail: 'EACCES' } }
  }
  return found.isFile() ? null : { code: 'store.unreadable', figures: { path, detail: 'EISDIR' } }
}
