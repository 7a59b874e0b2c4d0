import { dayOf } from '#db/values/day.ts'

/** So many marks can be taken back after a restart; the list beside the field shows fewer. */
const mostKept = 50

/** The people marked on the day of `now`, in order; none of another day's or of broken text. */
export function readDone(place: string, now: Date): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return []
    if (!('on' in kept) || kept.on !== dayOf(now)) return []
    const ids: readonly unknown[] = 'ids' in kept && Array.isArray(kept.ids) ? kept.ids : []
    return ids.filter((id) => typeof id === 'string')
  } catch {
    // A storage that is full or refused leaves the marks themselves as they are in the office.
    return []
  }
}

/** Keeps whom this window marked; a full or refused storage only shortens the way back. */
export function writeDone(place: string, ids: readonly string[], now: Date): void {
  try {
    localStorage.setItem(place, JSON.stringify({ on: dayOf(now), ids: ids.slice(-mostKept) }))
  } catch {
    localStorage.removeItem(place)
  }
}
