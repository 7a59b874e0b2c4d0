import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { RefusedError, refused } from '#db/refused-error.ts'
import { checkStorePlace } from '#db/rules/store-place.ts'
import type { Refusal } from '#db/values/refusal.ts'

/** Where Windows says that OneDrive keeps its folders, whatever they are called. */
const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const

/**
 * The whole path of a store a person named, after the links on the way are followed.
 * Refuses a relative path, a missing folder, a network share and a synchronised folder.
 */
export function storePlace(path: string): string {
  const written = path.startsWith('~/') ? join(homedir(), path.slice(2)) : path
  orRefuse(written)
  if (!isAbsolute(written)) throw refused('store.relativePath', { path })
  const folder = dirname(resolve(written))
  if (!existsSync(folder)) throw refused('store.folderMissing', { path, folder })
  // The file itself can be a link into a synchronised folder too.
  const real = existsSync(written)
    ? realpathSync(written)
    : join(realpathSync(folder), basename(written))
  orRefuse(real)
  return real
}

/**
 * Why no store may live at a path, whether or not anything is there yet: a network share or
 * a synchronised folder, as it is written or behind the links on the way. Null when it may.
 * A network path is told by its form alone, before any disk is asked.
 */
export function placeRefusal(path: string): Refusal | null {
  return writtenRefusal(path) ?? writtenRefusal(behindLinks(path))
}

/**
 * Why the office's own folder cannot hold a store, told of the store that it would hold.
 * Null when it can. The path is not put together by `join`, which takes a network path for
 * one of this computer where the system has none.
 */
export const dataDirRefusal = (dataDir: string): Refusal | null =>
  placeRefusal(`${dataDir}${sep}biuro-soi.db`)

/** The path with the links followed in as much of it as is there. */
function behindLinks(path: string): string {
  const folder = dirname(path)
  if (existsSync(path)) return realpathSync(path)
  return folder === path ? path : join(behindLinks(folder), basename(path))
}

function writtenRefusal(path: string): Refusal | null {
  const roots = oneDriveVariables.map((variable) => ({
    service: 'OneDrive',
    root: process.env[variable] ?? '',
  }))
  const decision = checkStorePlace(path, roots)
  return decision.ok ? null : decision.refusal
}

function orRefuse(path: string): void {
  const refusal = writtenRefusal(path)
  if (refusal !== null) throw new RefusedError(refusal)
}
