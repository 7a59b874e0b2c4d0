import type { ClaimTotals } from '#db/values/claim.ts'
import {
  addMoney,
  type BasisPoints,
  type Grosze,
  grosze,
  shareOf,
  subtractMoney,
} from '#db/values/money.ts'

/** All claims together, each as it stands, in grosze. */
export interface ClaimsStanding {
  readonly sources: ClaimTotals
  /** Own contribution of all of them less the rounded share of their sum. */
  readonly ownDiffers: Grosze
}

/**
 * What claims come to together, each with what was approved of it, or with what it asks for
 * while it waits. What was approved is always the rounded share of what was approved so far,
 * and what is asked for goes on from what stood on the day of submission; so after a cut the sum
 * may differ from the rate until the claims sent before the cut are decided as well: by a
 * grosz for each that waits and one for the rounding, at most. What was submitted cannot change.
 */
export function claimsStanding(
  claims: readonly ClaimTotals[],
  ownRate: BasisPoints,
): ClaimsStanding {
  const none = grosze(0)
  const sources = claims.reduce(
    (sum, one) => ({
      direct: addMoney(sum.direct, one.direct),
      indirect: addMoney(sum.indirect, one.indirect),
      own: addMoney(sum.own, one.own),
      eu: addMoney(sum.eu, one.eu),
      state: addMoney(sum.state, one.state),
    }),
    { direct: none, indirect: none, own: none, eu: none, state: none },
  )
  const whole = addMoney(sources.direct, sources.indirect)
  return { sources, ownDiffers: subtractMoney(sources.own, shareOf(whole, ownRate)) }
}
