import { allow, type Decision, refuse } from './refusal.ts'
import { isOneDigitRepeated, weightedSum } from './weighted-digits.ts'
import { isDigits, quoted, withoutSeparators } from './written-text.ts'

/** A tax identification number (NIP): ten digits, always text. */
export type Nip = string & { readonly __brand: 'Nip' }

const nipLength = 10
/** The weights of the first nine digits. */
export const nipWeights: readonly number[] = [6, 5, 7, 2, 3, 4, 5, 6, 7]

/**
 * Reads a NIP with or without blanks, dashes and the `PL` prefix. The weighted sum of the first
 * nine digits modulo 11 must be the tenth; a remainder of 10 makes no valid number. Every change
 * of a single digit is caught (11 is prime and no weight is a multiple of it).
 *
 * Refuses letters, another length, one digit repeated ten times, a wrong check digit.
 */
export function parseNip(text: string): Decision<Nip> {
  const digits = withoutSeparators(text).replace(/^PL/i, '')
  if (digits !== '' && !isDigits(digits)) return refuse('nip.notDigits', { text: quoted(text) })
  if (digits.length !== nipLength) {
    return refuse('nip.wrongLength', {
      text: quoted(text),
      length: digits.length,
      expected: nipLength,
    })
  }
  if (isOneDigitRepeated(digits)) return refuse('nip.repeatedDigit', { text: quoted(text) })
  if (weightedSum(digits, nipWeights) % 11 !== Number(digits[nipLength - 1])) {
    return refuse('nip.wrongCheckDigit', { text: quoted(text) })
  }
  return allow(digits as Nip)
}
