import type { JstKind } from './jst.ts'
import { allow, type Decision, refuse } from './refusal.ts'
import { isDigits, quoted, withoutSeparators } from './written-text.ts'

/**
 * A TERYT code of a local-government unit, always text: `0801` is a powiat, `0801011` a gmina
 * whose last digit is its kind. Names repeat (Gubin, Żary, Żagań), codes do not.
 */
export type Teryt = string & { readonly __brand: 'Teryt' }

/** A code as it was read, and whether a zero lost by a spreadsheet had to be put back. */
export interface ReadTeryt {
  readonly teryt: Teryt
  readonly zeroRestored: boolean
}

const gminaKinds: Readonly<Record<string, JstKind>> = {
  '1': 'urbanGmina',
  '2': 'ruralGmina',
  '3': 'urbanRuralGmina',
}

/** Powiat numbers from here on belong to cities with powiat rights. */
const firstCityNumber = 61

/**
 * Reads a TERYT code of a powiat (four digits) or a gmina (seven digits, the last one 1 urban,
 * 2 rural or 3 urban-rural), also written in groups (`08 01 01 1`, `080101_1`). Three or six
 * digits are a spreadsheet number that lost its leading zero (`801011`): the zero is put back
 * and `zeroRestored` says so, for the person to see.
 *
 * Refuses letters, another length, a voivodeship that does not exist (only even numbers 02–32
 * do), powiat or gmina number 00, six digits that can only be a gmina without its kind, and kinds
 * that are parts of a unit (4 and 5 of an urban-rural gmina, 8 and 9 of a city).
 * Source: the national register of territorial division (TERYT).
 */
export function parseTeryt(text: string): Decision<ReadTeryt> {
  const digits = withoutSeparators(text).replaceAll('_', '')
  if (digits !== '' && !isDigits(digits)) return refuse('teryt.notDigits', { text: quoted(text) })
  const zeroRestored = digits.length === 3 || digits.length === 6
  if (zeroRestored && digits.startsWith('0')) return refuseTooShort(text, digits)
  const code = zeroRestored ? `0${digits}` : digits
  if (code.length !== 4 && code.length !== 7) return refuseTooShort(text, digits)

  if (!isPlace(code)) {
    // 201011 may be 0201011, but 321012 has only one reading: a gmina without its kind.
    if (digits.length === 6 && isPlace(digits)) return refuseTooShort(text, digits)
    return refuse('teryt.unknownPlace', { text: quoted(text), code })
  }
  const kind = code.slice(6)
  if (kind !== '' && gminaKinds[kind] === undefined) {
    return refuse('teryt.unknownKind', { text: quoted(text), kind })
  }
  return allow({ teryt: code as Teryt, zeroRestored })
}

/** The kind of unit the code names; both codes of a city with powiat rights answer so. */
export function jstKindOf(teryt: Teryt): JstKind {
  if (Number(teryt.slice(2, 4)) >= firstCityNumber) return 'cityWithPowiatRights'
  return gminaKinds[teryt.slice(6)] ?? 'powiat'
}

/** The code of the powiat the unit lies in; a powiat's own code is its answer. */
export const powiatOf = (teryt: Teryt): Teryt => teryt.slice(0, 4) as Teryt

function refuseTooShort(text: string, digits: string): Decision<never> {
  return digits.length === 6
    ? refuse('teryt.missingKind', { text: quoted(text) })
    : refuse('teryt.wrongLength', { text: quoted(text), length: digits.length })
}

/** Whether voivodeship, powiat and (where written) gmina can exist; the kind is not looked at. */
function isPlace(code: string): boolean {
  const voivodeship = Number(code.slice(0, 2))
  const exists = voivodeship % 2 === 0 && voivodeship >= 2 && voivodeship <= 32
  return exists && code.slice(2, 4) !== '00' && code.slice(4, 6) !== '00'
}
