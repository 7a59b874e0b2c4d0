import { stemmed } from '#db/values/polish-words.ts'

/** What people say before the number of a paper, without endings. */
const paperWords: ReadonlySet<string> = new Set(
  ['faktura', 'rachunek', 'umowa', 'pismo', 'nr', 'numer'].map(stemmed),
)

/**
 * What was typed without the words that only say that a number follows: `faktura nr FV/144/2021`
 * is `FV/144/2021`. Where no number follows, they are what is looked for and stay.
 */
export function paperNumber(typed: string): string {
  const words = typed.trim().split(/\s+/)
  const last = words.findLastIndex((word) => /\d/.test(word))
  return words.filter((word, at) => at >= last || !paperWords.has(stemmed(word))).join(' ')
}
