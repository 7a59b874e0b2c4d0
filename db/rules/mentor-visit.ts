import type { Day } from '#db/values/day.ts'
import type { MentorVisitState } from '#db/values/mentor.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** The days of a visit that say how it stands. */
export interface VisitDays {
  readonly plannedOn: Day
  readonly heldOn: Day | null
  readonly cancelledOn: Day | null
}

/** How a visit stands on a day: overdue from the day after the planned one until it is held. */
export function visitStateOn({ plannedOn, heldOn, cancelledOn }: VisitDays, on: Day) {
  const state: MentorVisitState =
    cancelledOn !== null
      ? 'cancelled'
      : heldOn !== null
        ? 'held'
        : plannedOn < on
          ? 'overdue'
          : 'planned'
  return state
}

/** Whether a visit still is to be held. */
export const isOpen = ({ heldOn, cancelledOn }: VisitDays): boolean =>
  heldOn === null && cancelledOn === null

interface Period {
  readonly from: Day
  readonly to: Day
}

/** A visit as it is planned. */
export interface PlannedVisit {
  readonly plannedOn: Day
  readonly place: string
}

export interface PlanFacts {
  /** The visit as it was; null for a new one. */
  readonly before: VisitDays | null
  /** How recruitment stands with the JST. */
  readonly state: RecruitmentState
  readonly mentor: { readonly name: string; readonly active: boolean }
  readonly period: Period
}

/**
 * Whether a visit may be planned, or moved while it is still to be held: at a JST that takes part,
 * by a mentor who works, on a day of the programme, at a place. A day that has passed is allowed,
 * for visits are written down afterwards too.
 */
export function decidePlannedVisit(visit: PlannedVisit, facts: PlanFacts): Decision<true> {
  const { before, state, mentor, period } = facts
  const open = before === null ? allow(true as const) : decideOpen(before)
  if (!open.ok) return open
  if (before === null && state === 'withdrawn') return refuse('mentor.jstWithdrawn')
  if (before === null && state !== 'takingPart') return refuse('mentor.notTakingPart')
  if (!mentor.active) return refuse('mentor.inactive', { name: mentor.name })
  if (visit.place === '') return refuse('mentor.placeMissing')
  return decideDay(visit.plannedOn, period)
}

function decideOpen({ heldOn, cancelledOn }: VisitDays): Decision<true> {
  if (cancelledOn !== null) return refuse('mentor.visitCancelled', { day: cancelledOn })
  return heldOn === null ? allow(true) : refuse('mentor.visitHeld', { day: heldOn })
}

const decideDay = (on: Day, { from, to }: Period): Decision<true> =>
  on < from || on > to ? refuse('programme.dayOutsidePeriod', { day: on, from, to }) : allow(true)

/** A visit as it is written down once it was held. */
export interface HeldVisit {
  readonly heldOn: Day
  readonly personIds: readonly string[]
  readonly others: string
  readonly findings: string
}

/** What a visit that was held is judged by. */
export interface HeldFacts {
  readonly before: VisitDays
  readonly period: Period
  readonly today: Day
  /** The JST's standing certificate, which rests on a visit since the agreement; null for none. */
  readonly certificate: CertificateOnVisits | null
  /** The days of the JST's other held visits. */
  readonly others: readonly Day[]
}

export interface CertificateOnVisits {
  readonly number: string
  readonly agreementOn: Day
  readonly issuedOn: Day
}

/**
 * Whether a visit may be written down as held, for the first time or corrected: not a cancelled
 * one; on a day of the programme that has come; with somebody there and with what was found; not
 * moved away from the days of a certificate that rests on it alone.
 */
export function decideHeldVisit(visit: HeldVisit, facts: HeldFacts): Decision<true> {
  const { before, period, today, certificate, others } = facts
  if (before.cancelledOn !== null) {
    return refuse('mentor.visitCancelled', { day: before.cancelledOn })
  }
  if (visit.heldOn > today) return refuse('programme.dayInFuture', { day: visit.heldOn, today })
  const inside = decideDay(visit.heldOn, period)
  if (!inside.ok) return inside
  if (certificate !== null) {
    const { agreementOn, issuedOn } = certificate
    const carries = (on: Day | null) => on !== null && agreementOn <= on && on <= issuedOn
    if (carries(before.heldOn) && ![visit.heldOn, ...others].some(carries)) {
      return refuse('mentor.visitCertified', { day: visit.heldOn, ...certificate })
    }
  }
  if (visit.personIds.length === 0 && visit.others === '') return refuse('mentor.nobodyThere')
  return visit.findings === '' ? refuse('mentor.findingsMissing') : allow(true)
}

/** Whether a visit may be called off: one still to be held, with the reason, on a day that has come. */
export function decideCancelledVisit(
  asked: { readonly on: Day; readonly reason: string },
  facts: { readonly before: VisitDays; readonly period: Period; readonly today: Day },
): Decision<true> {
  const open = decideOpen(facts.before)
  if (!open.ok) return open
  if (asked.reason === '') return refuse('mentor.cancelReasonMissing')
  if (asked.on > facts.today) {
    return refuse('programme.dayInFuture', { day: asked.on, today: facts.today })
  }
  return decideDay(asked.on, facts.period)
}

/** A person who is to be written down as having been there. */
export interface Present {
  readonly name: string
  readonly jstId: string
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
  readonly pseudonymisedOn: Day | null
}

/**
 * Whether a person may be written down as a participant of a visit: one of that JST's people who
 * had not left before it. Refuses a record merged into another and one whose name was forgotten.
 */
export function decidePresent(
  person: Present,
  visit: { readonly jstId: string; readonly on: Day },
) {
  const { name, leftOn } = person
  if (person.mergedIntoId !== null) return refuse('mentor.personMerged', { name })
  if (person.pseudonymisedOn !== null) return refuse('mentor.personForgotten')
  if (person.jstId !== visit.jstId) return refuse('mentor.personElsewhere', { name })
  return leftOn !== null && leftOn < visit.on
    ? refuse('mentor.personLeft', { name, day: leftOn })
    : allow(true as const)
}
