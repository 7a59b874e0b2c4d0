import type { ClaimTotals } from '#db/values/claim.ts'
import { type BasisPoints, flatRateOf, type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type { RealisationClaim } from '#db/values/realisation.ts'
import type { ClaimFacts } from './realisation-facts.ts'

type ClaimLine = ClaimFacts['lines'][number]

/**
 * What of a claim's line counts as claimed: a decided claim counts with what was approved, for
 * what was parked goes into a later claim, and what was ruled out is not eligible any more.
 */
export const stillClaimed = ({ decidedOn }: ClaimFacts, { amount, approved }: ClaimLine): Grosze =>
  decidedOn === null ? amount : approved

/** What of a claim's line was approved by the day. */
export const settledIn = ({ decidedOn }: ClaimFacts, { approved }: ClaimLine): Grosze =>
  decidedOn === null ? grosze(0) : approved

/** What one claim comes to, in grosze: claimed until its decision, then claimed as settled. */
export interface ClaimSums {
  readonly claimed: Grosze
  readonly claimedIndirect: Grosze
  readonly settled: Grosze
  readonly settledIndirect: Grosze
}

/**
 * The sums of a claim: each has its indirect costs on its own direct costs at the rate of its
 * day, and what the institution approved of them stands as it was decided. Claimed is what
 * awaits a decision or was approved, so of a decided claim it is what was settled.
 */
export function claimSums(claim: ClaimFacts, rate: BasisPoints): ClaimSums {
  const ownRate = claim.indirectRate ?? rate
  const claimed = sumMoney(claim.lines.map((line) => stillClaimed(claim, line)))
  const settled = sumMoney(claim.lines.map((line) => settledIn(claim, line)))
  const decided = claim.decidedOn !== null
  const approved = decided ? claim.approved?.indirect : grosze(0)
  const settledIndirect = approved ?? flatRateOf(settled, ownRate)
  const claimedIndirect = decided ? settledIndirect : flatRateOf(claimed, ownRate)
  return { claimed, claimedIndirect, settled, settledIndirect }
}

/** The claims of the day with their sums, as the formulas of the realisation name them. */
export const realisationClaims = (
  claims: readonly ClaimFacts[],
  rate: BasisPoints,
): readonly RealisationClaim[] =>
  claims.map((claim) => ({
    id: claim.id,
    number: claim.number,
    decided: claim.decidedOn !== null,
    indirectRate: claim.indirectRate ?? rate,
    ...claimSums(claim, rate),
    approved: claim.decidedOn === null ? null : bySource(claim.approved),
  }))

const bySource = (approved: ClaimTotals | null) =>
  approved === null ? null : { own: approved.own, eu: approved.eu, state: approved.state }
