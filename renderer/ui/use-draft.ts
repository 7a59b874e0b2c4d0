import { createContext, use, useCallback, useMemo, useState } from 'react'
import { keepDraft, readDraft, type StoredDraft } from './kept-draft.ts'

/** Keeps the drafts of two stores and of two people apart: the open one's path and who works. */
export const DraftScope = createContext('')

export interface Draft<T> {
  /** The saved values with the person's own changes over them. */
  readonly value: T
  /** The version to save with: the one the changes were made on. */
  readonly version: number
  readonly dirty: boolean
  /** Whether the changes were typed before this screen was opened. */
  readonly restored: boolean
  /** Whether some fields are kept in memory alone and must be typed again after a restart. */
  readonly forgetful: boolean
  readonly changed: ReadonlySet<keyof T>
  /** The person's own changes alone: the same while nothing is typed, whoever else saves. */
  readonly typed: Partial<T>
  change(changes: Partial<T>): void
  /** Forgets the changes; after a save, and on "read again". */
  clear(): void
  /** Puts the changes over the version that is saved now ("save mine"). */
  rebase(): void
}

const none = [] as const

/**
 * What a person types, kept in this window's storage until it is saved or given up:
 * it survives Esc, another screen and the end of the host. Only changed fields are
 * kept, with the version they were made on, so that a conflict is still noticed.
 * `key` names the form and its record (`programme/lubuskie`); `saved` must be flat. The
 * `unwritten` fields (a constant list) never reach the storage: they are gone after a restart.
 */
export function useDraft<T extends object>(
  key: string,
  saved: T,
  version: number,
  unwritten: readonly (keyof T)[] = none,
): Draft<T> {
  const scope = use(DraftScope)
  const place = `draft.${scope}.${key}`
  const [state, setState] = useState(() => ({ place, draft: readDraft<T>(place), restored: true }))
  const here = state.place === place ? state : { place, draft: readDraft<T>(place), restored: true }

  const keep = useCallback(
    (draft: StoredDraft<T> | null) => {
      const empty = draft === null || Object.keys(draft.changes).length === 0
      keepDraft(place, empty ? null : draft, unwritten)
      setState({ place, draft: empty ? null : draft, restored: false })
    },
    [place, unwritten],
  )

  const { draft, restored } = here
  return useMemo(() => {
    const changes: Partial<T> = draft?.changes ?? {}
    const base = draft?.version ?? version
    const same = (field: keyof T, value: unknown) => Object.is(saved[field], value)
    const changed = new Set(
      (Object.keys(changes) as (keyof T)[]).filter((field) => !same(field, changes[field])),
    )
    return {
      value: { ...saved, ...changes },
      version: base,
      dirty: changed.size > 0,
      restored: restored && changed.size > 0,
      forgetful: unwritten.length > 0,
      changed,
      typed: changes,
      change(more) {
        const all = { ...changes, ...more }
        const kept = Object.entries(all).filter(([field, value]) => !same(field as keyof T, value))
        keep({ version: base, changes: Object.fromEntries(kept) as Partial<T> })
      },
      clear: () => keep(null),
      rebase: () => keep({ version, changes }),
    }
  }, [draft, restored, keep, saved, version, unwritten])
}
