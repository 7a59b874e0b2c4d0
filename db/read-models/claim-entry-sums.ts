/** What the entries of a claim come to. */
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type { ClaimEntryDetails } from './claim-entries.ts'

/** How many entries are of a kind, and what they come to. */
export function sumWhere(
  entries: readonly ClaimEntryDetails[],
  wanted: (entry: ClaimEntryDetails) => boolean,
) {
  const chosen = entries.filter(wanted)
  return { entries: chosen.length, amount: sumMoney(chosen.map(({ amount }) => amount)) }
}

/** What the institution's word on the entries comes to; null while there is none. */
export function verdictOf(entries: readonly ClaimEntryDetails[]) {
  if (entries.some(({ approved }) => approved === null)) return null
  const sum = (of: (entry: ClaimEntryDetails) => Grosze | null) =>
    sumMoney(entries.map((entry) => of(entry) ?? grosze(0)))
  return {
    approved: sum(({ approved }) => approved),
    parked: sum(({ parked }) => parked),
    ineligible: sum(({ ineligible }) => ineligible),
  }
}
