import { allow, type Decision, refuse } from './refusal.ts'
import { isOneDigitRepeated, weightedSum } from './weighted-digits.ts'
import { isDigits, quoted, withoutSeparators } from './written-text.ts'

/** A business register number (REGON): nine digits, or fourteen for a local unit; always text. */
export type Regon = string & { readonly __brand: 'Regon' }

const weightsOfNine = [8, 9, 2, 3, 4, 5, 6, 7]
const weightsOfFourteen = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]

/**
 * Reads a REGON with or without blanks and dashes. The weighted sum modulo 11, then modulo 10,
 * must be the last digit; the first nine digits of a fourteen-digit number are a REGON too.
 * The scheme does not catch every slip: remainders 0 and 10 share a check digit.
 *
 * Refuses letters, another length, one digit repeated (nine zeros would pass the sum),
 * a wrong check digit.
 */
export function parseRegon(text: string): Decision<Regon> {
  const digits = withoutSeparators(text)
  if (digits !== '' && !isDigits(digits)) return refuse('regon.notDigits', { text: quoted(text) })
  if (digits.length !== 9 && digits.length !== 14) {
    return refuse('regon.wrongLength', { text: quoted(text), length: digits.length })
  }
  if (isOneDigitRepeated(digits)) return refuse('regon.repeatedDigit', { text: quoted(text) })
  const valid =
    endsInCheckDigit(digits.slice(0, 9), weightsOfNine) &&
    (digits.length === 9 || endsInCheckDigit(digits, weightsOfFourteen))
  return valid ? allow(digits as Regon) : refuse('regon.wrongCheckDigit', { text: quoted(text) })
}

const endsInCheckDigit = (digits: string, weights: readonly number[]): boolean =>
  (weightedSum(digits, weights) % 11) % 10 === Number(digits[digits.length - 1])
