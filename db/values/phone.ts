import { allow, type Decision, refuse } from './refusal.ts'
import { isDigits, quoted, withoutSeparators, withSingleSpaces } from './written-text.ts'

/**
 * A Polish telephone number, always text: nine digits without the country code and, where an
 * extension was given, `#` and its digits (`684565487`, `684565487#12`).
 */
export type Phone = string & { readonly __brand: 'Phone' }

const phoneLength = 9
const label = /^(?:telefon|tel|kom|mobile|phone|fax|faks)\b\.?:? ?/i
const extension = / ?[,;]? ?(?:(?:wewn?|ext|w)\.?|x|#) ?:? ?(\d{1,6})$/i
const severalNumbers = /[,;]|\b(?:lub|albo|oraz|i|or|and)\b/i
const areaCodeSlash = /^(?:\+?48 ?|0048 ?)?\(?0?\d{2}\)? ?\//

// Area codes of landlines in the national numbering plan; numbers beginning otherwise
// (mobiles, 800 and 801) are read and written in threes.
const areaCodes = new Set(
  (
    '12 13 14 15 16 17 18 22 23 24 25 29 32 33 34 41 42 43 44 46 48 52 54 55 56 58 59 61 62 63 ' +
    '65 67 68 71 74 75 76 77 81 82 83 84 85 86 87 89 91 94 95'
  ).split(' '),
)

/**
 * Reads a Polish number in any notation: blanks, dashes, dots, `(68)`, `68/`, `+48`, `0048`, `48`,
 * the old trunk `0`, a label (`tel.`), an extension (`wew. 12`, `w. 12`, `ext. 12`, `#12`).
 *
 * Refuses several numbers in one text, letters, a foreign country code, another length than nine
 * digits (seven-digit landlines need their area code) and a number that begins with zero.
 */
export function parsePhone(text: string): Decision<Phone> {
  const written = withSingleSpaces(text).replace(label, '')
  const inner = extension.exec(written)?.[1]
  const main = written.replace(extension, '')
  const slashes = main.replace(areaCodeSlash, '')
  if (severalNumbers.test(main) || slashes.includes('/')) {
    return refuse('phone.several', { text: quoted(text) })
  }
  const dialled = withoutSeparators(main).replace(/[()./]/g, '')
  const digits = dialled.replace(/^\+/, '')
  if (dialled !== '' && !isDigits(digits)) return refuse('phone.notDigits', { text: quoted(text) })

  const national = nationalNumber(dialled)
  if (national === undefined) return refuse('phone.foreign', { text: quoted(text) })
  if (national.length !== phoneLength) {
    return refuse('phone.wrongLength', {
      text: quoted(text),
      length: national.length,
      expected: phoneLength,
    })
  }
  if (national.startsWith('0')) return refuse('phone.leadingZero', { text: quoted(text) })
  return allow((inner === undefined ? national : `${national}#${inner}`) as Phone)
}

/** The number as people read it: `68 456 54 87` for a landline, `601 234 567` for others. */
export function formatPhone(phone: Phone, extensionLabel = 'wew.'): string {
  const [number = '', inner] = phone.split('#')
  const grouped = areaCodes.has(number.slice(0, 2))
    ? number.replace(/^(..)(...)(..)(..)$/, '$1 $2 $3 $4')
    : number.replace(/^(...)(...)(...)$/, '$1 $2 $3')
  return inner === undefined ? grouped : `${grouped} ${extensionLabel} ${inner}`
}

/** A number as people read it, or as it was typed where it is no Polish number. */
export function formattedPhone(phone: string): string {
  const read = parsePhone(phone)
  return read.ok ? formatPhone(read.value) : phone
}

/** The digits after the country code and the trunk zero; undefined for a foreign number. */
function nationalNumber(dialled: string): string | undefined {
  if (/^(?:\+|00)(?!48)/.test(dialled)) return undefined
  // A bare 48 is the country code only before nine more digits: it is also Radom's area code.
  const withoutCountry = dialled.replace(/^(?:\+48|0048|48(?=\d{9}$))/, '')
  return withoutCountry.replace(/^0(?=\d{9}$)/, '')
}
