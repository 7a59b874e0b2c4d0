import type { Day } from './day.ts'
import type { Grosze } from './money.ts'
import type { Refusal } from './refusal.ts'

/** What a person should know about a structured invoice before it becomes a document. */
export type KsefRemark =
  /** It corrects a document: the one on record, or none that is. */
  | { readonly kind: 'corrects'; readonly number: string; readonly documentId: string | null }
  /** Only what was paid in advance; the final invoice will state the rest. */
  | { readonly kind: 'advance' }
  /** Only what was left after the advances. */
  | { readonly kind: 'remainder' }
  /** Amounts in another currency: the rate is to be given. */
  | { readonly kind: 'foreign'; readonly currency: string }
  /** Net and VAT do not make the gross; by how much. */
  | { readonly kind: 'doesNotAddUp'; readonly difference: Grosze }
  /** The seller's NIP has a wrong check digit. */
  | { readonly kind: 'sellerNip'; readonly refusal: Refusal }
  /** Issued to somebody else than the programme's buyer, as far as its NIP says. */
  | {
      readonly kind: 'otherBuyer'
      readonly buyer: string
      /** As the invoice writes it; empty where it states none. */
      readonly nip: string
      readonly expected: string
    }
  | { readonly kind: 'outsidePeriod'; readonly issuedOn: Day }
  /** The invoice says that it was paid on this day. */
  | { readonly kind: 'paid'; readonly on: Day }

/** What becomes of one file: a new draft, one that is on record already, or nothing. */
export type KsefVerdict =
  | { readonly verdict: 'new'; readonly remarks: readonly KsefRemark[] }
  | {
      readonly verdict: 'imported'
      /** The document on record, or null for the same file given twice at once. */
      readonly documentId: string | null
      readonly number: string
    }
  | { readonly verdict: 'refused'; readonly refusal: Refusal }
