/** Which letters and digits a folded text has, one bit each, to rule texts out quickly. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

/**
 * Whether two texts may lie so many slips apart, by their letters alone: a slip changes two of
 * them at most. False is certain; true needs `editDistance`, which costs far more.
 */
export function mayBeWithin(slips: number, letters: number, otherLetters: number): boolean {
  let differing = letters ^ otherLetters
  for (let count = 0; count <= 2 * slips; count += 1) {
    if (differing === 0) return true
    differing &= differing - 1
  }
  return false
}

/** How many letters were put in, left out, changed or swapped with their neighbour. */
export function editDistance(one: string, other: string): number {
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
