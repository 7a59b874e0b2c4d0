import type { Quota } from '#db/values/quota.ts'

/** The figures of a quota that open more JSTs than they count, by how many they open. */
export interface Behind {
  readonly missing: number
  readonly target: number
}

/**
 * How many JSTs stand behind what is missing of a quota (all who could still fill it) and
 * behind its target (these and those who are reached). The links must say so: 8 that are
 * missing may open 57 JSTs.
 */
export function behindOf(quota: Quota): Behind {
  const missing = quota.inProgressTeryts.length + quota.possibleTeryts.length
  return { missing, target: missing + quota.reachedTeryts.length }
}

/** Which words (`board.opens.<…>`) say what a figure opens; null where it opens what it counts. */
export function opensWords(
  part: string,
  count: number,
  behind: Behind | undefined,
): { readonly words: 'none' | 'missing' | 'spare' | 'target'; readonly opens: number } | null {
  if (behind === undefined || (part !== 'missing' && part !== 'target')) return null
  const opens = behind[part]
  if (opens === 0) return { words: 'none', opens }
  if (part === 'missing' && count === 0) return { words: 'spare', opens }
  return { words: part, opens }
}
