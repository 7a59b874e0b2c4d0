import { use, useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { DraftScope } from '../../ui/use-draft.ts'

/** What a cell holds that is not on record: on its way, or told why it cannot be. */
export interface UnsavedCell {
  readonly text: string
  readonly state: 'saving' | 'bad' | 'failed'
}

type Cells = ReadonlyMap<string, UnsavedCell>

const none: Cells = new Map()
const sheets = new Map<string, Cells>()
const listeners = new Set<() => void>()

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

/** How many cells of a sheet were told why they cannot be saved; those on their way are not among them. */
const stuckIn = (place: string): number =>
  [...(sheets.get(place) ?? none).values()].filter(({ state }) => state !== 'saving').length

/** Says so, once the sheet is left, where cells of it stay unsaved. */
export function useLeftUnsaved(sheet: string, tell: (count: number) => void): void {
  const place = `${use(DraftScope)} ${sheet}`
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  // After the fields have gone: the last one saves what was typed as it goes.
  useEffect(
    () => () => {
      const count = stuckIn(place)
      if (count > 0) latest.current(count)
    },
    [place],
  )
}

/**
 * The cells of one sheet that are not on record. They outlive the sheet on the screen, for another
 * round or assessor is chosen beside it and an answer may come later; not a restart of the window.
 */
export function useUnsavedCells(
  sheet: string,
): readonly [cells: Cells, change: (next: (now: Cells) => Cells) => void] {
  const place = `${use(DraftScope)} ${sheet}`
  const cells = useSyncExternalStore(subscribe, () => sheets.get(place) ?? none)
  const change = useCallback(
    (next: (now: Cells) => Cells) => {
      const now = next(sheets.get(place) ?? none)
      if (now.size === 0) sheets.delete(place)
      else sheets.set(place, now)
      for (const listener of listeners) listener()
    },
    [place],
  )
  return [cells, change]
}
