import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { RefusedError, refused } from '#db/engine/refused-error.ts'
import { checkStorePlace } from '#db/rules/store-place.ts'

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

function orRefuse(path: string): void {
  const roots = oneDriveVariables.map((variable) => ({
    service: 'OneDrive',
    root: process.env[variable] ?? '',
  }))
  const decision = checkStorePlace(path, roots)
  if (!decision.ok) throw new RefusedError(decision.refusal)
}
