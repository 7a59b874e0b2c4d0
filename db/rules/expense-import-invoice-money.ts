import { inZloty } from '#db/values/exchange-rate.ts'
import type { KsefInvoice } from '#db/values/ksef-invoice.ts'
import { addMoney, type Grosze, grosze } from '#db/values/money.ts'
import { splitMoney } from '#db/values/money-split.ts'

/** The money of a structured invoice as its document has it. */
export interface InvoiceMoney {
  readonly gross: Grosze
  readonly net: Grosze
  readonly netComputed: boolean
  readonly needsRate: boolean
}

/**
 * Gross and net in złoty. What the document costs is its gross; the net is the file's while it
 * lies within the gross, and else in proportion: a final invoice states its rates on the whole.
 */
export function moneyOfInvoice(invoice: KsefInvoice, rate: number | null): InvoiceMoney {
  const needsRate = invoice.currency !== 'PLN' && rate === null
  if (needsRate) return { gross: grosze(0), net: grosze(0), netComputed: false, needsRate }
  const inPln = (amount: Grosze) =>
    invoice.currency === 'PLN' || rate === null ? amount : inZloty(amount, rate)
  const { gross, net, vat } = invoice
  const whole = addMoney(net, vat)
  const within = net !== 0 && net > 0 === gross > 0 && Math.abs(net) <= Math.abs(gross)
  const stated = gross === whole || (within && invoice.kind !== 'ROZ' && invoice.kind !== 'KOR_ROZ')
  if (stated) return { gross: inPln(gross), net: inPln(net), netComputed: false, needsRate }
  const share = whole !== 0 && net > 0 === vat >= 0 ? [Math.abs(net), Math.abs(vat)] : [1, 0]
  const computed = splitMoney(gross, share)[0] ?? gross
  return { gross: inPln(gross), net: inPln(computed), netComputed: true, needsRate }
}
