import type { InvoiceChoice, InvoiceRemark, InvoiceRow } from '#db/values/invoice-import.ts'
import { isCorrectingKind, type KsefInvoice } from '#db/values/ksef-invoice.ts'
import { parseKsefNumber } from '#db/values/ksef-number.ts'
import type { Decision, Refusal } from '#db/values/refusal.ts'
import { refuse } from '#db/values/refusal.ts'
import { ExpenseBook, placeOf } from './expense-import-book.ts'
import {
  bookedAs,
  type ImportDraft,
  judgeDraft,
  longest,
  previewOf,
} from './expense-import-draft.ts'
import type { ExpenseImportFacts } from './expense-import-facts.ts'
import { draftOfInvoice, plainChoice } from './expense-import-invoice.ts'
import { judgeInvoice } from './ksef.ts'

/** A file of a batch, read or refused, with its checksum. */
export interface InvoiceFile {
  readonly name: string
  readonly hash: string
  readonly invoice: Decision<KsefInvoice>
}

/** The verdict on a file, with the draft that it would enter where it may. */
export interface JudgedInvoice {
  readonly row: InvoiceRow
  readonly draft: ImportDraft | null
}

/**
 * Judges a batch of structured invoices. Corrections are judged after what they may correct, so
 * that both may come at once; one whose original is left out, or is neither in the batch nor on
 * record, is refused when it lowers the cost, for it would lower nothing. Answers in the order
 * of the files.
 */
export function judgeInvoices(
  files: readonly InvoiceFile[],
  choices: readonly InvoiceChoice[],
  leftOut: ReadonlySet<number>,
  facts: ExpenseImportFacts,
): readonly JudgedInvoice[] {
  const book = new ExpenseBook(facts.documents)
  const chosen = new Map(choices.map((choice) => [choice.file, choice]))
  const before = new Set<string>()
  const judged = new Map<number, JudgedInvoice>()
  for (const at of inOrder(files)) {
    const file = files[at]
    if (file === undefined) continue
    const start = { file: at, name: file.name }
    const verdict = judgeFile(file, chosen.get(at) ?? plainChoice(at), { book, before, facts })
    before.add(file.hash)
    const draft = 'draft' in verdict ? verdict.draft : null
    judged.set(at, { row: { ...start, ...verdict.row }, draft })
    if (draft !== null && !leftOut.has(at)) book.add(bookedAs(placeOf(at), draft, file.hash))
  }
  return files.flatMap((_, at) => judged.get(at) ?? [])
}

/** The places of the files: what is no correction first, corrections by the day of issue. */
function inOrder(files: readonly InvoiceFile[]): readonly number[] {
  const rank = ({ invoice }: InvoiceFile) =>
    invoice.ok && isCorrectingKind(invoice.value.kind) ? invoice.value.issuedOn : ''
  return files
    .map((file, at) => ({ at, rank: rank(file) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
    .map(({ at }) => at)
}

interface Means {
  readonly book: ExpenseBook
  readonly before: ReadonlySet<string>
  readonly facts: ExpenseImportFacts
}

type Row<R = InvoiceRow> = R extends InvoiceRow ? Omit<R, 'file' | 'name'> : never
interface Verdict {
  readonly row: Row
  readonly draft?: ImportDraft
}

function judgeFile(file: InvoiceFile, choice: InvoiceChoice, means: Means): Verdict {
  const { hash, invoice: read } = file
  if (!read.ok) return refusedRow(read.refusal)
  const invoice = read.value
  const { book, before, facts } = means
  const near = [invoice.number, ...invoice.corrects].flatMap((number) => book.numbered(number))
  const sameFile = book.byHash(hash)
  const recorded = (sameFile === null ? near : [sameFile, ...near]).map((one) => ({
    ...one,
    sellerNumber: one.contractorNumber,
  }))
  const verdict = judgeInvoice(invoice, {
    ...{ hash, before, recorded },
    ...{ period: facts.period, buyerNip: facts.buyerNip },
  })
  if (verdict.verdict === 'refused') return refusedRow(verdict.refusal, invoice)
  if (verdict.verdict === 'imported') {
    const { documentId, number } = verdict
    const onRecord = documentId === null || documentId.startsWith('#') ? null : documentId
    return { row: { verdict: 'same', documentId: onRecord, number } }
  }
  if (invoice.number.length > longest.number) {
    return refusedRow(refuse('ksef.numberTooLong', { limit: longest.number }).refusal, invoice)
  }
  const made = draftOfInvoice(invoice, choice, verdict.remarks, { book, facts })
  const remarks: readonly InvoiceRemark[] = made.remarks
  const shown = { stated: statedOf(invoice), document: previewOf(made.draft), remarks }
  if (made.needsRate) {
    return { row: { verdict: 'waits', awaits: 'rate', twin: null, ...shown } }
  }
  const refusal = refusedNumber(choice.ksefNumber, book) ?? made.refusal
  if (refusal !== null) return { row: { ...refusedRow(refusal, invoice).row, ...shown } as Row }
  const fit = judgeDraft(made.draft, book)
  if (fit.is === 'refused') {
    return { row: { ...refusedRow(fit.refusal, invoice).row, ...shown } as Row }
  }
  if (fit.is === 'twin') {
    return { row: { verdict: 'waits', awaits: 'reason', twin: fit.twin, ...shown } }
  }
  return { row: { verdict: 'new', ...shown }, draft: made.draft }
}

/** The KSeF number as typed: it has its own check, and no two documents share one. */
function refusedNumber(typed: string, book: ExpenseBook): Refusal | null {
  if (typed === '') return null
  const number = parseKsefNumber(typed)
  if (!number.ok) return number.refusal
  const other = book.byKsefNumber(number.value)
  return other === null ? null : refuse('ksef.numberTaken', { number: other.number }).refusal
}

const refusedRow = (refusal: Refusal, invoice: KsefInvoice | null = null): Verdict => ({
  row: {
    verdict: 'refused',
    refusal,
    number: invoice?.number ?? null,
    stated: invoice === null ? null : statedOf(invoice),
    document: null,
    remarks: [],
  },
})

const statedOf = ({ kind, currency, net, vat, gross }: KsefInvoice) => ({
  kind,
  currency,
  net,
  vat,
  gross,
})
