import { addDays, type Day } from '#db/values/day.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A mentor's care of a JST, both days included; without `to` it goes on. */
export interface Assigned {
  readonly id: string
  readonly mentorId: string
  readonly from: Day
  readonly to: Day | null
}

/** What is asked for: this mentor from that day, with what the one before leaves to know. */
export interface AskedAssignment {
  readonly mentorId: string
  readonly from: Day
  readonly handover: string
}

export interface AssignmentFacts {
  /** How recruitment stands with the JST. */
  readonly state: RecruitmentState
  /** The JST's assignments so far, in any order. */
  readonly assignments: readonly Assigned[]
  readonly mentorActive: boolean
  /** What mentors are called. */
  readonly nameOf: (mentorId: string) => string
  readonly period: { readonly from: Day; readonly to: Day }
}

const latest = <T extends Assigned>(assignments: readonly T[]): T | null =>
  assignments.reduce<T | null>(
    (found, one) => (found === null || one.from > found.from ? one : found),
    null,
  )

/** The assignment that stands on a day; null while the JST has no mentor then. */
export const assignmentOn = <T extends Assigned>(assignments: readonly T[], on: Day): T | null =>
  assignments.find(({ from, to }) => from <= on && (to === null || to >= on)) ?? null

/**
 * Whether a JST may have a mentor from a day, and which assignment ends for it. A JST that takes
 * part may have one before the list is approved, since the mentor's opinion is needed for it; one
 * that withdrew may not. The one before ends on the day before the new one begins, so that on no
 * day are there two; it must have begun before that day, so that what was is not rewritten. A
 * change of mentor needs a handover note, which stays with the assignment that ends.
 */
export function decideAssignment(
  asked: AskedAssignment,
  facts: AssignmentFacts,
): Decision<{ readonly ends: { readonly id: string; readonly to: Day } | null }> {
  const { mentorId, from, handover } = asked
  const { state, assignments, mentorActive, nameOf, period } = facts
  if (!mentorActive) return refuse('mentor.inactive', { name: nameOf(mentorId) })
  if (state === 'withdrawn') return refuse('mentor.jstWithdrawn')
  if (state !== 'takingPart') return refuse('mentor.notTakingPart')
  if (from < period.from || from > period.to) {
    return refuse('programme.dayOutsidePeriod', { day: from, from: period.from, to: period.to })
  }
  const last = latest(assignments)
  if (last === null) return allow({ ends: null })
  const name = nameOf(last.mentorId)
  if (last.to === null && last.mentorId === mentorId) {
    return refuse('mentor.sameMentor', { name, day: last.from })
  }
  if (from <= last.from || (last.to !== null && from <= last.to)) {
    return refuse('mentor.assignedSince', { name, day: last.to ?? last.from })
  }
  if (last.to !== null) return allow({ ends: null })
  if (handover === '') return refuse('mentor.handoverMissing', { name })
  return allow({ ends: { id: last.id, to: addDays(from, -1) } })
}

/**
 * Whether a visit still to be held passes with its JST to the mentor who has it from a day. One
 * that lies ahead, but before that day, stays with the mentor who has the JST until then.
 */
export const passesWithCare = (
  plannedOn: Day,
  { from, today }: { readonly from: Day; readonly today: Day },
): boolean => plannedOn >= from || plannedOn < today

/** Whether a care stands on a day or begins later: such a JST still has to be handed over. */
export const goesOnFrom = ({ to }: Pick<Assigned, 'to'>, on: Day): boolean =>
  to === null || to >= on

/** Whether no day has two of these assignments. */
export function neverOverlap(assignments: readonly Assigned[]): boolean {
  const inOrder = assignments.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return inOrder.every((one, at) => {
    const next = inOrder[at + 1]
    return next === undefined || (one.to !== null && one.from <= one.to && one.to < next.from)
  })
}
