import type { BasisPoints } from './money.ts'

const wholeRate = 10_000

/**
 * Whether the minutes attended are at least that share of the minutes held. Compared as whole
 * numbers, so that exactly the threshold reaches it. A training without hours is reached by
 * nobody.
 */
export const reachesThreshold = (attended: number, held: number, rate: BasisPoints): boolean =>
  held > 0 && attended * wholeRate >= held * rate
