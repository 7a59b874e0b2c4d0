import { type Grosze, grosze } from './money.ts'
import { allow, type Decision, refuse } from './refusal.ts'
import { quoted, withSingleSpaces } from './written-text.ts'

const scale = 10_000
const highest = 1_000 * scale

/**
 * Reads an exchange rate, złoty for one unit, as the bank's table prints it: `4,3215`, also with
 * a point. Answers ten-thousandths. Refuses what is no number, zero, more than four decimals
 * and more than a thousand.
 */
export function parseRate(text: string): Decision<number> {
  const written = withSingleSpaces(text)
  const match = /^(\d{1,4})(?:[.,](\d{1,4}))?$/.exec(written)
  if (match === null) return refuse('rate.unreadable', { text: quoted(text) })
  const rate = Number(match[1]) * scale + Number((match[2] ?? '').padEnd(4, '0'))
  return rate === 0 || rate > highest
    ? refuse('rate.unreadable', { text: quoted(text) })
    : allow(rate)
}

/** An amount in hundredths of a currency as grosze by a rate, rounded half away from zero. */
export function inZloty(amount: number, rate: number): Grosze {
  const exact = BigInt(Math.abs(amount)) * BigInt(rate)
  const rounded = Number((exact + BigInt(scale / 2)) / BigInt(scale))
  return grosze(amount < 0 ? -rounded : rounded)
}
