import type { ImportCandidate } from '#db/values/recruitment-import.ts'
import type { RegisterEntry, RegisterIndex } from './import-register.ts'
import { editDistance, lettersOf, mayBeWithin } from './name-distance.ts'

/** So many JSTs are offered for a name that was not found. */
const suggestionCount = 3

/**
 * The JSTs whose names are most like a folded name, three at most: one begins with the
 * other, they share a long beginning (Polish endings change: "Bogdańcu", "Bogdaniec"),
 * or a slip of the hand or two lies between them. Of names equally like it a town or gmina
 * comes before a powiat ("Gorzów": the city, then powiat gorzowski), unless a powiat is
 * meant: the row says so, or the name ends as theirs do.
 */
export function similarJsts<T extends ImportCandidate>(
  key: string,
  index: RegisterIndex<T>,
  saysPowiat = false,
): readonly RegisterEntry<T>[] {
  if (key.length < 2) return []
  const letters = lettersOf(key)
  const alike: { readonly entry: RegisterEntry<T>; readonly distance: number }[] = []
  for (const entry of index.entries) {
    const distance = unlikeness(key, letters, entry.key, entry.letters)
    if (distance !== null) alike.push({ entry, distance })
  }
  const meansPowiat = saysPowiat || /[sc]ki$/.test(key)
  const rank = ({ jst }: RegisterEntry<T>) => ((jst.kind === 'powiat') === meansPowiat ? 0 : 1)
  return alike
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        rank(a.entry) - rank(b.entry) ||
        (a.entry.jst.teryt < b.entry.jst.teryt ? -1 : 1),
    )
    .slice(0, suggestionCount)
    .map(({ entry }) => entry)
}

/** How far two folded names lie apart, 0 when they are one; null when they are not alike. */
export const nameDistance = (one: string, other: string): number | null =>
  unlikeness(one, lettersOf(one), other, lettersOf(other))

function unlikeness(
  one: string,
  lettersOfOne: number,
  other: string,
  lettersOfOther: number,
): number | null {
  if (one === other) return 0
  const shorter = Math.min(one.length, other.length)
  const shared = sharedBeginning(one, other)
  if (shared === shorter && shared >= 3) return 1
  const slips = shorter < 4 ? 1 : 2
  const near = Math.abs(one.length - other.length) <= slips
  if (near && mayBeWithin(slips, lettersOfOne, lettersOfOther)) {
    const edits = editDistance(one, other)
    if (edits <= slips) return 1 + edits
  }
  return shared >= 4 && shared >= shorter * 0.6 ? 4 + (shorter - shared) : null
}

function sharedBeginning(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
