import type { Forecast, RiskAssumptions, RiskLine } from '#db/values/forecast.ts'
import { type BasisPoints, basisPoints, type Grosze, grosze } from '#db/values/money.ts'

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
 * told of and costs nothing. Amounts in grosze, of the exact part of the target that is missing:
 * only an amount itself is rounded, and so is the share in basis points that is told beside it.
 */
export function moneyAtRisk(
  facts: readonly RiskFacts[],
  grant: Grosze,
  assumptions: RiskAssumptions,
): { readonly total: Grosze; readonly lines: readonly RiskLine[] } {
  const found = facts.map((fact) => ({ fact, ...missingPart(fact, assumptions) }))
  const counted = found.flatMap(({ part }) =>
    part === null ? [] : [beyond(part, assumptions.tolerance)],
  )
  return {
    total: partOf(grant, together(counted, assumptions)),
    lines: found.map(({ fact: { id, target }, expected, part }) => ({
      ...{ id, target, expected },
      shortfall: part === null ? null : basisPoints(Math.round(part * whole)),
      cut: part === null ? null : partOf(grant, beyond(part, assumptions.tolerance)),
    })),
  }
}

const whole = 10_000

const partOf = (grant: Grosze, part: number): Grosze => grosze(Math.round(grant * part))

/** What is taken on the deadline, and which part of the target, 0 to 1, is missing then. */
function missingPart(
  { target, value, forecast }: RiskFacts,
  assumptions: RiskAssumptions,
): { readonly expected: number | null; readonly part: number | null } {
  const expected = expectedOf(value, target, forecast, assumptions)
  if (expected === null || target <= 0) return { expected, part: null }
  return { expected, part: Math.min(target, Math.max(0, target - Math.max(0, expected))) / target }
}

/**
 * The value taken on the deadline: the one that it had, once it is over; what is counted now where
 * no pace can be read. Of what has not begun, or has told too little yet, its course says nothing,
 * so the assumptions say whether it is left out or taken as it stands.
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
      return unbegun === 'leftOut' ? null : (value ?? 0)
  }
}

/** A part that is missing, where it is more than the tolerance. */
const beyond = (part: number, tolerance: BasisPoints): number =>
  part * whole > tolerance ? part : 0

function together(parts: readonly number[], { method }: RiskAssumptions): number {
  if (parts.length === 0) return 0
  switch (method) {
    case 'worst':
      return Math.max(...parts)
    case 'mean':
      return parts.reduce((sum, part) => sum + part, 0) / parts.length
  }
}
