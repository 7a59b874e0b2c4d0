import { type Day, isDay } from './day.ts'
import { type Nip, parseNip } from './nip.ts'
import { allow, type Decision, refuse } from './refusal.ts'
import { quoted, withSingleSpaces } from './written-text.ts'

/** The number KSeF gives to a structured invoice: 35 characters, capital hexadecimal letters. */
export type KsefNumber = string & { readonly __brand: 'KsefNumber' }

const shape = /^(?<nip>\d{10})-(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-[0-9A-F]{12}-[0-9A-F]{2}$/
const checkedLength = 32

/**
 * Reads a KSeF number: the issuer's NIP, the day of receipt, twelve hexadecimal digits and a
 * CRC-8 (polynomial 0x07, initial value 0) of the first 32 characters. Small letters are read as
 * capitals. Every change of a single character is caught: it is a burst of at most eight bits.
 *
 * Refuses another shape (also the 36 characters of the first KSeF), a wrong CRC, then a NIP with
 * a wrong check digit and a day that the calendar does not have.
 */
export function parseKsefNumber(text: string): Decision<KsefNumber> {
  const number = withSingleSpaces(text)
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase()
  const parts = shape.exec(number)?.groups
  if (parts === undefined) return refuse('ksefNumber.wrongShape', { text: quoted(text) })
  const written = crc8(number.slice(0, checkedLength)).toString(16).toUpperCase().padStart(2, '0')
  if (!number.endsWith(written)) return refuse('ksefNumber.wrongChecksum', { text: quoted(text) })
  if (!parseNip(parts.nip ?? '').ok) {
    return refuse('ksefNumber.wrongNip', { text: quoted(text), nip: parts.nip ?? '' })
  }
  if (!isDay(`${parts.year}-${parts.month}-${parts.day}`)) {
    return refuse('ksefNumber.impossibleDay', { text: quoted(text) })
  }
  return allow(number as KsefNumber)
}

/** The NIP the number begins with: the seller, or whoever issues in the seller's name. */
export const nipOfKsefNumber = (number: KsefNumber): Nip => number.slice(0, 10) as Nip

/** The day KSeF received the invoice; it may differ from the invoice's own date. */
export const dayOfKsefNumber = (number: KsefNumber): Day =>
  `${number.slice(11, 15)}-${number.slice(15, 17)}-${number.slice(17, 19)}` as Day

/** CRC-8 of ASCII text: polynomial 0x07, initial value 0, no reflection, no final XOR. */
function crc8(text: string): number {
  let crc = 0
  for (let place = 0; place < text.length; place += 1) {
    crc ^= text.charCodeAt(place)
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1
    }
  }
  return crc
}
