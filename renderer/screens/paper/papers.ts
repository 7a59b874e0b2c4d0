import type { z } from 'zod'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { document } from '#electron/contract/document.ts'
import type { PaperSort, PapersSearch } from './search.ts'

export type Paper = z.output<typeof document.register.outputSchema>[number]
export type Template = z.output<typeof document.templates.outputSchema>[number]

export const standing = ({ withdrawReason }: Paper): boolean => withdrawReason === ''

/** Whether a paper's title says that it is of the thing whose own number or name is `own`. */
export const standsAs = (title: string, own: string): boolean =>
  title === own || title.endsWith(` ${own}`)

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

/** The beginning of a checksum, of as many digits as the register shows or more. */
const checksum = /^[0-9a-f]{6,64}$/

/**
 * Whether the words are found in what the register says of a paper, its reason of withdrawal and
 * the beginning of its checksum too.
 */
function saysWords(paper: Paper, words: string): boolean {
  const { number, title, forWhom, issuedBy, person, withdrawReason, fileSha256 } = paper
  if (checksum.test(words) && fileSha256.startsWith(words)) return true
  const text = `${number} ${title} ${forWhom} ${person?.name ?? ''} ${issuedBy} ${withdrawReason}`
  return matchesFolded(fold(text), words)
}

/**
 * The part of the register that the address asks for, in the order it asks for; kinds are put in
 * the order of their names. Who types the whole of a number on record means that paper, and those
 * whose own number it is: `1/2026` is not `11/2026`.
 */
export function foundPapers(
  register: readonly Paper[],
  { kind, year, jst, template, state, sort = 'newest' }: PapersSearch,
  q: string,
  nameOf: KindName,
): readonly Paper[] {
  const words = fold(q)
  const typed = q.trim()
  const isNumber = register.some(({ number }) => number === typed)
  return register
    .filter((paper) => {
      if (kind !== undefined && paper.kind !== kind) return false
      if (year !== undefined && String(paper.year) !== year) return false
      if (jst !== undefined && paper.teryt !== jst) return false
      if (template !== undefined && paper.templateId !== template) return false
      if (state !== undefined && standing(paper) !== (state === 'standing')) return false
      if (isNumber) return paper.number === typed || standsAs(paper.title, typed)
      return words === '' || saysWords(paper, words)
    })
    .toSorted(orders(nameOf)[sort])
}
