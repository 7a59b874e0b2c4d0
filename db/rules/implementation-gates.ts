import type { Day } from '#db/values/day.ts'
import type { ImplementationMoveKind } from '#db/values/implementation.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { recordedState } from './recruitment-state.ts'

/** What the gates look at; a new gate adds its fact here. */
export interface GateFacts {
  /** The JST's newest recruitment attempt. */
  readonly support: RecruitmentDates | null
}

/** One condition of a move: null when it is met, the refusal that names what is missing when not. */
export type ImplementationGate = (on: Day, facts: GateFacts) => Refusal | null

/** A withdrawn JST is out of the programme, its implementation with it. */
export const notWithdrawn: ImplementationGate = (_on, { support }) =>
  recordedState(support) === 'withdrawn'
    ? refuse('implementation.jstWithdrawn', { day: support?.withdrawnOn ?? null }).refusal
    : null

/** The implementation agreement rests on the support agreement. */
export const supportAgreementSigned: ImplementationGate = (_on, { support }) =>
  support === null || support.agreementOn === null
    ? refuse('implementation.noSupportAgreement').refusal
    : null

/** It cannot be older than what it rests on; both may be signed on one day. */
export const notBeforeSupportAgreement: ImplementationGate = (on, { support }) =>
  support !== null && support.agreementOn !== null && on < support.agreementOn
    ? refuse('implementation.beforeSupportAgreement', {
        day: on,
        earlierDay: support.agreementOn,
      }).refusal
    : null

/**
 * Who implements takes part: the list of JSTs willing to implement is opened at the last
 * training, so a JST that has not come to the first one cannot be on it (programme sheet).
 */
export const takesPart: ImplementationGate = (_on, { support }) =>
  support === null || support.joinedOn === null
    ? refuse('implementation.notTakingPart').refusal
    : null

/** The agreement cannot be older than the taking part; both may fall on one day. */
export const notBeforeTakingPart: ImplementationGate = (on, { support }) =>
  support !== null && support.joinedOn !== null && on < support.joinedOn
    ? refuse('implementation.beforeTakingPart', { day: on, earlierDay: support.joinedOn }).refusal
    : null

/**
 * The gates of each move, asked in this order; the first that is shut answers.
 * Source: programme sheet, second stage. The trainings and the implementation plan
 * join this list with their own features.
 */
export const implementationGates: Readonly<
  Record<ImplementationMoveKind, readonly ImplementationGate[]>
> = {
  sign: [
    notWithdrawn,
    supportAgreementSigned,
    notBeforeSupportAgreement,
    takesPart,
    notBeforeTakingPart,
  ],
  complete: [notWithdrawn],
  end: [],
}

/** The first gate of the move that is shut, as its refusal; null when all stand open. */
export function shutGate(kind: ImplementationMoveKind, on: Day, facts: GateFacts): Refusal | null {
  for (const gate of implementationGates[kind]) {
    const refusal = gate(on, facts)
    if (refusal !== null) return refusal
  }
  return null
}
