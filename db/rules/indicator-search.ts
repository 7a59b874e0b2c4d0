import { fold, matchesFolded } from '#db/values/fold.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { Mark, MarkPlace } from './indicator-mark.ts'

/** What evidence is narrowed by; what is left out asks nothing. */
export interface MarkSearch {
  /** Words that stand in the name, in that of the JST or in its TERYT code, at any place. */
  readonly q?: string | undefined
  /** A powiat by its code. */
  readonly powiat?: string | undefined
  readonly kind?: JstKind | undefined
  /**
   * What a person reads in place of a code, in their language: `deliverable.ebook.de`,
   * `kindOfJst.ruralGmina`. Those in which no word of `q` stands may be left out.
   */
  readonly words?: Readonly<Record<string, string>> | undefined
}

/** Whether a mark is among those that are looked for, by what is read of it on the screen. */
export function isSought({ q = '', powiat, kind, words = {} }: MarkSearch) {
  const query = fold(q)
  const placeText = foldedOnce(({ jstId, jstName, kind }: MarkPlace) =>
    fold(`${jstName} ${jstId} ${words[`kindOfJst.${kind}`] ?? ''}`),
  )
  return (mark: Mark): boolean => {
    const { place, subject, name } = mark
    if (powiat !== undefined && place?.powiat !== powiat) return false
    if (kind !== undefined && place?.kind !== kind) return false
    if (query === '') return true
    const read = subject === 'deliverable' ? (words[`deliverable.${name}`] ?? '') : name
    return matchesFolded(`${fold(read)} ${place === null ? '' : placeText(place)}`, query)
  }
}

/** A place is named by many marks and folded once. */
function foldedOnce(textOf: (place: MarkPlace) => string) {
  const known = new Map<string, string>()
  return (place: MarkPlace): string => {
    const text = known.get(place.jstId) ?? textOf(place)
    known.set(place.jstId, text)
    return text
  }
}

/**
 * The first of many rows in an order, in that order: what is not among them is looked at once and
 * never sorted.
 */
export function firstOf<T>(
  rows: readonly T[],
  limit: number,
  compare: (one: T, other: T) => number,
): readonly T[] {
  let kept: T[] = []
  let last: T | undefined
  for (const row of rows) {
    if (last !== undefined && compare(row, last) >= 0) continue
    kept.push(row)
    if (kept.length < 2 * limit) continue
    kept = kept.toSorted(compare).slice(0, limit)
    last = kept.at(-1)
  }
  return kept.toSorted(compare).slice(0, limit)
}
