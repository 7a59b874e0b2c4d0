import type { Day } from '#db/values/day.ts'
import type { ImplementationMoveKind } from '#db/values/implementation.ts'
import type { Panel } from '#db/values/person.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import type { ListPlace } from '#db/values/volunteer.ts'
import { recordedState } from './recruitment-state.ts'

/** What the gates look at; a new gate adds its fact here. */
export interface GateFacts {
  /** The JST's newest recruitment attempt. */
  readonly support: RecruitmentDates | null
  /** By when somebody of each panel had attended a training as the rules ask; null while nobody. */
  readonly trained: Readonly<Record<Panel, Day | null>> & {
    /** The share of hours from which attendance counts, in percent. */
    readonly percent: number
  }
  /** Where the JST stands on the list of those willing to implement. */
  readonly place: ListPlace
}

/** One condition of a move: null when it is met, the refusal that names what is missing when not. */
export type ImplementationGate = (on: Day, facts: GateFacts) => Refusal | null

/** A withdrawn JST is out of the programme, its implementation with it. */
export const notWithdrawn = (_on: Day, { support }: Pick<GateFacts, 'support'>): Refusal | null =>
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

/** Stage two comes after the trainings of stage one, for managers (programme sheet). */
export const managersTrained: ImplementationGate = (_on, { trained }) =>
  trained.manager === null
    ? refuse('implementation.managersNotTrained', { percent: trained.percent }).refusal
    : null

/** The same for those who serve investors. */
export const staffTrained: ImplementationGate = (_on, { trained }) =>
  trained.staff === null
    ? refuse('implementation.staffNotTrained', { percent: trained.percent }).refusal
    : null

/** The agreement cannot be older than the trainings it rests on; both may fall on one day. */
export const notBeforeTrainings: ImplementationGate = (on, { trained: { manager, staff } }) => {
  if (manager === null || staff === null) return null
  const last = manager > staff ? manager : staff
  return on < last
    ? refuse('implementation.beforeTrainings', { day: on, earlierDay: last }).refusal
    : null
}

/** Who implements is decided by the approved list, not before it (programme sheet). */
export const listApproved: ImplementationGate = (_on, { place }) =>
  place.kind === 'notApproved' ? refuse('implementation.listNotApproved').refusal : null

/** Only a JST that holds a place of the list implements; the refusal says where it stands. */
export const acceptedOnList: ImplementationGate = (_on, { place }) => {
  switch (place.kind) {
    case 'reserve':
      return refuse('implementation.onReserve', { rank: place.rank }).refusal
    case 'refused':
      return refuse('implementation.notRecommended').refusal
    case 'withdrawn':
      return refuse('implementation.leftList').refusal
    case 'absent':
      return refuse('implementation.notOnList').refusal
    default:
      return null
  }
}

/** The agreement cannot be older than the place; both may fall on one day. */
export const notBeforeList: ImplementationGate = (on, { place }) =>
  place.kind === 'accepted' && on < place.since
    ? refuse('implementation.beforeList', { day: on, earlierDay: place.since }).refusal
    : null

/**
 * The gates of each move, asked in this order; the first that is shut answers.
 * Source: programme sheet, first and second stage. A plan of implementation is what the next
 * step asks for, not a gate: the sheet does not tie the agreement to it.
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
    managersTrained,
    staffTrained,
    notBeforeTrainings,
    listApproved,
    acceptedOnList,
    notBeforeList,
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
