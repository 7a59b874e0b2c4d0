import type { Day } from './day.ts'

/**
 * How far a JST is on the way into the programme: invited, declared, support
 * agreement signed, taking part; or withdrawn, which frees its place.
 */
export const recruitmentStates = [
  'none',
  'invited',
  'declared',
  'signed',
  'takingPart',
  'withdrawn',
] as const

export type RecruitmentState = (typeof recruitmentStates)[number]

/**
 * One attempt to bring a JST into the programme. The state is derived from these
 * days and never stored. A withdrawn JST that is invited again gets a new attempt.
 */
export interface RecruitmentDates {
  readonly invitedOn: Day | null
  readonly declaredOn: Day | null
  readonly agreementOn: Day | null
  readonly agreementNumber: string | null
  readonly agreementSignatory: string | null
  readonly joinedOn: Day | null
  readonly withdrawnOn: Day | null
  readonly withdrawalReason: string | null
}

/** An attempt in which nothing has happened yet. */
export const noRecruitmentDates: RecruitmentDates = {
  invitedOn: null,
  declaredOn: null,
  agreementOn: null,
  agreementNumber: null,
  agreementSignatory: null,
  joinedOn: null,
  withdrawnOn: null,
  withdrawalReason: null,
}

/** The days alone of anything that carries them, a row of the store for example. */
export function recruitmentDatesOf(carrier: RecruitmentDates): RecruitmentDates {
  const { invitedOn, declaredOn, agreementOn, agreementNumber, agreementSignatory } = carrier
  const { joinedOn, withdrawnOn, withdrawalReason } = carrier
  return {
    invitedOn,
    declaredOn,
    agreementOn,
    agreementNumber,
    agreementSignatory,
    joinedOn,
    withdrawnOn,
    withdrawalReason,
  }
}

/** The moves of recruitment in the order in which they happen. */
export const recruitmentMoveKinds = ['invite', 'declare', 'sign', 'join', 'withdraw'] as const

export type RecruitmentMoveKind = (typeof recruitmentMoveKinds)[number]

/** One move of recruitment with the day it happened and what has to be written down with it. */
export type RecruitmentMove =
  | { readonly kind: 'invite'; readonly on: Day }
  | { readonly kind: 'declare'; readonly on: Day }
  | {
      readonly kind: 'sign'
      readonly on: Day
      readonly number: string
      readonly signatory: string
    }
  | { readonly kind: 'join'; readonly on: Day }
  | { readonly kind: 'withdraw'; readonly on: Day; readonly reason: string }
