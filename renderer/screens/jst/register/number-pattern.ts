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

/**
 * The running number to go on with: one more than the highest that the numbers on record
 * have by this pattern in this year, with as many zeros. `1` when there is none.
 */
export function nextStart(pattern: string, onRecord: readonly string[], year: string): string {
  const [before = '', after, ...more] = pattern.replaceAll(yearMark, year).trim().split(numberMark)
  if (after === undefined || more.length > 0) return '1'
  let highest = '0'
  for (const number of onRecord) {
    if (!number.startsWith(before) || !number.endsWith(after)) continue
    const middle = number.slice(before.length, number.length - after.length)
    if (/^\d{1,9}$/.test(middle) && Number(middle) > Number(highest)) highest = middle
  }
  return String(Number(highest) + 1).padStart(highest.length, '0')
}
