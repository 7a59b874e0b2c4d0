/** The words of advances: tranches received, and the claims that settle them. */
import type { Day } from './day.ts'
import type { Grosze } from './money.ts'

/** How much of a tranche one claim settled. */
export interface TrancheSettlement {
  readonly claimId: string
  readonly claimOrdinal: number
  readonly amount: Grosze
}

/** A tranche with what settled it; the oldest tranche is settled first. */
export interface SettledTranche {
  readonly id: string
  readonly receivedOn: Day
  readonly amount: Grosze
  readonly settled: Grosze
  readonly left: Grosze
  readonly settledBy: readonly TrancheSettlement[]
}

/**
 * When the next tranche can be asked for: now; at the present pace on a day; never at it, for
 * the programme ends first; or it cannot be said yet, and why.
 */
export type AdvanceForecast =
  | { readonly kind: 'now' }
  | { readonly kind: 'on'; readonly day: Day; readonly pastEnd: boolean }
  | { readonly kind: 'tooLittleData'; readonly why: 'noTranche' | 'oneSettlement' | 'noPace' }

/** Where the advances stand on a day, in grosze. */
export interface AdvanceStanding {
  readonly day: Day
  readonly received: Grosze
  /** The approved grant of settling claims, at most what was received. */
  readonly settled: Grosze
  /** The approved grant of settling claims past what was received. */
  readonly beyond: Grosze
  /** The grant of settling claims that the institution has not decided yet. */
  readonly awaiting: Grosze
  readonly unsettled: Grosze
  /** How much must be settled for the next tranche: its rate of what was received. */
  readonly threshold: Grosze
  /** How much of it is still missing. */
  readonly missing: Grosze
  readonly forecast: AdvanceForecast
  readonly tranches: readonly SettledTranche[]
}
