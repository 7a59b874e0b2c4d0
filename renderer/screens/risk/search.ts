import { riskMethods, riskUnbegun, riskValues } from '#db/values/forecast.ts'
import { type BasisPoints, basisPoints } from '#db/values/money.ts'
import { day, oneOf, searchOf } from '../../app/address-search.ts'

/** A rate in basis points. */
const rate = (given: unknown): BasisPoints | undefined => {
  const points = typeof given === 'number' ? given : Number.NaN
  return Number.isInteger(points) && points >= 0 && points <= 10_000
    ? basisPoints(points)
    : undefined
}

/** What the address of the simulation says: the day, and what it assumes. */
export const riskSearch = searchOf({
  day,
  method: oneOf(riskMethods),
  tolerance: rate,
  value: oneOf(riskValues),
  unbegun: oneOf(riskUnbegun),
})
