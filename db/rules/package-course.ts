import { assertNever } from '#db/values/assert-never.ts'
import type { Day } from '#db/values/day.ts'
import type {
  CellState,
  DeliverableCourse,
  PackageMove,
  PackageMoveKind,
} from '#db/values/package.ts'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import { recordedDeliverableState } from './package-standing.ts'
import { type DayFacts, dayRefusal } from './step-day.ts'

/** What a change of one deliverable is judged by. */
export interface CourseFacts extends DayFacts {
  /** What stands on record; null while nobody ordered it. */
  readonly current: DeliverableCourse | null
  /** The days of the JST's implementation agreement and of its early end. */
  readonly agreementOn: Day | null
  readonly endedOn: Day | null
  /** The JST's certificate that stands on the whole package; null while none does. */
  readonly certificate: { readonly number: string; readonly issuedOn: Day } | null
}

type Transition = { readonly to: CellState } | { readonly to: null; readonly code: string }
const to = (state: CellState): Transition => ({ to: state })
const no = (code: string): Transition => ({ to: null, code: `package.${code}` })

/** The one table of the package: for each state and move, the next state or the refusal. */
const transitions: Readonly<Record<CellState, Readonly<Record<PackageMoveKind, Transition>>>> = {
  notOrdered: {
    order: to('ordered'),
    start: no('notOrdered'),
    receive: no('notOrdered'),
    deliver: no('notOrdered'),
    back: no('nothingToTakeBack'),
  },
  ordered: {
    order: no('orderedAlready'),
    start: to('inProgress'),
    receive: no('notStarted'),
    deliver: no('notReceived'),
    back: to('notOrdered'),
  },
  inProgress: {
    order: no('orderedAlready'),
    start: no('startedAlready'),
    receive: to('toAccept'),
    deliver: no('notReceived'),
    back: to('ordered'),
  },
  toAccept: {
    order: no('orderedAlready'),
    start: no('startedAlready'),
    receive: no('receivedAlready'),
    deliver: to('delivered'),
    back: to('inProgress'),
  },
  delivered: {
    order: no('deliveredAlready'),
    start: no('deliveredAlready'),
    receive: no('deliveredAlready'),
    deliver: no('deliveredAlready'),
    back: to('toAccept'),
  },
}

/**
 * Decides one move of a deliverable and returns its record as it then stands, null when nothing
 * is left of it. Refuses a move out of turn, going back without a reason or under a certificate
 * that rests on the deliverable, and what `decideCourse` refuses.
 */
export function decidePackageMove(
  move: PackageMove,
  facts: CourseFacts,
): Decision<DeliverableCourse | null> {
  const { current } = facts
  const state = current === null ? 'notOrdered' : recordedDeliverableState(current)
  const transition = transitions[state][move.kind]
  if (transition.to === null) return refuse(transition.code, { day: lastDay(current) })
  if (move.kind === 'order') {
    const { contractorId, on, dueOn } = move
    return decideCourse({ ...emptyCourse, contractorId, orderedOn: on, dueOn }, facts)
  }
  if (current === null) return refuse('package.notOrdered', { day: null })
  switch (move.kind) {
    case 'start':
      return decideCourse({ ...current, startedOn: move.on }, facts)
    case 'receive':
      return decideCourse({ ...current, receivedOn: move.on }, facts)
    case 'deliver':
      return decideCourse({ ...current, deliveredOn: move.on, acceptance: move.acceptance }, facts)
    case 'back':
      if (move.reason === '') return refuse('package.reasonMissing')
      return facts.certificate !== null && restsOn(facts.certificate, current)
        ? refuse('package.certified', { number: facts.certificate.number })
        : allow(oneStepBack(current, state))
    default:
      return assertNever(move)
  }
}

/**
 * Whether a certificate rests on a deliverable: one that was delivered by then. What was ordered
 * for the JST afterwards, in one more language for example, it does not rest on.
 */
const restsOn = (
  { issuedOn }: { readonly issuedOn: Day },
  { deliveredOn }: DeliverableCourse,
): boolean => deliveredOn !== null && deliveredOn <= issuedOn

