import type { ClaimTotals } from '#db/values/claim.ts'
import { sumMoney } from '#db/values/money.ts'
import type { ClaimRates } from '../rules/claim-amounts.ts'
import { claimsStanding } from '../rules/claim-standing.ts'
import type { ClaimRow } from '../stores/claim.ts'
import { standingTotals } from './claim-sums.ts'

/** Every submitted claim, and this one, as they stand together. */
export function standingOf(
  claims: readonly ClaimRow[],
  of: ClaimRow,
  totals: ClaimTotals,
  { ownRate }: ClaimRates,
) {
  const others = claims.flatMap((row) => {
    if (row.id === of.id) return []
    return standingTotals(row) ?? []
  })
  return {
    claims: others.length + 1,
    waiting: claims.filter(({ state }) => state === 'submitted').length,
    ...claimsStanding([...others, of.approved ?? totals], ownRate),
  }
}

/** Income and returned money of the submitted claims before this one. */
export function reportedBefore(claims: readonly ClaimRow[], of: ClaimRow) {
  const before = claims.filter(({ state, ordinal }) => state !== 'draft' && ordinal < of.ordinal)
  return {
    income: sumMoney(before.map(({ income }) => income)),
    returned: sumMoney(before.map(({ returned }) => returned)),
  }
}
