import type { Forecast, RiskAssumptions, RiskLine } from '#db/values/forecast.ts'
import { type BasisPoints, basisPoints, type Grosze, shareOf } from '#db/values/money.ts'

/** An indicator with a target, its present value and what its course tells. */
export interface RiskFacts {
  readonly id: string
  readonly target: number
  readonly value: number | null
  readonly forecast: Forecast
}

/**
 * A simulation of what the rule of proportionality could take at the final settlement: the share
 * of the grant that the largest shortfall makes, or the mean of all shortfalls. That a missed
 * indicator can cut the money is known; the formula is not, so every assumption is the caller's
 * and the result is never more than a simulation. An indicator of which nothing can be said is
 * told of and costs nothing. Amounts in grosze, shares in basis points of the target.
 */
export function moneyAtRisk(
  facts: readonly RiskFacts[],
  grant: Grosze,
  assumptions: RiskAssumptions,
): { readonly total: Grosze; readonly lines: readonly RiskLine[] } {
  const lines = facts.map((fact) => riskLine(fact, grant, assumptions))
  const counted = lines.flatMap(({ shortfall }) =>
    shortfall === null ? [] : [beyond(shortfall, assumptions.tolerance)],
  )
  const rate = rateOf(counted, assumptions)
  return { total: shareOf(grant, rate), lines }
}

function riskLine(
  { id, target, value, forecast }: RiskFacts,
  grant: Grosze,
  assumptions: RiskAssumptions,
): RiskLine {
  const expected = expectedOf(value, target, forecast, assumptions)
  if (expected === null || target <= 0) {
    return { id, target, expected, shortfall: null, cut: null }
  }
  const missing = Math.max(0, target - Math.max(0, expected))
  const shortfall = basisPoints(Math.min(10_000, Math.round((missing * 10_000) / target)))
  const cut = shareOf(grant, beyond(shortfall, assumptions.tolerance))
  return { id, target, expected, shortfall, cut }
}

/**
 * The value taken on the deadline: the one that it had, once it is over; what is counted now where
 * no pace can be read. Of what has not begun its course tells nothing, so the assumptions say
 * whether it is left out.
 */
function expectedOf(
  value: number | null,
  target: number,
  forecast: Forecast,
  { value: taken, unbegun }: RiskAssumptions,
): number | null {
  switch (forecast.kind) {
    case 'reached':
      return value === null ? target : Math.max(value, target)
    case 'pace':
      return forecast.atDeadline[taken]
    case 'over':
      return target - forecast.missing
    case 'still':
      return value === 0 && unbegun === 'leftOut' ? null : value
    case 'tooLittle':
      return null
  }
}

const beyond = (shortfall: BasisPoints, tolerance: BasisPoints): BasisPoints =>
  shortfall > tolerance ? shortfall : basisPoints(0)

function rateOf(counted: readonly BasisPoints[], { method }: RiskAssumptions): BasisPoints {
  if (counted.length === 0) return basisPoints(0)
  switch (method) {
    case 'worst':
      return basisPoints(Math.max(...counted))
    case 'mean':
      return basisPoints(Math.round(counted.reduce((sum, rate) => sum + rate, 0) / counted.length))
  }
}
