import type { Day } from './day.ts'

/** How far a JST is with implementing the standards under its implementation agreement. */
export const implementationStates = ['none', 'agreed', 'completed', 'ended'] as const

export type ImplementationState = (typeof implementationStates)[number]

/** The days of one JST's implementation; `endedOn` is an early end, without the standards. */
export interface ImplementationDates {
  readonly agreementOn: Day | null
  readonly agreementNumber: string | null
  readonly completedOn: Day | null
  readonly endedOn: Day | null
  readonly endReason: string | null
}

/** An implementation in which nothing has happened yet. */
export const noImplementationDates: ImplementationDates = {
  agreementOn: null,
  agreementNumber: null,
  completedOn: null,
  endedOn: null,
  endReason: null,
}

/** The days alone of anything that carries them, a row of the store for example. */
export function implementationDatesOf(carrier: ImplementationDates): ImplementationDates {
  const { agreementOn, agreementNumber, completedOn, endedOn, endReason } = carrier
  return { agreementOn, agreementNumber, completedOn, endedOn, endReason }
}

/** The moves of an implementation. */
export const implementationMoveKinds = ['sign', 'complete', 'end'] as const

export type ImplementationMoveKind = (typeof implementationMoveKinds)[number]

/** One move of an implementation with the day it happened. */
export type ImplementationMove =
  | { readonly kind: 'sign'; readonly on: Day; readonly number: string }
  | { readonly kind: 'complete'; readonly on: Day }
  | { readonly kind: 'end'; readonly on: Day; readonly reason: string }
