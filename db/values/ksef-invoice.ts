/**
 * A structured invoice as its XML states it: FA(2) and FA(3) of the national e-invoice system
 * (KSeF). Amounts are in hundredths of the invoice's own currency.
 */
import type { Day } from './day.ts'
import type { Grosze } from './money.ts'

export const ksefSchemas = ['FA(2)', 'FA(3)'] as const
export type KsefSchema = (typeof ksefSchemas)[number]

/** Plain, correcting, advance, final after an advance, simplified, and corrections of those. */
export const ksefKinds = ['VAT', 'KOR', 'ZAL', 'ROZ', 'UPR', 'KOR_ZAL', 'KOR_ROZ'] as const
export type KsefKind = (typeof ksefKinds)[number]

/** The kinds whose `P_15` is a difference to the invoice that they correct. */
export const isCorrectingKind = (kind: KsefKind): boolean => kind.startsWith('KOR')

export interface KsefInvoice {
  readonly schema: KsefSchema
  readonly kind: KsefKind
  /** `P_2`. */
  readonly number: string
  /** `P_1`. */
  readonly issuedOn: Day
  /** `P_6`, where the whole invoice has one day of supply. */
  readonly suppliedOn: Day | null
  /** `KodWaluty`: three letters. */
  readonly currency: string
  /** As written; the check of the NIP is the office's affair. */
  readonly sellerNip: string
  readonly sellerName: string
  readonly buyerNip: string
  readonly buyerName: string
  /** Sum of `P_13_…`, in the invoice's currency. */
  readonly net: Grosze
  /** Sum of `P_14_1` to `P_14_5`, in the invoice's currency. */
  readonly vat: Grosze
  /** `P_15`: a difference on a correction, what was paid on an advance, the remainder on a final one. */
  readonly gross: Grosze
  readonly dueOn: Day | null
  readonly paidOn: readonly Day[]
  readonly account: string
  /** The invoices that this one corrects: their numbers. */
  readonly corrects: readonly string[]
  readonly lines: readonly KsefLine[]
}

/** A line of goods or services: `P_7`, `P_11` and the rate `P_12` as written. */
export interface KsefLine {
  readonly name: string
  readonly net: Grosze | null
  readonly rate: string
}
