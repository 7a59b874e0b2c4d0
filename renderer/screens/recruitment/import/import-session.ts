import { useSyncExternalStore } from 'react'
import type { ImportChoice } from '#db/values/recruitment-import.ts'
import type { Fields } from './corrections.ts'

/** A list that was read, with what the person corrected in it; the host keeps its rows. */
export interface Review {
  readonly previewId: string
  readonly fileName: string
  readonly fields: Fields
  readonly choices: readonly ImportChoice[]
  /** Lines that could be written and shall not be. */
  readonly leftOut: ReadonlySet<number>
}

/** An import that was written. */
export interface Done {
  readonly changeSetId: string
  readonly fileName: string
  readonly created: number
  readonly changed: number
}

/** Where one programme's import stands in this window. */
export interface ImportSession {
  /** The file on its way to the host, and the way to give it up. */
  readonly reading: {
    readonly fileName: string
    readonly size: number
    readonly stop: () => void
  } | null
  /** Why the last file was not taken. */
  readonly error: unknown
  readonly review: Review | null
  readonly done: Done | null
  /** Whether the screen just moved on to another part, whose heading takes the focus. */
  readonly arrived: boolean
}

const nothing: ImportSession = {
  reading: null,
  error: null,
  review: null,
  done: null,
  arrived: false,
}

/**
 * Kept outside the screen, so that looking something up in the register loses nothing.
 * The scope is an open store and a programme in it; only the last one stays.
 */
let kept = { scope: '', session: nothing }
const listeners = new Set<() => void>()

/** Where the import of this scope stands. */
export const sessionOf = (scope: string): ImportSession =>
  kept.scope === scope ? kept.session : nothing

/** Changes a part of the session. */
export function changeSession(scope: string, changes: Partial<ImportSession>): void {
  if (kept.scope !== scope) kept.session.reading?.stop()
  kept = { scope, session: { ...sessionOf(scope), ...changes } }
  for (const listener of listeners) listener()
}

/** Changes a part of the corrections; does nothing where no list was read. */
export function changeReview(scope: string, change: (review: Review) => Partial<Review>): void {
  const { review } = sessionOf(scope)
  if (review !== null) changeSession(scope, { review: { ...review, ...change(review) } })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The session of the scope as it changes. */
export const useImportSession = (scope: string): ImportSession =>
  useSyncExternalStore(subscribe, () => sessionOf(scope))
