import type { Day } from './day.ts'

/**
 * A certificate's number by the programme's pattern: `{n}` is its place in the register, which
 * never starts again, `{year}` the year of issue. A pattern that no longer tells certificates
 * apart by itself gets the place behind a slash.
 */
export function certificateNumber(pattern: string, ordinal: number, issuedOn: Day): string {
  const whole = pattern.includes('{n}') ? pattern : `${pattern}/{n}`
  return whole.replaceAll('{n}', String(ordinal)).replaceAll('{year}', issuedOn.slice(0, 4))
}
