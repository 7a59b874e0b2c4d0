import { createContext, use, useCallback, useMemo, useState } from 'react'
import { remembered } from '../app/remembered.ts'

/** Keeps the drafts of two stores apart: the path of the open one. */
export const DraftScope = createContext('')

interface StoredDraft<T> {
  /** The version of the record that the person was changing. */
  readonly version: number
  readonly changes: Partial<T>
}

export interface Draft<T> {
  /** The saved values with the person's own changes over them. */
  readonly value: T
  /** The version to save with: the one the changes were made on. */
  readonly version: number
  readonly dirty: boolean
  /** Whether the changes were typed before this screen was opened. */
  readonly restored: boolean
  readonly changed: ReadonlySet<keyof T>
  /** The person's own changes alone: the same while nothing is typed, whoever else saves. */
  readonly typed: Partial<T>
  change(changes: Partial<T>): void
  /** Forgets the changes; after a save, and on "read again". */
  clear(): void
  /** Puts the changes over the version that is saved now ("save mine"). */
  rebase(): void
}

function read<T>(key: string): StoredDraft<T> | null {
  try {
    return JSON.parse(remembered(key).get() ?? 'null') as StoredDraft<T> | null
  } catch {
    return null
  }
}

/**
 * What a person types, kept in this window's storage until it is saved or given up:
 * it survives Esc, another screen and the end of the host. Only changed fields are
 * kept, with the version they were made on, so that a conflict is still noticed.
 * `key` names the form and its record (`programme/lubuskie`); `saved` must be flat.
 */
export function useDraft<T extends object>(key: string, saved: T, version: number): Draft<T> {
  const scope = use(DraftScope)
  const place = `draft.${scope}.${key}`
  const [state, setState] = useState(() => ({ place, draft: read<T>(place), restored: true }))
  const here = state.place === place ? state : { place, draft: read<T>(place), restored: true }

  const keep = useCallback(
    (draft: StoredDraft<T> | null) => {
      const none = draft === null || Object.keys(draft.changes).length === 0
      remembered(place).set(none ? null : JSON.stringify(draft))
      setState({ place, draft: none ? null : draft, restored: false })
    },
    [place],
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
  }, [draft, restored, keep, saved, version])
}
