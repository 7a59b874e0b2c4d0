/**
 * Money is whole grosze in a branded integer. It is summed as integers, split so
 * that the parts add up (money-split.ts), parsed only at the edge of a form or an
 * import (money-parse.ts).
 */
export type Grosze = number & { readonly __brand: 'Grosze' }

/** A rate in basis points: 1000 is 10 %. */
export type BasisPoints = number & { readonly __brand: 'BasisPoints' }

/** 100 % in basis points. */
const wholeRate = 10_000n

/** The integer as grosze; throws on fractions and on amounts past the safe range. */
export function grosze(amount: number): Grosze {
  if (!Number.isSafeInteger(amount)) throw new Error(`Not whole grosze: ${amount}`)
  // Adding zero turns -0 into 0, which would otherwise be written as "-0,00 zł".
  return (amount + 0) as Grosze
}

/** The integer as a rate; throws outside 0–100 %. */
export function basisPoints(rate: number): BasisPoints {
  if (!Number.isInteger(rate) || rate < 0 || rate > Number(wholeRate)) {
    throw new Error(`Not a rate in basis points: ${rate}`)
  }
  return (rate + 0) as BasisPoints
}

/** The sum of the given amounts; throws when it leaves the safe range. */
export function addMoney(...amounts: readonly Grosze[]): Grosze {
  return sumMoney(amounts)
}

/** The sum of a list, 0 for an empty one; throws when a running sum leaves the safe range. */
export function sumMoney(amounts: Iterable<Grosze>): Grosze {
  let sum = 0
  for (const amount of amounts) sum = grosze(sum + amount)
  return grosze(sum)
}

/** What is left of the first amount without the second; negative when it was exceeded. */
export function subtractMoney(from: Grosze, amount: Grosze): Grosze {
  return grosze(from - amount)
}

/**
 * The share of an amount at a rate, rounded to the nearest grosz, halves away from zero
 * (10 % of 1 074 741,60 zł is 107 474,16 zł). Computed on integers only.
 */
export function shareOf(amount: Grosze, rate: BasisPoints): Grosze {
  const product = BigInt(amount) * BigInt(rate)
  const half = product < 0n ? -wholeRate / 2n : wholeRate / 2n
  return grosze(Number((product + half) / wholeRate))
}

/**
 * Indirect costs settled as a flat rate of the direct ones, rounded down to the grosz, as the
 * known settlement systems do (20 % of 895 618,00 zł is 179 123,60 zł). A negative base, a
 * correction, is rounded down too, that is away from zero: never in the office's favour.
 */
export function flatRateOf(direct: Grosze, rate: BasisPoints): Grosze {
  const product = BigInt(direct) * BigInt(rate)
  const towardZero = product / wholeRate
  const roundedUp = product < 0n && product % wholeRate !== 0n
  return grosze(Number(roundedUp ? towardZero - 1n : towardZero))
}
