// What people and programs put between the digits of a number: blanks of every width,
// invisible format characters from copied text, hyphens and dashes, the minus sign.
const separators = /[\s\p{Cf}\p{Pd}\u2212]/gu
const longestQuote = 40

/** The text without blanks, invisible characters and dashes: `526-587 76 35` is `5265877635`. */
export const withoutSeparators = (text: string): string => text.replace(separators, '')

/** The text on one line, blanks of every width as single spaces, none at the ends. */
export const withSingleSpaces = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether the text is digits 0–9 only, at least one. */
export const isDigits = (text: string): boolean => /^[0-9]+$/.test(text)

/**
 * The text as a refusal quotes it: on one line and at most 40 characters, because a cell of a
 * spreadsheet may hold a whole page.
 */
export function quoted(text: string): string {
  const characters = Array.from(withSingleSpaces(text.slice(0, 10 * longestQuote)))
  if (characters.length <= longestQuote) return characters.join('')
  return `${characters.slice(0, longestQuote - 1).join('')}…`
}
