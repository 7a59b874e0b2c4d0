import { use, useCallback, useState } from 'react'
import { DraftScope } from '../../../ui/use-draft.ts'
import { readDone, writeDone } from './kept-done.ts'

/**
 * Whom this window marked on a day of a training, in order, for the way back: kept in the
 * window's storage, so that a restart in the middle of the day takes nothing of it. Another
 * door has a list of its own; the next day begins a new one.
 */
export function useDone(dayId: string) {
  const place = `door.${use(DraftScope)}.${dayId}`
  const [done, setDone] = useState(() => readDone(place, new Date()))
  const change = useCallback(
    (next: (before: readonly string[]) => readonly string[]) =>
      setDone((before) => {
        const after = next(before)
        writeDone(place, after, new Date())
        return after
      }),
    [place],
  )
  return [done, change] as const
}
