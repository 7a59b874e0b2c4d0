/** The words of the list of JSTs willing to implement the standards. */
import type { Day, Instant } from './day.ts'
import type { Figure } from './refusal.ts'

/** What a mentor says of a JST that wants to implement. */
export const recommendations = ['yes', 'conditional', 'no'] as const
export type Recommendation = (typeof recommendations)[number]

/** How an application came. */
export const applicationChannels = ['training', 'electronic', 'email', 'post', 'inPerson'] as const
export type ApplicationChannel = (typeof applicationChannels)[number]

/**
 * How recommendations weigh against time: the recommended first, then the conditional ones, each
 * by time; or everybody who is not refused by time alone.
 */
export const recommendationWeights = ['recommendedFirst', 'timeOnly'] as const
export type RecommendationWeight = (typeof recommendationWeights)[number]

/** The settings of the ranking. */
export interface RankingRules {
  readonly places: number
  /** Places of these that wait for medium-sized towns. */
  readonly mediumPlaces: number
  readonly weight: RecommendationWeight
  /** Whether a reserved place stays empty while there is no medium-sized town for it. */
  readonly keepReserved: boolean
}

/** A JST that applied, as the ranking sees it. */
export interface Candidate {
  readonly jstId: string
  readonly name: string
  readonly mediumTown: boolean
  readonly appliedAt: Instant
  /** The number under which the application was entered; settles equal times. */
  readonly ordinal: number
  readonly recommendation: Recommendation | null
}

/** Where the ranking puts a JST. */
export type Placement =
  | { readonly kind: 'accepted'; readonly rank: number; readonly reserved: boolean }
  | { readonly kind: 'reserve'; readonly rank: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unjudged' }

/** One step of the reasoning; `ranking.trace.<code>` with its figures is the sentence. */
export interface TraceStep {
  readonly code: TraceCode
  readonly figures: Readonly<Record<string, Figure>>
}

export const traceCodes = [
  'unjudged',
  'notRecommended',
  'position',
  'tie',
  'withinPlaces',
  'reservedPlace',
  'placesTaken',
  'noneByOrder',
  'reservedBefore',
  'keptOpen',
  'movedUp',
  'movedUpReserved',
] as const
export type TraceCode = (typeof traceCodes)[number]

/** A JST with its place and why it is there. */
export interface RankedJst extends Candidate {
  /** In the order of the ranking, from 1; null for one that is not ranked. */
  readonly position: number | null
  readonly placement: Placement
  readonly trace: readonly TraceStep[]
}

/** Where a JST stands on the approved list, once its annexes are played. */
export type ListPlace =
  | { readonly kind: 'notApproved' }
  /** Since the approval, or since the annex by which it moved up. */
  | { readonly kind: 'accepted'; readonly since: Day }
  /** The first of the reserve is 1. */
  | { readonly kind: 'reserve'; readonly rank: number }
  | { readonly kind: 'refused' | 'withdrawn' | 'absent' }

/** What happened to a list after it was approved: one left, others moved up. */
export interface Annex {
  readonly withdrawn: string
  readonly movedUp: readonly MovedUp[]
}

/** A JST that moved up from the reserve, and by which rule. */
export interface MovedUp {
  readonly jstId: string
  readonly trace: TraceStep
}
