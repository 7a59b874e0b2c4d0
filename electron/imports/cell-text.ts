import { addDays, day } from '#db/values/day.ts'
import type { Cell } from './sheet.ts'

/** How a cell shows its number. `digits` is a pattern of zeros such as `00-000`. */
export type NumberLook =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time'; readonly elapsed: boolean }
  | { readonly kind: 'digits'; readonly pattern: string }

/** Excel's last day, 9999-12-31. */
const lastSerial = 2_958_465

/**
 * A number as plain decimal text with a point, never with an exponent. Whole numbers keep every
 * digit that the file holds; others are rounded to 15 significant digits, as spreadsheets show
 * them, so that 0.30000000000000004 is 0.3. `null` where the text is no number.
 */
export function numberText(raw: string): string | null {
  const text = raw.trim()
  if (/^-?\d{1,400}$/.test(text)) return BigInt(text).toString()
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return null
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  return plainDecimal(value.toPrecision(15))
}

/** Writes an exponent out and drops the zeros that end a fraction. */
function plainDecimal(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  const padded = digits.padEnd(point, '0').padStart(digits.length + Math.max(0, 1 - point), '0')
  const split = Math.max(1, point)
  const rest = padded.slice(split).replace(/0+$/, '')
  return `${sign}${padded.slice(0, split)}${rest && `.${rest}`}`
}

/**
 * The cell for a stored number in the look that a person sees: a date for a date format (from
 * 1900-01-01 on), `HH:MM` for a time of day, the leading zeros and dashes of a zero pattern
 * (Excel's own formats for postal codes, NIP and PESEL are such), else the plain number.
 * Text that is no number becomes an error cell with that text.
 */
export function numberCell(raw: string, look: NumberLook, date1904: boolean): Cell {
  const text = numberText(raw)
  if (text === null) return { text: raw.trim(), kind: 'error' }
  const value = Number(text)
  if (look.kind === 'date') {
    const date = serialDay(value, date1904)
    return date === null ? { text, kind: 'number' } : { text: date, kind: 'date' }
  }
  if (look.kind === 'time' && value >= 0) {
    return { text: timeText(Math.round(value * 86_400), look.elapsed), kind: 'text' }
  }
  if (look.kind === 'digits') return { text: inPattern(text, look.pattern), kind: 'number' }
  return { text, kind: 'number' }
}

/**
 * The calendar day of a spreadsheet's day number, `null` where there is none. Day 1 is
 * 1900-01-01 and day 60 the 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1), or
 * day 0 is 1904-01-01 in a workbook that says so.
 */
export function serialDay(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial)
  if (whole < 0 || whole > lastSerial) return null
  if (date1904) return addDays(day('1904-01-01'), whole)
  if (whole === 0 || whole === 60) return null
  return addDays(day(whole < 60 ? '1899-12-31' : '1899-12-30'), whole)
}

/** `HH:MM`, with seconds where there are some; `elapsed` counts hours past 24. */
export function timeText(seconds: number, elapsed: boolean): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const clock = `${two(elapsed ? hours : hours % 24)}:${two((seconds % 3_600) / 60)}`
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`
}

/** Fills a whole number into a pattern of zeros from the right: 65001 in `00-000` is 65-001. */
function inPattern(text: string, pattern: string): string {
  if (!/^\d+$/.test(text)) return text
  const places = pattern.replaceAll(/[^0]/g, '').length
  const digits = text.padStart(places, '0')
  let next = digits.length - places
  const filled = pattern.replaceAll('0', () => digits[next++] ?? '')
  return digits.slice(0, digits.length - places) + filled
}
