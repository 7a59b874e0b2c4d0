import { type Grosze, grosze } from './money.ts'
import { allow, type Decision, refuse } from './refusal.ts'
import { quoted, withSingleSpaces } from './written-text.ts'

const currency = /(?:zł|zl|pln)\.?$/i
const leadingCurrency = /^pln /i
// One to three digits, then full groups of three; or digits with no groups at all.
const spaced = /^(0|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d*)(?:[.,](\d+))?$/
const dotted = /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/
const dottedWhole = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/
// 1.234 is a thousand and more to one program and under two złoty to another.
const groupOrFraction = /^[1-9]\d{0,2}[.,]\d{3}$/

/**
 * Reads an amount in złoty as Poles and their spreadsheets write it: `1 234,56 zł` (with plain,
 * non-breaking or narrow blanks), `1234,56`, `1.234,56`, `1234.5`, `PLN` before or after,
 * negative with a hyphen, a minus sign, a dash or in parentheses.
 *
 * Refuses what has two readings (`1.234`, `1,234`), more than two decimals, an amount past the
 * safe range, and any other text. English notation (`1,234.56`) is refused whole: a column of it
 * would also hold `1,234`, which nobody could read safely.
 */
export function parseMoney(text: string): Decision<Grosze> {
  const written = withSingleSpaces(text)
  if (written === '') return refuse('money.empty')
  const { negative, digits } = withoutSign(withoutCurrency(written))
  if (groupOrFraction.test(digits)) return refuse('money.ambiguous', { text: quoted(text) })

  const match = spaced.exec(digits) ?? dotted.exec(digits) ?? dottedWhole.exec(digits)
  if (match === null) return refuse('money.unreadable', { text: quoted(text) })
  const whole = (match[1] ?? match[0]).replace(/[ .]/g, '')
  const fraction = match[2] ?? ''
  if (fraction.length > 2) return refuse('money.tooPrecise', { text: quoted(text) })

  const amount = Number(`${whole}${fraction.padEnd(2, '0')}`)
  if (!Number.isSafeInteger(amount)) return refuse('money.tooLarge', { text: quoted(text) })
  return allow(grosze(negative ? -amount : amount))
}

function withoutCurrency(text: string): string {
  return text.replace(leadingCurrency, '').replace(currency, '').trimEnd()
}

/** Takes one sign off: a minus of any kind in front, or parentheses around the amount. */
function withoutSign(text: string): { readonly negative: boolean; readonly digits: string } {
  const parenthesised = /^\((.+)\)$/.exec(text)?.[1]
  if (parenthesised !== undefined) {
    return { negative: true, digits: withoutCurrency(parenthesised.trim()) }
  }
  const minus = /^[-\u2212\u2012\u2013] ?(.*)$/.exec(text)?.[1]
  return minus === undefined ? { negative: false, digits: text } : { negative: true, digits: minus }
}
