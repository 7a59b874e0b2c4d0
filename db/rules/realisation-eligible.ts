import { type Grosze, grosze } from '#db/values/money.ts'

/** A part of a document as claims and rulings see it on a day, in grosze. */
export interface PartOnDay {
  readonly amount: Grosze
  /** Not eligible by now, whoever ruled so. */
  readonly ineligible: Grosze
  /** Ruled out by decisions on claims made after the day. */
  readonly ruledLater: Grosze
  /** Awaiting a decision on the day or approved by it. */
  readonly claimed: Grosze
}

/**
 * What of a part was eligible at the end of a day. A decision on a claim rules out from its own
 * day on. What a person ruled out has no day and counts on every day, except that it never takes
 * away what stood in a claim on that day: nothing is ruled out by hand while a claim waits, so
 * the person must have done it later.
 */
export function eligibleOn({ amount, ineligible, ruledLater, claimed }: PartOnDay): Grosze {
  const eligible = amount - ineligible + ruledLater
  return grosze(amount < 0 ? Math.min(eligible, claimed) : Math.max(eligible, claimed))
}
