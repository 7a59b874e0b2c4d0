import type { LineChoice, SheetField, UnknownLine } from '#db/values/expense-import.ts'
import type { InvoiceChoice } from '#db/values/invoice-import.ts'
import { sessionStore } from '../../../ui/import/session-store.ts'

/** A batch of structured invoices that was read, with what the person chose. */
export interface InvoicesReview {
  readonly kind: 'invoices'
  readonly previewId: string
  readonly name: string
  readonly choices: readonly InvoiceChoice[]
  /** Files that could be written and shall not be, by their place. */
  readonly leftOut: ReadonlySet<number>
}

/** Words for a cost line that no line answers to, with who issued the document. */
export interface Asked extends UnknownLine {
  readonly contractor: string | null
}

/** Such words with the line that the person pointed out. */
export interface SettledLine extends LineChoice {
  readonly asked: Asked
}

/** A list of documents that was read, with what the person corrected. */
export interface SheetReview {
  readonly kind: 'sheet'
  readonly previewId: string
  readonly name: string
  readonly fields: readonly (SheetField | null)[]
  readonly lineChoices: readonly SettledLine[]
  /** Why a document is entered although it looks like another, by its first row. */
  readonly reasons: readonly { readonly line: number; readonly reason: string }[]
  readonly leftOut: ReadonlySet<number>
  readonly payments: boolean
}

export type Review = InvoicesReview | SheetReview

/** An import that was written. */
export interface Done {
  readonly changeSetId: string
  readonly name: string
  readonly created: number
  readonly changed: number
}

const store = sessionStore<Review, Done>()

export const { get: sessionOf, change: changeSession, useSession } = store

/** Changes a part of the review of a kind; does nothing where no such file was read. */
export function changeReview<K extends Review['kind']>(
  scope: string,
  kind: K,
  change: (
    review: Extract<Review, { readonly kind: K }>,
  ) => Partial<Omit<Extract<Review, { readonly kind: K }>, 'kind'>>,
): void {
  const { review } = sessionOf(scope)
  if (review === null || review.kind !== kind) return
  const own = review as Extract<Review, { readonly kind: K }>
  store.change(scope, { review: { ...own, ...change(own) } })
}
