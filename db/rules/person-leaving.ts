import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A person as leaving looks at one. */
export interface LeavingPerson {
  readonly namedOn: Day
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
}

/**
 * Whether a person leaves on a day: once, not before being named, not after today, with a
 * reason. `lastAttended` is the last day of attendance: who was there then had not left.
 */
export function decideLeaving(
  person: LeavingPerson,
  leaving: { readonly leftOn: Day; readonly reason: string },
  facts: { readonly today: Day; readonly lastAttended: Day | null },
): Decision<true> {
  const { leftOn, reason } = leaving
  if (person.mergedIntoId !== null) return refuse('people.merged')
  if (person.leftOn !== null) return refuse('people.leftAlready', { day: person.leftOn })
  if (reason === '') return refuse('people.leaveReasonMissing')
  if (leftOn > facts.today)
    return refuse('people.leftInFuture', { day: leftOn, today: facts.today })
  if (leftOn < person.namedOn) {
    return refuse('people.leftBeforeNamed', { day: leftOn, namedOn: person.namedOn })
  }
  if (facts.lastAttended !== null && leftOn < facts.lastAttended) {
    return refuse('people.leftBeforeAttendance', { day: leftOn, attended: facts.lastAttended })
  }
  return allow(true)
}

/** Whether who comes may take the place: named on the day the other left, or later. */
export function decideReplacing(
  leaving: { readonly jstId: string; readonly panel: string },
  coming: { readonly jstId: string; readonly panel: string; readonly namedOn: Day },
  leftOn: Day,
): Decision<true> {
  if (leaving.jstId !== coming.jstId || leaving.panel !== coming.panel) {
    return refuse('people.replacesElsewhere')
  }
  if (coming.namedOn < leftOn) {
    return refuse('people.namedBeforeLeft', { day: coming.namedOn, leftOn })
  }
  return allow(true)
}
