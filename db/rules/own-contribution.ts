import { type BasisPoints, type Grosze, grosze, shareOf } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What the programme's value is made of, in grosze; the parts add up to the value. */
export interface ProgrammeAmounts {
  readonly value: Grosze
  readonly ownContribution: Grosze
  readonly grant: Grosze
}

/**
 * The own contribution is its rate of the value, rounded half up to the grosz, and
 * the grant is the rest: 1 074 741,60 zł at 10 % is 107 474,16 zł and 967 267,44 zł.
 * Source: programme sheet, value and own contribution of the Voivodeship.
 */
export function programmeAmounts(value: Grosze, ownRate: BasisPoints): ProgrammeAmounts {
  const ownContribution = shareOf(value, ownRate)
  return { value, ownContribution, grant: grosze(value - ownContribution) }
}

/** The grant by its source, in grosze; the two add up to the grant. */
export interface GrantSources {
  readonly eu: Grosze
  readonly state: Grosze
}

/**
 * Splits the grant between the EU, at its rate of the whole value, and the state,
 * which covers the rest: at 84.28 % of 1 074 741,60 zł, 905 792,22 zł and
 * 61 475,22 zł. The rate is proposed (known from a sister project), so it stays a
 * setting. Refuses rates that together exceed the value.
 */
export function decideGrantSources(
  value: Grosze,
  ownRate: BasisPoints,
  euRate: BasisPoints,
): Decision<GrantSources> {
  if (ownRate + euRate > 10_000) {
    return refuse('programme.ratesOverWhole', { own: ownRate / 100, eu: euRate / 100, whole: 100 })
  }
  const { grant } = programmeAmounts(value, ownRate)
  // Both rates may round up by half a grosz; the state's part never turns negative for it.
  const eu = grosze(Math.min(shareOf(value, euRate), grant))
  return allow({ eu, state: grosze(grant - eu) })
}
