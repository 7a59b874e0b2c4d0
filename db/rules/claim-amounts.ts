import type { ClaimTotals } from '#db/values/claim.ts'
import {
  addMoney,
  type BasisPoints,
  flatRateOf,
  type Grosze,
  grosze,
  shareOf,
  subtractMoney,
  sumMoney,
} from '#db/values/money.ts'
import { type RateSplit, splitRunning } from '#db/values/money-split.ts'

/** The rates that a claim is reckoned with. */
export interface ClaimRates {
  readonly indirectRate: BasisPoints
  readonly ownRate: BasisPoints
  readonly euRate: BasisPoints
}

/** A claim's amounts: its totals, the parts of every entry and those of the flat rate. */
export interface ReckonedClaim {
  readonly totals: ClaimTotals
  /** In the order of the entries: `part` is own contribution, `rest` the grant. */
  readonly entries: readonly RateSplit[]
  readonly indirect: RateSplit
}

/**
 * What a claim comes to. The flat rate is that of its own direct costs, rounded down to the
 * grosz. Own contribution is divided over the entries in their order and the flat rate as one
 * more amount after them, going on from `before`, the amounts (flat rate included) of the
 * claims before this one; so the own contribution of all claims together is exactly the
 * rounded share of their sum, and every part is within a grosz of its own share. EU and state
 * are divided in the same running way. Source: programme sheet (own contribution 10 %); the
 * flat rate and the EU's share are proposed.
 */
export function reckonClaim(
  amounts: readonly Grosze[],
  rates: ClaimRates,
  before: Grosze = grosze(0),
): ReckonedClaim {
  const direct = sumMoney(amounts)
  const indirect = flatRateOf(direct, rates.indirectRate)
  const parts = splitRunning([...amounts, indirect], rates.ownRate, before)
  const ofIndirect = parts.at(-1) ?? { part: grosze(0), rest: grosze(0) }
  const was = sourcesOf(before, rates)
  const is = sourcesOf(addMoney(before, direct, indirect), rates)
  return {
    totals: {
      direct,
      indirect,
      own: subtractMoney(is.own, was.own),
      eu: subtractMoney(is.eu, was.eu),
      state: subtractMoney(is.state, was.state),
    },
    entries: parts.slice(0, -1),
    indirect: ofIndirect,
  }
}

/** An amount by its sources; the EU never pays more than the grant. */
function sourcesOf(total: Grosze, { ownRate, euRate }: ClaimRates) {
  const own = shareOf(total, ownRate)
  const grant = subtractMoney(total, own)
  const eu = grosze(
    total < 0 ? Math.max(shareOf(total, euRate), grant) : Math.min(shareOf(total, euRate), grant),
  )
  return { own, eu, state: subtractMoney(grant, eu) }
}

/** A claim as the running sums of the claims after it see it. */
export interface SentClaim {
  readonly totals: ClaimTotals | null
  readonly approved: ClaimTotals | null
}

/**
 * What a claim that is being made goes on from, flat rate included: what was approved of the
 * claims before it that are decided, and what was asked for in those that are not yet. A cost
 * that was parked and comes back is so counted once, and a claim that is approved whole after
 * all before it were decided is split over the sources just as it was asked for.
 */
export const runningBase = (before: readonly SentClaim[]): Grosze =>
  sumMoney(
    before.flatMap(({ approved, totals }) => {
      const standing = approved ?? totals
      return standing === null ? [] : [claimTotal(standing)]
    }),
  )

/** Direct costs and the flat rate together. */
export const claimTotal = ({ direct, indirect }: Pick<ClaimTotals, 'direct' | 'indirect'>) =>
  addMoney(direct, indirect)

/** What the fund pays of a claim: everything but the own contribution. */
export const claimGrant = ({ eu, state }: Pick<ClaimTotals, 'eu' | 'state'>) => addMoney(eu, state)

/**
 * How much of an amount that goes with a part of a document (its VAT, its limited amount) falls
 * on what a claim takes of that part: in proportion, to the nearest grosz. All of it when the
 * claim takes the whole part.
 */
export function proportionOf(amount: Grosze, taken: Grosze, whole: Grosze): Grosze {
  if (taken === whole || whole === 0) return amount
  const product = BigInt(amount) * BigInt(taken) * 2n
  const divisor = BigInt(whole) * 2n
  const sign = product < 0n !== divisor < 0n ? -1n : 1n
  const size = product < 0n ? -product : product
  const by = divisor < 0n ? -divisor : divisor
  return grosze(Number(sign * ((size + by / 2n) / by)))
}
