/** Above Latin Extended-A a letter may depend on its neighbours (combining marks). */
const beyondLatin = /[\u0180-\uffff]/
const latinEnd = 0x180

function foldAny(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

// Each Latin letter folds on its own, so a table answers for nearly every text of the office,
// several times faster than normalizing it: lists of 10,000 rows are folded within a frame.
const foldedLatin = Array.from({ length: latinEnd }, (_, code) => {
  return foldAny(String.fromCharCode(code)) || ' '
})

/**
 * Folds text for searching: lower case, no diacritics, Polish `ł` as `l`
 * (Unicode does not decompose it), punctuation as single spaces. `zagan`,
 * `ŻAGAŃ` and `Żagań` fold to the same text. Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  if (beyondLatin.test(text)) return foldAny(text)
  return text
    .replace(/[^a-z0-9 ]/g, (character) => foldedLatin[character.charCodeAt(0)] ?? ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Whether every word of the query stands in the text, at any place; both already folded. */
export function matchesFolded(foldedText: string, foldedQuery: string): boolean {
  if (foldedQuery === '') return true
  return foldedQuery.split(' ').every((word) => foldedText.includes(word))
}
