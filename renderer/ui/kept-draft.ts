import { remembered } from '../app/remembered.ts'

export interface StoredDraft<T> {
  /** The version of the record that the person was changing. */
  readonly version: number
  readonly changes: Partial<T>
}

/** The changes of fields that are never written to storage, by the draft's place. */
const inMemory = new Map<string, StoredDraft<object>>()

/**
 * Keeps a draft in this window's storage under its place, and the `unwritten` fields of it only
 * in memory: they survive another screen, not a restart. Null forgets both.
 */
export function keepDraft<T extends object>(
  place: string,
  draft: StoredDraft<T> | null,
  unwritten: readonly (keyof T)[],
): void {
  const entries = Object.entries(draft?.changes ?? {})
  const isUnwritten = (field: string) => unwritten.some((one) => one === field)
  const written = entries.filter(([field]) => !isUnwritten(field))
  const held = entries.filter(([field]) => isUnwritten(field))
  const { version } = draft ?? { version: 0 }
  remembered(place).set(
    written.length === 0 ? null : JSON.stringify({ version, changes: Object.fromEntries(written) }),
  )
  if (held.length === 0) inMemory.delete(place)
  else inMemory.set(place, { version, changes: Object.fromEntries(held) })
}

/** The draft at this place with what is kept of it; null when there is none. */
export function readDraft<T extends object>(place: string): StoredDraft<T> | null {
  const written = readStored<T>(place)
  const held = inMemory.get(place) as StoredDraft<T> | undefined
  if (held === undefined) return written
  // Another window may have begun anew; the older version still notices a conflict.
  const version = Math.min(held.version, written?.version ?? held.version)
  return { version, changes: { ...written?.changes, ...held.changes } as Partial<T> }
}

function readStored<T>(place: string): StoredDraft<T> | null {
  try {
    return JSON.parse(remembered(place).get() ?? 'null') as StoredDraft<T> | null
  } catch {
    return null
  }
}
