/** Putting a backup in the place of a store, which stays beside it under a dated name. */
import { existsSync, linkSync, realpathSync, renameSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { datedName, foldLogIntoFile, removeStoreFiles, settleFolder } from '#db/engine/copies.ts'
import { fileRefusal } from '#db/engine/file-refusal.ts'
import { verifyFile } from '#db/engine/integrity.ts'
import { lockStore, type StoreLock } from '#db/engine/lock.ts'
import { openStore, type Store } from '#db/engine/store.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import type { Office, OfficeStatus } from '../office.ts'
import { copyBackup, inspectBackup, migrationsFolder, noteBackup } from './backup-files.ts'
import { defaultPath, openExisting, ownFolder, rememberOpen } from './store-files.ts'
import { storePlace } from './store-place.ts'

/**
 * Restores a backup and opens it; answers under which name the store that was there is
 * kept, null when there was none. The backup is verified and copied before anything is
 * touched. Whatever is refused after that is undone, and the office stands as before.
 */
export async function restoreBackup(
  office: Office,
  backup: string,
  chosen: string | undefined,
): Promise<string | null> {
  refuseOwnStore(office, backup)
  const { isSample } = await inspectBackup(backup)
  const place = placeFor(office, isSample, chosen)
  const draft = `${place}.restoring`
  copyBackup(backup, draft)
  const made = statSync(backup).mtime
  const before = office.status()
  let lock: StoreLock | undefined
  let putBack: (() => void) | undefined
  try {
    if (before.phase === 'open' && before.path === place) await office.close()
    lock = lockStore(place)
    const aside = setAside(place, office.now())
    putBack = aside.putBack
    renameSync(draft, place)
    settleFolder(place)
    const { now } = office
    const migrations = migrationsFolder()
    const store = openStore({ path: place, migrationsFolder: migrations, create: false, now, lock })
    await noteRestored(office, store, backup, made)
    await office.adopt(store)
    rememberOpen(office)
    return aside.keptAs
  } catch (error) {
    removeStoreFiles(draft)
    putBack?.()
    lock?.release()
    await standAsBefore(office, before)
    throw fileRefusal(error, place) ?? error
  }
}

/**
 * The copy just restored is the last one of this store: a copy is made before the store notes
 * it, so it knows only those before itself. A full disk must not undo the restoring for that.
 */
async function noteRestored(office: Office, store: Store, backup: string, made: Date) {
  try {
    await noteBackup(store, resolve(backup), made)
  } catch (error) {
    office.reportBug('office.restore', error)
  }
}

/** Refuses the present store itself with `backup.isTheStore`, by whatever name it goes. */
export function refuseOwnStore(office: Office, backup: string): void {
  const status = office.status()
  if (status.phase === 'none' || !existsSync(backup)) return
  if (realpathSync(resolve(backup)) === status.path) {
    throw refused('backup.isTheStore', { path: status.path })
  }
}

/**
 * Where the backup goes: where the person says, if nothing is there; in the place of the
 * present store, damaged ones too; else to the usual place, never over a store that is not
 * the present one.
 */
function placeFor(office: Office, isSample: boolean, chosen: string | undefined): string {
  ownFolder(office)
  const status = office.status()
  const present = status.phase === 'none' ? null : status.path
  if (chosen !== undefined) {
    const place = storePlace(chosen)
    if (place !== present && existsSync(place)) throw refused('store.exists', { path: place })
    return place
  }
  const replaced = replaceable(status)
  if (replaced !== null) return replaced
  const usual = storePlace(defaultPath(office, isSample ? 'sample' : 'lubuskie'))
  return existsSync(usual) ? datedName(usual, 'przywrocone', office.now()) : usual
}

const ours = ['store.damaged', 'store.newerThanApp', 'store.migrationFailed', 'store.held']

/** The present store's place; null when what is there is not ours, or may not be there. */
function replaceable(status: OfficeStatus): string | null {
  if (status.phase === 'none') return null
  if (status.phase === 'open') return status.path
  const { refusal, path } = status
  if (!ours.includes(refusal.code) && existsSync(path)) return null
  try {
    return storePlace(path)
  } catch (error) {
    if (error instanceof RefusedError) return null
    throw error
  }
}

/** Gives the store at `place`, if any, its dated name; `putBack` undoes that. */
function setAside(
  place: string,
  now: Date,
): { readonly keptAs: string | null; readonly putBack: () => void } {
  if (!existsSync(place)) return { keptAs: null, putBack: () => removeStoreFiles(place) }
  if (existsSync(`${place}-wal`)) {
    try {
      verifyFile(place)
      foldLogIntoFile(place)
    } catch {
      // A damaged store is kept as it is, its log with it.
    }
  }
  const keptAs = datedName(place, 'przed-przywroceniem', now)
  try {
    // With a second name the first is never missing, whenever the computer stops.
    linkSync(place, keptAs)
  } catch {
    renameSync(place, keptAs)
  }
  moveLog(place, keptAs)
  const putBack = () => {
    removeStoreFiles(place)
    renameSync(keptAs, place)
    moveLog(keptAs, place)
  }
  return { keptAs, putBack }
}

function moveLog(from: string, to: string): void {
  for (const suffix of ['-wal', '-journal']) {
    if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix)
  }
}

async function standAsBefore(office: Office, before: OfficeStatus): Promise<void> {
  if (before.phase !== 'none' && office.status().phase !== 'open') {
    await openExisting(office, before.path)
  }
}
