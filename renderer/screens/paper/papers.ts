import type { z } from 'zod'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { document } from '#electron/contract/document.ts'
import type { PaperSort, PapersSearch } from './search.ts'

export type Paper = z.output<typeof document.register.outputSchema>[number]
export type Template = z.output<typeof document.templates.outputSchema>[number]
export type Issued = z.output<typeof document.issue.outputSchema>

export const standing = ({ withdrawReason }: Paper): boolean => withdrawReason === ''

/** What a kind of paper is called. */
export type KindName = (kind: Paper['kind']) => string

const { compare } = new Intl.Collator('pl', { numeric: true })
const byPlace = (one: Paper, other: Paper): number =>
  one.year - other.year || one.ordinal - other.ordinal

const orders = (
  nameOf: KindName,
): Readonly<Record<PaperSort, (one: Paper, other: Paper) => number>> => ({
  newest: (one, other) => byPlace(other, one),
  oldest: byPlace,
  forWhom: (one, other) => compare(one.forWhom, other.forWhom) || byPlace(other, one),
  kind: (one, other) => compare(nameOf(one.kind), nameOf(other.kind)) || byPlace(other, one),
})

/**
 * The part of the register that the address asks for, in the order it asks for; kinds are put in
 * the order of their names.
 */
export function foundPapers(
  register: readonly Paper[],
  { kind, year, jst, template, state, sort = 'newest' }: PapersSearch,
  q: string,
  nameOf: KindName,
): readonly Paper[] {
  const words = fold(q)
  return register
    .filter((paper) => {
      if (kind !== undefined && paper.kind !== kind) return false
      if (year !== undefined && String(paper.year) !== year) return false
      if (jst !== undefined && paper.teryt !== jst) return false
      if (template !== undefined && paper.templateId !== template) return false
      if (state !== undefined && standing(paper) !== (state === 'standing')) return false
      const { number, title, forWhom, issuedBy } = paper
      return words === '' || matchesFolded(fold(`${number} ${title} ${forWhom} ${issuedBy}`), words)
    })
    .toSorted(orders(nameOf)[sort])
}
