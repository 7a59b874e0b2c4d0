import { allow, type Decision, refuse } from './refusal.ts'
import { isDigits, quoted, withoutSeparators } from './written-text.ts'

/** A Polish bank account number (NRB, the IBAN without `PL`): 26 digits, always text. */
export type Nrb = string & { readonly __brand: 'Nrb' }

const nrbLength = 26
/** `PL` as digits (P is 25, L is 21), which the check puts before the two check digits. */
const countryDigits = '2521'

/**
 * Reads an account number with or without blanks, dashes and the `PL` of an IBAN. Digits 3–26,
 * then 2521, then digits 1–2, taken as one number, must leave 1 modulo 97 (ISO 13616); every
 * change of a single digit is caught.
 *
 * Refuses letters (a foreign IBAN too), another length, wrong check digits.
 */
export function parseNrb(text: string): Decision<Nrb> {
  const digits = withoutSeparators(text).replace(/^PL/i, '')
  if (digits !== '' && !isDigits(digits)) return refuse('nrb.notDigits', { text: quoted(text) })
  if (digits.length !== nrbLength) {
    return refuse('nrb.wrongLength', {
      text: quoted(text),
      length: digits.length,
      expected: nrbLength,
    })
  }
  if (BigInt(`${digits.slice(2)}${countryDigits}${digits.slice(0, 2)}`) % 97n !== 1n) {
    return refuse('nrb.wrongCheckDigits', { text: quoted(text) })
  }
  return allow(digits as Nrb)
}

/** The number as banks print it: `61 1090 1014 0000 0712 1981 2874`. */
export const formatNrb = (nrb: Nrb): string =>
  `${nrb.slice(0, 2)} ${nrb.slice(2).replace(/\d{4}(?=\d)/g, '$& ')}`
