/** What a list of documents is narrowed by, and the orders it comes in. */
import type { CostCategory } from './budget.ts'
import type { Day } from './day.ts'
import type { DocumentKind, DocumentState } from './expense.ts'
import type { Grosze } from './money.ts'
import type { Month } from './period.ts'

/**
 * A filter of documents; what is absent does not narrow. The first group narrows the
 * documents, the second their parts: a document is listed when one of its parts is left, and
 * only the parts that are left are summed, so that a list adds up to the cell that opened it.
 */
export interface DocumentFilter {
  readonly q?: string | undefined
  readonly kind?: DocumentKind | undefined
  readonly state?: DocumentState | undefined
  readonly contractor?: string | undefined
  readonly contract?: string | undefined
  /** Issued in these days, both included. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Paid in full; by `paidTo`, when it is there. */
  readonly paid?: boolean | undefined
  readonly paidFrom?: Day | undefined
  readonly paidTo?: Day | undefined

  readonly task?: string | undefined
  readonly line?: string | undefined
  readonly category?: CostCategory | undefined
  /** The month that the cost is of. */
  readonly month?: Month | undefined
  readonly claim?: string | undefined
  /** Claimed by the day: in a submitted claim, and awaiting a decision or approved by it. */
  readonly claimedBy?: Day | undefined
  /** Approved, in whole or in part, by the day. */
  readonly settledBy?: Day | undefined
  /** Corrections that take away and that no claim submitted by the day has whole. */
  readonly unclaimedBy?: Day | undefined

  /**
   * Narrows nothing: amounts are told as they stood at the end of this day, as the realisation
   * tells them. What a later decision ruled out is still eligible, what was paid later is not
   * paid. Without it amounts are those of now.
   */
  readonly asOf?: Day | undefined
}

/** The columns that a list of documents may be ordered by. */
export const documentOrders = ['issuedOn', 'number', 'contractor', 'gross', 'paidOn'] as const
export type DocumentOrder = (typeof documentOrders)[number]

/** What a filtered list adds up to, in grosze. */
export interface DocumentSums {
  readonly documents: number
  /** The gross of the documents whole, whatever of them is listed. */
  readonly gross: Grosze
  /** Of their parts that the filter leaves: eligible, not eligible, eligible and paid in full. */
  readonly eligible: Grosze
  readonly ineligible: Grosze
  readonly paid: Grosze
  /** Of the same parts: eligible and not eligible together. */
  readonly amount: Grosze
  /** Claimed of them by the day of `claimedBy`, as the realisation counts it; null without it. */
  readonly claimed: Grosze | null
  /** Approved of them by the day of `settledBy`; null without it. */
  readonly settled: Grosze | null
}
