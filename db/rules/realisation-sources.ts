import { addMoney, type Grosze, grosze } from '#db/values/money.ts'
import { type MoneySource, moneySources, type SourceRow } from '#db/values/realisation.ts'
import { mapFigures, type RealisationFigures } from '#db/values/realisation-figures.ts'
import { decideGrantSources, programmeAmounts } from './own-contribution.ts'
import type { ClaimFacts, RealisationFacts } from './realisation-facts.ts'

/**
 * Every amount of the total by its source; empty when the rates exceed the whole. What was
 * settled is by the institution's own split, where it is on record for every claim.
 */
export function sourceRows(
  total: RealisationFigures,
  facts: RealisationFacts,
): readonly SourceRow[] {
  const { ownRate, euRate } = facts
  const sourcesOf = (amount: Grosze) => {
    const own = programmeAmounts(amount, ownRate).ownContribution
    const grant = decideGrantSources(amount, ownRate, euRate)
    return grant.ok ? { own, ...grant.value } : null
  }
  if (sourcesOf(total.budget) === null) return []
  const approved = approvedBySource(facts.claims)
  return moneySources.map((source) => ({
    source,
    figures: mapFigures(total, (amount, field) => {
      if (field === 'settled' && approved !== null) return approved[source]
      return sourcesOf(amount)?.[source] ?? grosze(0)
    }),
  }))
}

/** The institution's own split of what it approved; null where a claim has none on record. */
function approvedBySource(claims: readonly ClaimFacts[]): Record<MoneySource, Grosze> | null {
  const sums = { own: grosze(0), eu: grosze(0), state: grosze(0) }
  for (const { decidedOn, approved } of claims) {
    if (decidedOn === null) continue
    if (approved === null) return null
    for (const source of moneySources) sums[source] = addMoney(sums[source], approved[source])
  }
  return sums
}
