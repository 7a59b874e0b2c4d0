import { chargeable } from '#db/values/expense-entry.ts'
import type { InvoiceChoice, InvoiceRemark } from '#db/values/invoice-import.ts'
import type { KsefInvoice } from '#db/values/ksef-invoice.ts'
import { parseKsefNumber } from '#db/values/ksef-number.ts'
import type { KsefRemark } from '#db/values/ksef-verdict.ts'
import { grosze } from '#db/values/money.ts'
import { splitMoney } from '#db/values/money-split.ts'
import { parseNip } from '#db/values/nip.ts'
import { parseNrb } from '#db/values/nrb.ts'
import { monthOf } from '#db/values/period.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import type { TypedContractor } from './expense-contractor.ts'
import type { EnteredPart } from './expense-entry.ts'
import { type BookDocument, contractorKey, type ExpenseBook } from './expense-import-book.ts'
import { type ImportDraft, longest } from './expense-import-draft.ts'
import type { ExpenseImportFacts, KnownContractor } from './expense-import-facts.ts'
import { moneyOfInvoice } from './expense-import-invoice-money.ts'

/** What is taken of a file until the person says otherwise. */
export const plainChoice = (file: number): InvoiceChoice => ({
  file,
  lineId: null,
  vatEligible: null,
  rate: null,
  rateOn: null,
  ksefNumber: '',
  duplicateReason: '',
})

interface Means {
  readonly book: ExpenseBook
  readonly facts: ExpenseImportFacts
}

/** A draft made of a structured invoice, with what a person should know of it. */
export interface InvoiceDraft {
  readonly draft: ImportDraft
  readonly remarks: readonly InvoiceRemark[]
  /** Its amounts are zero until the rate of its currency is given. */
  readonly needsRate: boolean
  readonly refusal: Refusal | null
}

/**
 * Makes a draft of a structured invoice and what the person chose. Its subject is its lines of
 * goods or services, its month that of the supply. A seller with a wrong NIP becomes no
 * contractor, but is written into the remarks. A correction goes to the cost lines of the
 * document it corrects, in their proportion, and any other invoice to the line of the
 * contractor's last document, unless the person chose one.
 */
export function draftOfInvoice(
  invoice: KsefInvoice,
  choice: InvoiceChoice,
  verdictRemarks: readonly KsefRemark[],
  { book, facts }: Means,
): InvoiceDraft {
  const corrected = correctedBy(verdictRemarks, book)
  const issuer = issuerOf(invoice, facts.contractors)
  const money = moneyOfInvoice(invoice, choice.rate)
  const vatEligible = choice.vatEligible ?? corrected?.vatEligible ?? true
  const charged = chargeable({ ...money, vatEligible })
  const month = monthOf(invoice.suppliedOn ?? invoice.issuedOn)
  const weights = weightsOf(choice, corrected, issuer.kept, facts)
  const parts: readonly EnteredPart[] =
    weights.length === 0
      ? []
      : splitMoney(
          charged,
          weights.map(({ weight }) => weight),
        ).flatMap((amount, at) => {
          const lineId = weights[at]?.lineId
          if (lineId === undefined || (amount === 0 && !money.needsRate)) return []
          return [{ lineId, month, amount, vat: null, ineligible: grosze(0), ineligibleReason: '' }]
        })
  const ksefNumber = parseKsefNumber(choice.ksefNumber)
  const draft: ImportDraft = {
    kind: 'invoice',
    number: invoice.number,
    ledgerNumber: '',
    ksefNumber: ksefNumber.ok ? ksefNumber.value : '',
    contractor: issuer.contractor,
    contractId: null,
    correctsId: corrected?.id ?? null,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    subject: cut(
      invoice.lines
        .map(({ name }) => name)
        .filter(Boolean)
        .join('; '),
      longest.subject,
    ),
    gross: money.gross,
    net: money.net,
    vatEligible,
    foreign: foreignOf(invoice, choice),
    remarks: issuer.contractor === null ? `${invoice.sellerName}, NIP ${invoice.sellerNip}` : '',
    parts,
    duplicateReason: choice.duplicateReason,
  }
  const inBatch = verdictRemarks.map((remark): InvoiceRemark => {
    const here = remark.kind === 'corrects' && remark.documentId?.startsWith('#') === true
    return here ? { kind: 'correctsInBatch', number: remark.number } : remark
  })
  const remarks: InvoiceRemark[] = [...inBatch, ...issuer.remarks]
  if (money.netComputed) remarks.push({ kind: 'netComputed', net: money.net })
  if (parts.length === 0) remarks.push({ kind: 'noLine' })
  const lost = invoice.gross < 0 && corrected === null
  const refusal = lost ? refusedCorrection(invoice) : null
  return { draft, remarks, needsRate: money.needsRate, refusal }
}

