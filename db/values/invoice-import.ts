/** The words of structured invoices that are imported. */
import type { Day } from './day.ts'
import type { AwaitedWord, PreviewDocument, Twin } from './expense-import.ts'
import type { KsefKind } from './ksef-invoice.ts'
import type { KsefRemark } from './ksef-verdict.ts'
import type { Grosze } from './money.ts'
import type { Refusal } from './refusal.ts'

/** What the person said of one structured invoice, by its place in the batch. */
export interface InvoiceChoice {
  readonly file: number
  /** Null for the line that is offered, an empty text for none at all. */
  readonly lineId: string | null
  /** Null for what is offered. */
  readonly vatEligible: boolean | null
  /** Złoty for one unit of the invoice's currency, in ten-thousandths. */
  readonly rate: number | null
  readonly rateOn: Day | null
  readonly ksefNumber: string
  readonly duplicateReason: string
}

/** What a person should know of a structured invoice before it is taken. */
export type InvoiceRemark =
  | KsefRemark
  /** The invoice that it corrects is in the same batch. */
  | { readonly kind: 'correctsInBatch'; readonly number: string }
  /** The account is not the one remembered, which stays. */
  | { readonly kind: 'accountDiffers'; readonly account: string; readonly kept: string }
  | { readonly kind: 'accountUnread'; readonly account: string }
  /** The net amount is computed, for the file's is of the whole or there is none. */
  | { readonly kind: 'netComputed'; readonly net: Grosze }
  /** It waits as a draft without a cost line. */
  | { readonly kind: 'noLine' }

/** A structured invoice as its file states it, in its own currency. */
export interface StatedInvoice {
  readonly kind: KsefKind
  readonly currency: string
  readonly net: Grosze
  readonly vat: Grosze
  readonly gross: Grosze
}

interface InvoiceStart {
  /** Its place in the batch. */
  readonly file: number
  readonly name: string
}

/** The verdict on one file of a batch. */
export type InvoiceRow = InvoiceStart &
  (
    | {
        readonly verdict: 'new'
        readonly stated: StatedInvoice
        readonly document: PreviewDocument
        readonly remarks: readonly InvoiceRemark[]
      }
    | {
        readonly verdict: 'waits'
        readonly awaits: Exclude<AwaitedWord, 'line'>
        readonly twin: Twin | null
        readonly stated: StatedInvoice
        readonly document: PreviewDocument
        readonly remarks: readonly InvoiceRemark[]
      }
    | {
        readonly verdict: 'same'
        /** The document on record; null for the same file given twice at once. */
        readonly documentId: string | null
        readonly number: string
      }
    | {
        readonly verdict: 'refused'
        readonly refusal: Refusal
        readonly number: string | null
        readonly stated: StatedInvoice | null
        /** What would be written, where another choice may let it through. */
        readonly document: PreviewDocument | null
        readonly remarks: readonly InvoiceRemark[]
      }
  )