const emptyCourse = { startedOn: null, receivedOn: null, deliveredOn: null, acceptance: '' }

function oneStepBack(current: DeliverableCourse, state: CellState): DeliverableCourse | null {
  if (state === 'delivered') return { ...current, deliveredOn: null, acceptance: '' }
  if (state === 'toAccept') return { ...current, receivedOn: null }
  return state === 'inProgress' ? { ...current, startedOn: null } : null
}

/** The steps in their order, as far as they came. */
const stepsOf = ({ orderedOn, startedOn, receivedOn, deliveredOn }: DeliverableCourse) => [
  orderedOn,
  startedOn,
  receivedOn,
  deliveredOn,
]
const lastDay = (course: DeliverableCourse | null): Day | null =>
  course === null ? null : (stepsOf(course).findLast((day) => day !== null) ?? null)

/**
 * Whether a record may stand like this. Refuses one without an implementation agreement or
 * ordered before it, a step after the agreement was ended, a step left out or before the one
 * before it, a day to come or outside the programme, a due day before the order or outside the
 * programme, a delivery without an acceptance note, one moved behind the certificate that rests on
 * it, and a step that stood and is gone: going back takes a reason. A contractor may be left out: the office does some of the work itself.
 */
export function decideCourse(
  course: DeliverableCourse,
  facts: CourseFacts,
): Decision<DeliverableCourse> {
  const refusal =
    placeRefusal(course, facts) ??
    stepsRefusal(course, facts) ??
    dueRefusal(course, facts) ??
    certificateRefusal(course, facts) ??
    (course.deliveredOn !== null && course.acceptance === ''
      ? refuse('package.acceptanceMissing').refusal
      : null)
  if (refusal !== null) return { ok: false, refusal }
  return allow(course.deliveredOn === null ? { ...course, acceptance: '' } : course)
}

/** Whether the agreement lets it: no package before the agreement, no step after its early end. */
function placeRefusal(course: DeliverableCourse, facts: CourseFacts): Refusal | null {
  const { agreementOn, endedOn } = facts
  if (agreementOn === null) return refuse('package.notAgreed').refusal
  if (course.orderedOn < agreementOn) {
    return refuse('package.beforeAgreement', { day: course.orderedOn, agreementOn }).refusal
  }
  const last = lastDay(course)
  return endedOn !== null && last !== null && last > endedOn
    ? refuse('package.afterEnd', { day: last, endedOn }).refusal
    : null
}

function stepsRefusal(course: DeliverableCourse, facts: CourseFacts): Refusal | null {
  const steps = stepsOf(course)
  const stood = facts.current === null ? [] : stepsOf(facts.current)
  let earlier: Day | null = null
  for (const [at, on] of steps.entries()) {
    if (on === null) {
      if ((stood[at] ?? null) !== null) return refuse('package.stepGone').refusal
      const later = steps.slice(at).find((day) => day !== null)
      if (later === undefined || later === null) return null
      return refuse('package.stepLeftOut', { day: later }).refusal
    }
    const refusal = dayRefusal(on, facts)
    if (refusal !== null) return refusal
    if (earlier !== null && on < earlier) {
      return refuse('package.beforeEarlier', { day: on, earlier }).refusal
    }
    earlier = on
  }
  return null
}

function dueRefusal({ orderedOn, dueOn }: DeliverableCourse, { period }: CourseFacts) {
  if (dueOn === null) return null
  if (dueOn < orderedOn) return refuse('package.dueBeforeOrder', { day: dueOn, orderedOn }).refusal
  const { from, to: end } = period
  return dueOn > end ? refuse('package.dueOutside', { day: dueOn, from, to: end }).refusal : null
}

/** Whether a delivery that a certificate rests on would come after it. */
function certificateRefusal({ deliveredOn }: DeliverableCourse, facts: CourseFacts) {
  const { certificate, current } = facts
  if (certificate === null || current === null || deliveredOn === null) return null
  return restsOn(certificate, current) && deliveredOn > certificate.issuedOn
    ? refuse('package.afterCertificate', { day: deliveredOn, ...certificate }).refusal
    : null
}
