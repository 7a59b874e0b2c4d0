import { isCorrectingKind, type KsefInvoice } from '#db/values/ksef-invoice.ts'
import type { KsefRemark, KsefVerdict } from '#db/values/ksef-verdict.ts'
import { addMoney, subtractMoney } from '#db/values/money.ts'
import { parseNip } from '#db/values/nip.ts'
import { contains, type Period } from '#db/values/period.ts'
import { refuse } from '#db/values/refusal.ts'
import { withoutSeparators } from '#db/values/written-text.ts'
import { comparedNumber } from './expense-duplicate.ts'

/** A document on record, as far as a structured invoice may be it or correct it. */
export interface RecordedInvoice {
  readonly id: string
  readonly number: string
  /** The contractor's NIP, or another number, or an empty text. */
  readonly sellerNumber: string
  readonly sourceHash: string | null
}

export interface KsefFacts {
  /** SHA-256 of the file. */
  readonly hash: string
  readonly period: Period
  /** The NIP that the programme's invoices are issued to; empty where it is not checked. */
  readonly buyerNip: string
  readonly recorded: readonly RecordedInvoice[]
  /** Hashes of the files before it in the same batch. */
  readonly before: ReadonlySet<string>
}

/** Kinds that state only what was paid in advance, and only the remainder. */
const advanceKinds: ReadonlySet<string> = new Set(['ZAL', 'KOR_ZAL'])
const remainderKinds: ReadonlySet<string> = new Set(['ROZ', 'KOR_ROZ'])

/**
 * Judges one structured invoice against what is on record: the same file or the same number of
 * the same seller is there already; a gross of zero makes no document; everything else becomes
 * a draft, with remarks on what a person should look at. That net and VAT differ from the gross
 * is a remark, not a refusal: the schema allows it.
 */
export function judgeInvoice(invoice: KsefInvoice, facts: KsefFacts): KsefVerdict {
  if (facts.before.has(facts.hash)) {
    return { verdict: 'imported', documentId: null, number: invoice.number }
  }
  const twin = facts.recorded.find(
    (one) => one.sourceHash === facts.hash || isSame(one, invoice, invoice.number),
  )
  if (twin !== undefined) {
    return { verdict: 'imported', documentId: twin.id, number: twin.number }
  }
  if (invoice.gross === 0) {
    const { refusal } = refuse('ksef.grossZero', { number: invoice.number })
    return { verdict: 'refused', refusal }
  }
  return { verdict: 'new', remarks: remarksOn(invoice, facts) }
}

function remarksOn(
  invoice: KsefInvoice,
  { recorded, period, buyerNip }: KsefFacts,
): readonly KsefRemark[] {
  const remarks: KsefRemark[] = []
  if (buyerNip !== '' && digitsOf(invoice.buyerNip) !== digitsOf(buyerNip)) {
    const { buyerName: buyer, buyerNip: nip } = invoice
    remarks.push({ kind: 'otherBuyer', buyer, nip, expected: buyerNip })
  }
  if (isCorrectingKind(invoice.kind)) {
    for (const number of invoice.corrects) {
      const corrected = recorded.find((one) => isSame(one, invoice, number))
      remarks.push({ kind: 'corrects', number, documentId: corrected?.id ?? null })
    }
  }
  if (advanceKinds.has(invoice.kind)) remarks.push({ kind: 'advance' })
  if (remainderKinds.has(invoice.kind)) remarks.push({ kind: 'remainder' })
  if (invoice.currency !== 'PLN') remarks.push({ kind: 'foreign', currency: invoice.currency })
  const difference = subtractMoney(invoice.gross, addMoney(invoice.net, invoice.vat))
  // A final invoice states its rates on the whole and its gross on the remainder.
  if (difference !== 0 && !remainderKinds.has(invoice.kind)) {
    remarks.push({ kind: 'doesNotAddUp', difference })
  }
  const nip = parseNip(invoice.sellerNip)
  if (!nip.ok) remarks.push({ kind: 'sellerNip', refusal: nip.refusal })
  if (!contains(period, invoice.issuedOn)) {
    remarks.push({ kind: 'outsidePeriod', issuedOn: invoice.issuedOn })
  }
  const on = invoice.paidOn.toSorted().at(-1)
  if (on !== undefined) remarks.push({ kind: 'paid', on })
  return remarks
}

/** A NIP without the blanks, dashes and country that some programs write in it. */
const digitsOf = (nip: string): string => withoutSeparators(nip).replace(/^PL/i, '')

const isSame = (one: RecordedInvoice, { sellerNip }: KsefInvoice, number: string): boolean =>
  one.sellerNumber === sellerNip && comparedNumber(one.number) === comparedNumber(number)
