import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { type AttendedTraining, type AttendingPerson, decideAttendance } from './attendance.ts'

/** A day of a training that moves to another date, with the people who were present on it. */
export interface MovedDay {
  readonly id: string
  readonly from: Day
  readonly to: Day
  readonly present: readonly (AttendingPerson & { readonly name: string })[]
}

/**
 * Whether a day moves with the presence that is recorded on it. Refuses a date that has not come
 * (nobody was present on it yet), and one on which somebody recorded could not have been there:
 * they had left, or their JST had withdrawn.
 */
export function decideMovedDay(
  { id, from, to, present }: MovedDay,
  training: Omit<AttendedTraining, 'days'>,
  today: Day,
): Decision<true> {
  if (present.length === 0 || from === to) return allow(true)
  if (to > today) return refuse('training.heldDayAhead', { from, to, count: present.length })
  const moved = { ...training, days: [{ id, on: to }] }
  const barred = present.find((person) => !decideAttendance(person, to, moved, today).ok)
  return barred === undefined
    ? allow(true)
    : refuse('training.heldDayBarred', { from, to, name: barred.name })
}
