import { type Day, isDay } from './day.ts'
import { allow, type Decision, refuse } from './refusal.ts'
import { weightedSum } from './weighted-digits.ts'
import { isDigits, withoutSeparators } from './written-text.ts'

/** A personal number (PESEL): eleven digits, always text. Masked wherever it is shown. */
export type Pesel = string & { readonly __brand: 'Pesel' }

/** Sex as the number records it. */
export type Sex = 'female' | 'male'

const peselLength = 11
const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]

// The month is written with 20 added for each step of this list: 01–12 is 19xx, 21–32 is 20xx,
// and 81–92, the last step, goes back to 18xx.
const monthStep = 20
const centuries = [19, 20, 21, 22, 18]

/**
 * Reads a PESEL with or without blanks and dashes. Its check digit is (10 − weighted sum mod 10)
 * mod 10, which catches every change of a single digit, and its birth day must exist.
 *
 * Refuses letters, another length, a birth day that the calendar does not have, a wrong check
 * digit. The refusals carry no digits of the number: it is personal data, and refusals are
 * logged and shown.
 */
export function parsePesel(text: string): Decision<Pesel> {
  const digits = withoutSeparators(text)
  if (digits !== '' && !isDigits(digits)) return refuse('pesel.notDigits')
  if (digits.length !== peselLength) {
    return refuse('pesel.wrongLength', { length: digits.length, expected: peselLength })
  }
  if (!isDay(writtenBirthDay(digits))) return refuse('pesel.impossibleBirthDay')
  if ((10 - (weightedSum(digits, weights) % 10)) % 10 !== Number(digits[peselLength - 1])) {
    return refuse('pesel.wrongCheckDigit')
  }
  return allow(digits as Pesel)
}

/** The birth day written in the number; it exists, since `parsePesel` checked it. */
export const birthDayOf = (pesel: Pesel): Day => writtenBirthDay(pesel) as Day

/** The sex written in the number: an odd tenth digit is male. */
export const sexOf = (pesel: Pesel): Sex => (Number(pesel[9]) % 2 === 1 ? 'male' : 'female')

/** The first six digits as `YYYY-MM-DD`, whether or not the calendar has that day. */
function writtenBirthDay(digits: string): string {
  const writtenMonth = Number(digits.slice(2, 4))
  const century = centuries[Math.floor(writtenMonth / monthStep)]
  const month = String(writtenMonth % monthStep).padStart(2, '0')
  return `${century}${digits.slice(0, 2)}-${month}-${digits.slice(4, 6)}`
}
