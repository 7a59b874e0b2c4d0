import { accessSync, constants, statSync } from 'node:fs'
import type { Refusal } from '#db/values/refusal.ts'
import { dataDirRefusal, placeRefusal } from '../host/store-place.ts'
import type { LaunchOptions } from './options.ts'

/**
 * What the launcher can already say before any window opens: that a store may not live in
 * the data folder or where `--store` points, that the named one is not there, or that this
 * person may not read it. Everything else the host finds out. Null when there is nothing.
 */
export function startRefusal({
  dataDir,
  store,
}: Pick<LaunchOptions, 'dataDir' | 'store'>): Refusal | null {
  const refusal = dataDirRefusal(dataDir)
  if (refusal !== null || store === undefined) return refusal
  return placeRefusal(store) ?? fileRefusal(store)
}

function fileRefusal(path: string): Refusal | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return { code: 'store.missing', figures: { path } }
  try {
    accessSync(path, constants.R_OK)
  } catch {
    return { code: 'store.unreadable', figures: { path, detail: 'EACCES' } }
  }
  return found.isFile() ? null : { code: 'store.unreadable', figures: { path, detail: 'EISDIR' } }
}
