import type { Day } from '#db/values/day.ts'
import type { BasisPoints } from '#db/values/money.ts'
import type { Panel } from '#db/values/person.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { reachesThreshold } from '#db/values/training-hours.ts'

export { reachesThreshold } from '#db/values/training-hours.ts'

/** A day of a training with its teaching time in minutes. */
interface HeldDay {
  readonly id: string
  readonly minutes: number
}

/** The teaching time of a training in minutes: all its days, those still ahead too. */
export const heldMinutes = (days: readonly Pick<HeldDay, 'minutes'>[]): number =>
  days.reduce((sum, { minutes }) => sum + minutes, 0)

/** The minutes of the days on which a person was present; a day counts whole or not at all. */
export const attendedMinutes = (
  days: readonly HeldDay[],
  presentOn: Pick<ReadonlySet<string>, 'has'>,
): number => heldMinutes(days.filter(({ id }) => presentOn.has(id)))

/** What presence of a person is judged by. */
export interface AttendingPerson {
  readonly programmeId: string
  readonly panel: Panel
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
  /** The day on which the person's JST withdrew for good; null while it takes part. */
  readonly jstWithdrewOn: Day | null
}

/** What presence at a training is judged by. */
export interface AttendedTraining {
  readonly programmeId: string
  readonly panel: Panel
  readonly cancelledOn: Day | null
  readonly days: readonly { readonly id: string; readonly on: Day }[]
}

/**
 * Decides whether a person was present at a training on a day, and answers the training's day.
 * Presence stays with who was there, so a person who left later, or whose JST withdrew later,
 * keeps it, and on the day itself both still may attend. Refuses a cancelled training, a day
 * that the training has not or that has not come, a person of another panel or programme, a
 * record merged into another, a person who left before that day or whose JST withdrew before it.
 */
export function decideAttendance(
  person: AttendingPerson,
  on: Day,
  training: AttendedTraining,
  today: Day,
): Decision<string> {
  const held = training.days.find((day) => day.on === on)
  if (held === undefined) return refuse('attendance.dayOutside', { day: on })
  if (training.cancelledOn !== null) {
    return refuse('attendance.trainingCancelled', { day: training.cancelledOn })
  }
  if (on > today) return refuse('attendance.dayAhead', { day: on })
  if (person.programmeId !== training.programmeId) return refuse('attendance.otherProgramme')
  if (person.mergedIntoId !== null) return refuse('attendance.personMerged')
  if (person.panel !== training.panel) return refuse('attendance.otherPanel')
  if (person.leftOn !== null && person.leftOn < on) {
    return refuse('attendance.personLeft', { day: person.leftOn })
  }
  if (person.jstWithdrewOn !== null && person.jstWithdrewOn < on) {
    return refuse('attendance.jstWithdrew', { day: person.jstWithdrewOn })
  }
  return allow(held.id)
}

/**
 * Presence may be taken away unless a certificate that stands rests on it: without it the
 * person would be below the threshold that the certificate confirms.
 */
export function decideAbsence(facts: {
  /** The number of the person's standing certificate of this training. */
  readonly certificate: string | null
  /** Minutes that would be left. */
  readonly attended: number
  readonly held: number
  readonly rate: BasisPoints
}): Decision<true> {
  const { certificate, attended, held, rate } = facts
  if (certificate === null || reachesThreshold(attended, held, rate)) return allow(true)
  return refuse('attendance.certificateStands', { number: certificate })
}
