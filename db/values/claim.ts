/** The words of payment claims. Kinds and sections are those of the fund's electronic system. */
import type { IndicatorFormat } from './indicator.ts'
import type { Grosze } from './money.ts'

/** What a claim is for; one claim may ask for an advance and settle the one before. */
export const claimKinds = ['advance', 'refund', 'settlement', 'reporting', 'final'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** A draft gathers; a submitted claim is frozen; a decided one has the amounts approved. */
export const claimStates = ['draft', 'submitted', 'decided'] as const
export type ClaimState = (typeof claimStates)[number]

/** What was done in one task in the period of a claim. */
export interface TaskProgress {
  readonly taskId: string
  readonly text: string
}

/** The value of an indicator that a claim reports, as it was on the last day of its period. */
export interface ReportedIndicator {
  readonly code: string
  readonly name: string
  /** Null where nothing was promised. */
  readonly target: number | null
  readonly value: number
  /** Left out where the name is a code of the texts. */
  readonly nameEn?: string | undefined
  /** How the figures are written; a count where it is left out. */
  readonly format?: IndicatorFormat | undefined
}

/** The institution's word on one item of a claim; the three add up to what was claimed. */
export interface ClaimVerdict {
  readonly approved: Grosze
  readonly parked: Grosze
  readonly ineligible: Grosze
}

/** The totals of a claim, kept as they were when it was submitted. */
export interface ClaimTotals {
  readonly direct: Grosze
  readonly indirect: Grosze
  readonly own: Grosze
  readonly eu: Grosze
  readonly state: Grosze
}
