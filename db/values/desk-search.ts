import type { Day } from './day.ts'
import type { EnquiryOutcome } from './desk.ts'
import type { DocumentState } from './expense.ts'
import type { IssuedKind } from './issued-document.ts'
import type { JstKind } from './jst.ts'
import type { Grosze } from './money.ts'
import type { Panel, PersonFunction } from './person.ts'

/** What the one box finds; of hits alike, the kind that stands first here comes first. */
export const foundKinds = [
  'phone',
  'jst',
  'person',
  'training',
  'contractor',
  'contract',
  'document',
  'paper',
  'answer',
  'topic',
  'enquiry',
] as const
export type FoundKind = (typeof foundKinds)[number]

/**
 * How well what was typed fits, the best first; `named` is called by its whole name among words of
 * something else, `partly` has most of the words, not all of them.
 */
export const matchLevels = ['exact', 'begins', 'word', 'named', 'inside', 'typo', 'partly'] as const
export type MatchLevel = (typeof matchLevels)[number]

/** What the office deals with now, the most pressing first. */
export const dealtReasons = [
  'followUp',
  'callToday',
  'visit',
  'training',
  'unsettled',
  'takesPart',
] as const
export type DealtReason = (typeof dealtReasons)[number]

/** Why a hit stands where it stands. */
export interface FoundWhy {
  readonly match: MatchLevel
  readonly dealt: DealtReason | null
  /** The day of the promise, the visit or the training. */
  readonly on: Day | null
}

/** Whose a telephone number is. */
export const phoneOwners = [
  'jst',
  'jstContact',
  'person',
  'mentor',
  'programmeContact',
  'caller',
] as const
export type PhoneOwner = (typeof phoneOwners)[number]

/** One thing that the box found; `id` is that of its record, a JST's is its TERYT. */
export type FoundHit = { readonly id: string; readonly why: FoundWhy } & (
  | {
      readonly kind: 'phone'
      readonly number: string
      readonly owner: PhoneOwner
      readonly name: string
      readonly teryt: string | null
      readonly jstName: string | null
    }
  | {
      readonly kind: 'jst'
      readonly name: string
      readonly jstKind: JstKind
      readonly powiatName: string
    }
  | {
      readonly kind: 'person'
      readonly firstName: string
      readonly lastName: string
      readonly function: PersonFunction
      readonly teryt: string
      readonly jstName: string
      readonly leftOn: Day | null
    }
  | {
      readonly kind: 'training'
      readonly subject: string
      readonly panel: Panel
      readonly days: readonly Day[]
      readonly cancelled: boolean
    }
  | { readonly kind: 'contractor'; readonly name: string; readonly number: string }
  | {
      readonly kind: 'contract'
      readonly number: string
      readonly contractor: string
      readonly subject: string
    }
  | {
      readonly kind: 'document'
      readonly number: string
      readonly contractor: string | null
      readonly issuedOn: Day
      readonly gross: Grosze
      readonly state: DocumentState
    }
  | {
      readonly kind: 'paper'
      readonly number: string
      readonly paperKind: IssuedKind
      readonly title: string
      readonly forWhom: string
      readonly issuedOn: Day
      readonly withdrawn: boolean
    }
  | {
      readonly kind: 'answer'
      readonly question: string
      readonly questionEn: string
      readonly valid: boolean
    }
  | { readonly kind: 'topic'; readonly name: string; readonly nameEn: string }
  | {
      readonly kind: 'enquiry'
      readonly question: string
      readonly caller: string
      readonly on: Day
      readonly outcome: EnquiryOutcome
    }
)

/** Hits of one kind, the best first. */
export interface FoundGroup {
  readonly kind: FoundKind
  readonly hits: readonly FoundHit[]
}
