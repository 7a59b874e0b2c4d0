import type { Day } from '#db/values/day.ts'

/** Where a pattern takes the running number and the year of the day of signing. */
const numberMark = '{nr}'
const yearMark = '{rok}'

/** The pattern offered until the office uses another: support agreement, number, year. */
export const usualPattern = `UW/${numberMark}/${yearMark}`

/** Whether every agreement gets a number of its own: the pattern takes the running number. */
export const isNumbering = (pattern: string): boolean => pattern.includes(numberMark)

/**
 * Agreement numbers by a pattern such as `UW/{nr}/{rok}`, one for each JST from `start` on.
 * `start` keeps its zeros: from `007` come 007, 008, 009, 010. A start that is no whole
 * number counts from 1.
 */
export function numbersFrom(
  pattern: string,
  start: string,
  count: number,
  year: string,
): readonly string[] {
  const digits = /^\d{1,9}$/.test(start.trim()) ? start.trim() : '1'
  return Array.from({ length: count }, (_, at) => {
    const number = String(Number(digits) + at).padStart(digits.length, '0')
    return pattern.replaceAll(numberMark, number).replaceAll(yearMark, year).trim()
  })
}

/** An agreement on record: its number, and the day it was signed where that is known. */
export interface NumberOnRecord {
  readonly number: string
  readonly on: Day | null
}

/**
 * The running number to go on with: one more than the highest that the numbers on record
 * have by this pattern in this year, with as many digits. The first of a year has as many
 * digits as those of other years; `1` when there is none at all.
 */
export function nextStart(pattern: string, onRecord: readonly string[], year: string): string {
  const highest = highestOf(runningNumbers(pattern, onRecord, year))
  if (highest !== '0') return String(Number(highest) + 1).padStart(highest.length, '0')
  const otherYears = highestOf(runningNumbers(pattern, onRecord, null))
  return '1'.padStart(otherYears.startsWith('0') ? otherYears.length : 1, '0')
}

const highestOf = (numbers: readonly string[]): string =>
  numbers.reduce((highest, number) => (Number(number) > Number(highest) ? number : highest), '0')

/** The running numbers that the numbers on record have by a pattern; in any year when null. */
function runningNumbers(pattern: string, onRecord: readonly string[], year: string | null) {
  const written = pattern
    .trim()
    .split(numberMark)
    .map((part) => {
      return part
        .split(yearMark)
        .map(literally)
        .join(year === null ? '\\d{4}' : literally(year))
    })
  if (written.length !== 2) return []
  const form = new RegExp(`^${written.join('(\\d{1,9})')}$`)
  return onRecord.flatMap((number) => form.exec(number)?.[1] ?? [])
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/**
 * The pattern of the newest agreement on record, so that a selection goes on with the office's
 * own numbering: the year of signing becomes `{rok}`, the running number `{nr}`. Where a number
 * has several groups of digits, the running one is that in which the numbers on record differ,
 * the last one if they do not say. Null where the newest number has no running number.
 */
export function newestPattern(onRecord: readonly NumberOnRecord[]): string | null {
  const newest = onRecord.reduce<NumberOnRecord | null>((best, one) => {
    return best === null || (one.on ?? '') >= (best.on ?? '') ? one : best
  }, null)
  if (newest === null) return null
  const parts = partsOf(newest.number)
  const year = newest.on === null ? -1 : parts.lastIndexOf(newest.on.slice(0, 4))
  const digits = parts.flatMap((part, at) => (at !== year && /^\d{1,9}$/.test(part) ? [at] : []))
  // A year that is not that of signing still is no running number, unless nothing else is.
  const plain = digits.filter((at) => !/^20\d\d$/.test(parts[at] ?? ''))
  const groups = plain.length > 0 || year !== -1 ? plain : digits
  const others = onRecord.map(({ number }) => partsOf(number))
  const differing = (group: number) =>
    others.filter(
      (other) =>
        other.length === parts.length &&
        other.every((part, at) => at === group || at === year || part === parts[at]),
    ).length
  const running = groups.reduce((best, group) => {
    return best === -1 || differing(group) >= differing(best) ? group : best
  }, -1)
  if (running === -1) return null
  return parts
    .map((part, at) => (at === running ? numberMark : at === year ? yearMark : part))
    .join('')
}

/** A number as its groups of digits and what stands between them: `SOI/`, `038`, `/`, `2020`. */
const partsOf = (number: string): readonly string[] => number.match(/\d+|\D+/g) ?? []
