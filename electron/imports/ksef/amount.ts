import { type Grosze, grosze } from '#db/values/money.ts'
import { Refused } from '../sheet.ts'

/**
 * An amount as the schema writes it: a plain decimal with a point, at most two places
 * (`TKwotowy`). Refuses anything else with `ksef.amountUnreadable`.
 */
export function amountOf(element: string, text: string): Grosze {
  const match = /^(-?)(\d{1,14})(?:\.(\d{1,2}))?$/.exec(text)
  if (match === null) throw new Refused('ksef.amountUnreadable', { element, text })
  const [, sign, whole, fraction = ''] = match
  const amount = Number(`${whole}${fraction.padEnd(2, '0')}`)
  if (!Number.isSafeInteger(amount)) throw new Refused('ksef.amountUnreadable', { element, text })
  return grosze(sign === '-' ? -amount : amount)
}
