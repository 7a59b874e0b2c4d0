import { type Day, daysBetween } from '#db/values/day.ts'
import type { DeliverableState } from '#db/values/implementing.ts'
import type { CellState, DeliverableCourse } from '#db/values/package.ts'

/** The state that the days say; it is written down beside them for lists and gates. */
export function recordedDeliverableState(
  course: Pick<DeliverableCourse, 'startedOn' | 'receivedOn' | 'deliveredOn'>,
): DeliverableState {
  if (course.deliveredOn !== null) return 'delivered'
  if (course.receivedOn !== null) return 'toAccept'
  return course.startedOn === null ? 'ordered' : 'inProgress'
}

/** Where a deliverable stands on a day, and by how many days it is or came late. */
export interface CellStanding {
  readonly state: CellState
  /** Days past the due day: until it was received, or until the day asked for; 0 in time. */
  readonly daysLate: number
}

/**
 * Where a deliverable stands on a day: what happened later does not count yet. It is late from
 * the day after it was due until it is received; one without a due day is never late.
 */
export function cellStandingOn(course: DeliverableCourse | null, on: Day): CellStanding {
  const came = (day: Day | null) => (day !== null && day <= on ? day : null)
  if (course === null || came(course.orderedOn) === null)
    return { state: 'notOrdered', daysLate: 0 }
  const known = {
    startedOn: came(course.startedOn),
    receivedOn: came(course.receivedOn),
    deliveredOn: came(course.deliveredOn),
  }
  const { dueOn } = course
  const until = known.receivedOn ?? on
  const daysLate = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, until))
  return { state: recordedDeliverableState(known), daysLate }
}

/** Whether something that stands so is late now: past its due day and not received yet. */
export const isLateNow = ({ state, daysLate }: CellStanding): boolean =>
  daysLate > 0 && (state === 'ordered' || state === 'inProgress')
