import { addMoney, type BasisPoints, type Grosze, grosze, shareOf, subtractMoney } from './money.ts'

/** An amount in two: the share at a rate and everything else; together they are the whole. */
export interface RateSplit {
  readonly part: Grosze
  readonly rest: Grosze
}

/**
 * Divides an amount into the share at a rate (rounded as `shareOf` does) and the rest. The rest
 * is subtracted, never computed from a second rate, so own contribution and grant always add up.
 */
export function splitByRate(total: Grosze, rate: BasisPoints): RateSplit {
  const part = shareOf(total, rate)
  return { part, rest: subtractMoney(total, part) }
}

/**
 * Divides an amount in proportion to whole, non-negative weights, one part for each weight in
 * their order. Largest-remainder method: every part is rounded toward zero, then the grosze left
 * over go one each to the largest remainders, the earlier weight first when they tie. Parts
 * always add up to the total; a negative total gives the mirrored parts of the positive one.
 *
 * Throws when a weight is negative or not a safe integer, and when there is money to divide
 * but no weight to divide it by (nothing divided by no weights is nothing).
 */
export function splitMoney(total: Grosze, weights: readonly number[]): readonly Grosze[] {
  const exact = weights.map(wholeWeight)
  const sum = exact.reduce((before, weight) => before + weight, 0n)
  if (sum === 0n) {
    if (total !== 0) throw new Error(`No weight to divide ${total} by`)
    return weights.map(() => grosze(0))
  }

  const magnitude = BigInt(Math.abs(total))
  const shares = exact.map((weight, position) => ({
    position,
    amount: (magnitude * weight) / sum,
    remainder: (magnitude * weight) % sum,
  }))
  const handedOut = shares.reduce((before, share) => before + share.amount, 0n)
  const leftOver = Number(magnitude - handedOut)
  // Array.prototype.sort is stable, so ties stay in the order of the weights.
  const favoured = new Set(
    shares
      .toSorted(
        (one, other) =>
          Number(other.remainder > one.remainder) - Number(other.remainder < one.remainder),
      )
      .slice(0, leftOver)
      .map((share) => share.position),
  )
  return shares.map(({ position, amount }) => {
    const part = Number(amount) + (favoured.has(position) ? 1 : 0)
    return grosze(total < 0 ? -part : part)
  })
}

function wholeWeight(weight: number): bigint {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new Error(`Not a weight: ${weight}`)
  return BigInt(weight)
}

/**
 * Divides amounts one after another so that the parts of each add up and the running total of
 * the first parts is, after every amount, exactly the rounded share of everything so far. Each
 * part is therefore within a grosz of its own share. `before` is what was divided so already:
 * a claim goes on from the claims before it.
 */
export function splitRunning(
  amounts: readonly Grosze[],
  rate: BasisPoints,
  before: Grosze = grosze(0),
): readonly RateSplit[] {
  let total = before
  return amounts.map((amount) => {
    const next = addMoney(total, amount)
    const part = subtractMoney(shareOf(next, rate), shareOf(total, rate))
    total = next
    return { part, rest: subtractMoney(amount, part) }
  })
}
