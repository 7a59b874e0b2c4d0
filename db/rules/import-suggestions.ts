import type { ImportCandidate } from '#db/values/recruitment-import.ts'
import type { RegisterEntry, RegisterIndex } from './import-register.ts'

/** So many JSTs are offered for a name that was not found. */
const suggestionCount = 3

/**
 * The JSTs whose names are most like a folded name, three at most: one begins with the
 * other, they share a long beginning (Polish endings change: "Bogdańcu", "Bogdaniec"),
 * or a slip of the hand or two lies between them.
 */
export function similarJsts<T extends ImportCandidate>(
  key: string,
  index: RegisterIndex<T>,
): readonly RegisterEntry<T>[] {
  if (key.length < 2) return []
  return index.entries
    .map((entry) => ({ entry, distance: nameDistance(key, entry.key) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || (a.entry.jst.teryt < b.entry.jst.teryt ? -1 : 1))
    .slice(0, suggestionCount)
    .map(({ entry }) => entry)
}

/** How far two folded names lie apart; infinite when they are not alike. */
export function nameDistance(one: string, other: string): number {
  if (one === other) return 0
  const shorter = Math.min(one.length, other.length)
  const shared = sharedBeginning(one, other)
  if (shared === shorter && shared >= 3) return 1
  const slips = shorter < 4 ? 1 : 2
  const edits = Math.abs(one.length - other.length) > slips ? slips + 1 : editDistance(one, other)
  if (edits <= slips) return 1 + edits
  return shared >= 4 && shared >= shorter * 0.6 ? 4 + (shorter - shared) : Number.POSITIVE_INFINITY
}

function sharedBeginning(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Letters put in, left out, changed or swapped with their neighbour. */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const changed = one[row - 1] === other[column - 1] ? 0 : 1
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + changed,
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}
