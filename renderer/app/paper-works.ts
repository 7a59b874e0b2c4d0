import { useSyncExternalStore } from 'react'
import type { PapersSearch } from '../screens/paper/search.ts'

/** Papers that are being given out, whichever screen is seen meanwhile. */
export interface PaperWork {
  /** The ticket that the work was asked for with. */
  readonly ticket: string
  /** The part of the register that shows what it makes. */
  readonly search: PapersSearch
  /** Whether what began it is still seen, and shows it. */
  readonly shown: boolean
  /** Whether the window was loaded anew since: nobody waits for its answer any more. */
  readonly orphan: boolean
}

const key = 'biuro.paperWorks'
const listeners = new Set<() => void>()
let works: readonly PaperWork[] = keptOnes()

/** What this window was giving out before it was loaded anew. */
function keptOnes(): readonly PaperWork[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]')
    if (!Array.isArray(kept)) return []
    return (kept as readonly PaperWork[]).map(({ ticket, search }) => {
      return { ticket, search, shown: false, orphan: true }
    })
  } catch {
    return []
  }
}

function change(next: readonly PaperWork[]): void {
  works = next
  try {
    window.sessionStorage.setItem(key, JSON.stringify(next))
  } catch {
    // Storage is forbidden: a window that is loaded anew forgets what it was giving out.
  }
  for (const listener of listeners) listener()
}

/** A work begins, on a screen that shows it. */
export const beginWork = (work: Pick<PaperWork, 'ticket' | 'search'>): void =>
  change([...works, { ...work, shown: true, orphan: false }])

export const endWork = (ticket: string): void =>
  change(works.filter((work) => work.ticket !== ticket))

/** Whether a work is seen where it was begun, so that its result is too. */
export const isShown = (ticket: string): boolean =>
  works.some((work) => work.ticket === ticket && work.shown)

/** For an effect: the work is shown here until it is left. */
export function showWork(ticket: string): () => void {
  const show = (shown: boolean) =>
    change(works.map((work) => (work.ticket === ticket ? { ...work, shown } : work)))
  show(true)
  return () => show(false)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const current = () => works

/** The works that no screen shows: the frame does. */
export const useLeftWorks = (): readonly PaperWork[] =>
  useSyncExternalStore(subscribe, current).filter(({ shown }) => !shown)
