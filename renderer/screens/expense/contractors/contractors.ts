import type { z } from 'zod'
import { fold } from '#db/values/fold.ts'
import type { contractor } from '#electron/contract/contractor.ts'
import type { ContractorOrder, ContractorsSearch } from './search.ts'

export type ContractorRow = z.output<typeof contractor.list.outputSchema>[number]

/**
 * The contractors with words in their names, or a number that begins so, in the order that the
 * address asks for; the host's own is by name.
 */
export function filterContractors(
  contractors: readonly ContractorRow[],
  q: string,
  { sort }: ContractorsSearch,
): readonly ContractorRow[] {
  const words = fold(q).split(' ').filter(Boolean)
  const found = contractors.filter(({ name, number }) => {
    const text = fold(`${name} ${number}`)
    return words.every((word) => text.includes(word)) || startsNumber(number, q)
  })
  return sort === undefined || sort === 'name' ? found : found.toSorted(mostFirst(sort))
}

/** A NIP as people write it, with dashes or blanks. */
const startsNumber = (number: string, query: string): boolean => {
  const digits = query.replace(/[\s-]/g, '')
  return /^\d{3,}$/.test(digits) && number.startsWith(digits)
}

const mostFirst =
  (by: Exclude<ContractorOrder, 'name'>) => (one: ContractorRow, other: ContractorRow) =>
    other[by] - one[by]

/** A contractor's number as a list shows it: a PESEL by its last digits alone. */
export const shownNumber = ({ kind, number }: Pick<ContractorRow, 'kind' | 'number'>): string =>
  kind === 'pesel' ? `•••••••${number.slice(-4)}` : number