/** Why what lowers a document cannot be taken: that one is nowhere, or the file does not name it. */
function refusedCorrection({ number, corrects }: KsefInvoice): Refusal {
  const corrected = corrects.filter((one) => one.trim() !== '').join(', ')
  return corrected === ''
    ? refuse('ksef.correctedUnnamed', { number }).refusal
    : refuse('ksef.correctedMissing', { number, corrected }).refusal
}

/** The document that a correction belongs to: the original, also where its correction is named. */
function correctedBy(remarks: readonly KsefRemark[], book: ExpenseBook): BookDocument | null {
  const ids = remarks.flatMap((one) => (one.kind === 'corrects' ? (one.documentId ?? []) : []))
  const [first] = ids
  const named = first === undefined ? null : book.byId(first)
  if (named === null || named.correctsId === null) return named
  return book.byId(named.correctsId) ?? named
}

interface Issuer {
  readonly contractor: TypedContractor | null
  readonly kept: KnownContractor | null
  readonly remarks: readonly InvoiceRemark[]
}

/** The seller as a contractor; an account that differs from the one remembered is only told. */
function issuerOf(invoice: KsefInvoice, contractors: readonly KnownContractor[]): Issuer {
  const nip = parseNip(invoice.sellerNip)
  if (!nip.ok) return { contractor: null, kept: null, remarks: [] }
  const typed = {
    kind: 'nip',
    number: nip.value,
    name: cut(invoice.sellerName, longest.name),
  } as const
  const key = contractorKey(typed)
  const kept = contractors.find((one) => contractorKey(one) === key) ?? null
  const contractor = { ...typed, name: kept?.name ?? typed.name, account: '' }
  const { account } = invoice
  if (account === '') return { contractor, kept, remarks: [] }
  const nrb = parseNrb(account)
  if (!nrb.ok) return { contractor, kept, remarks: [{ kind: 'accountUnread', account }] }
  const remembered = kept?.account ?? ''
  if (remembered === '' || remembered === nrb.value) {
    return { contractor: { ...contractor, account: nrb.value }, kept, remarks: [] }
  }
  const differs = { kind: 'accountDiffers', account: nrb.value, kept: remembered } as const
  return { contractor, kept, remarks: [differs] }
}

const foreignOf = ({ currency, gross }: KsefInvoice, { rate, rateOn }: InvoiceChoice) =>
  currency === 'PLN' || rate === null ? null : { currency, gross, rate, rateOn }

interface Weight {
  readonly lineId: string
  readonly weight: number
}

/** On which cost lines the invoice goes, and in what proportion. */
function weightsOf(
  choice: InvoiceChoice,
  corrected: BookDocument | null,
  kept: KnownContractor | null,
  { lines }: ExpenseImportFacts,
): readonly Weight[] {
  if (choice.lineId === '') return []
  if (choice.lineId !== null) return [{ lineId: choice.lineId, weight: 1 }]
  if (corrected !== null) {
    const byLine = new Map<string, number>()
    for (const { lineId, amount } of corrected.parts) {
      byLine.set(lineId, (byLine.get(lineId) ?? 0) + Math.abs(amount))
    }
    return [...byLine].map(([lineId, weight]) => ({ lineId, weight }))
  }
  const last = kept?.lastLineId ?? null
  return last !== null && lines.some(({ id }) => id === last) ? [{ lineId: last, weight: 1 }] : []
}

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
