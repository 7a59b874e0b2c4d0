import { useSyncExternalStore } from 'react'

/** Where one programme's import stands in this window. */
export interface Session<Review, Done> {
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

/**
 * Keeps a session outside the screen, so that looking something up elsewhere loses nothing.
 * The scope is an open store and a programme in it; only the last one stays.
 */
export function sessionStore<Review, Done>() {
  type Kept = Session<Review, Done>
  const nothing: Kept = { reading: null, error: null, review: null, done: null, arrived: false }
  let kept = { scope: '', session: nothing }
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const get = (scope: string): Kept => (kept.scope === scope ? kept.session : nothing)
  return {
    /** Where the import of this scope stands. */
    get,
    /** Changes a part of the session. */
    change(scope: string, changes: Partial<Kept>): void {
      if (kept.scope !== scope) kept.session.reading?.stop()
      kept = { scope, session: { ...get(scope), ...changes } }
      for (const listener of listeners) listener()
    },
    /** The session of the scope as it changes. */
    useSession: (scope: string): Kept => useSyncExternalStore(subscribe, () => get(scope)),
  }
}
