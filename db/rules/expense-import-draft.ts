import type { Day } from '#db/values/day.ts'
import type { DocumentKind, ForeignAmount } from '#db/values/expense.ts'
import type { PreviewDocument, Twin } from '#db/values/expense-import.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { decideContractor, type TypedContractor } from './expense-contractor.ts'
import { decideCorrection } from './expense-correction.ts'
import { decideAmounts, type EnteredPart } from './expense-entry.ts'
import { type BookDocument, contractorKey, type ExpenseBook } from './expense-import-book.ts'

/** A document that an import would enter, before anything is written. */
export interface ImportDraft {
  readonly kind: DocumentKind
  readonly number: string
  readonly ledgerNumber: string
  readonly ksefNumber: string
  readonly contractor: TypedContractor | null
  readonly contractId: string | null
  /** The id of a document on record, or the place of one in the same import. */
  readonly correctsId: string | null
  readonly issuedOn: Day
  readonly dueOn: Day | null
  readonly subject: string
  readonly gross: PreviewDocument['gross']
  readonly net: PreviewDocument['net']
  readonly vatEligible: boolean
  readonly foreign: ForeignAmount | null
  readonly remarks: string
  readonly parts: readonly EnteredPart[]
  readonly duplicateReason: string
}

/** Longest texts that the form of a document takes, in characters. */
export const longest = {
  number: 120,
  name: 300,
  subject: 300,
  remarks: 2000,
  ksefNumber: 60,
} as const

/** Whether a draft may be entered, or what stands in its way. */
export type DraftVerdict =
  | { readonly is: 'fit' }
  | { readonly is: 'twin'; readonly twin: Twin }
  | { readonly is: 'refused'; readonly refusal: Refusal }

/**
 * Judges a draft by the rules of entering a document, against what is on record and what the
 * same import enters before it. A day outside the programme's period is only told, for the
 * person sees it in the preview; a likely duplicate waits for a reason.
 */
export function judgeDraft(draft: ImportDraft, book: ExpenseBook): DraftVerdict {
  const refused = (refusal: Refusal): DraftVerdict => ({ is: 'refused', refusal })
  const { contractor, gross, parts, correctsId } = draft
  const contractorId = contractor === null ? null : contractorKey(contractor)
  const amounts = decideAmounts(draft)
  if (!amounts.ok) return refused(amounts.refusal)
  if (contractor !== null) {
    const decision = decideContractor(contractor)
    if (!decision.ok) return refused(decision.refusal)
  }
  const corrected = correctsId === null ? null : book.byId(correctsId)
  if (corrected !== null) {
    const decision = decideCorrection(
      { gross, parts, contractorId },
      {
        ...corrected,
        contractorId: corrected.contractorKey,
        otherCorrections: book.correctionsOf(corrected.id),
      },
    )
    if (!decision.ok) return refused(decision.refusal)
  }
  const twin = book.twin({ ...draft, contractorId }, null)
  if (twin !== null && draft.duplicateReason === '') return { is: 'twin', twin }
  return { is: 'fit' }
}

/** The draft as a document of the book, once it is taken. */
export const bookedAs = (
  id: string,
  draft: ImportDraft,
  sourceHash: string | null,
): BookDocument => ({
  ...draft,
  id,
  contractorKey: draft.contractor === null ? null : contractorKey(draft.contractor),
  contractor: draft.contractor?.name ?? null,
  contractorNumber: draft.contractor?.number ?? '',
  state: 'draft',
  elsewhere: false,
  sourceHash,
})

/** The draft as the preview shows it. */
export const previewOf = (draft: ImportDraft): PreviewDocument => ({
  kind: draft.kind,
  number: draft.number,
  contractor: draft.contractor?.name ?? null,
  contractorNumber: draft.contractor?.number ?? '',
  issuedOn: draft.issuedOn,
  gross: draft.gross,
  net: draft.net,
  vatEligible: draft.vatEligible,
  foreign: draft.foreign,
  parts: draft.parts.map(({ lineId, month, amount }) => ({ lineId, month, amount })),
})
