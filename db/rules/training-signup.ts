import type { Day } from '#db/values/day.ts'
import type { Panel } from '#db/values/person.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { countsTowardsQuota } from './recruitment-state.ts'

/** A training as an invitation or an application sees it. */
export interface OpenTraining {
  readonly panel: Panel
  readonly cancelledOn: Day | null
  readonly firstDay: Day
}

/** A JST with where it stands in the programme on the day that matters. */
export interface AskedJst {
  readonly name: string
  readonly state: RecruitmentState
}

/** A person who is to be signed up. */
export interface Applicant {
  /** As it is told in a sentence. */
  readonly name: string
  readonly panel: Panel
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
  readonly pseudonymisedOn: Day | null
  readonly jst: AskedJst
  /** Whether an application of this person stands already. */
  readonly signedUp: boolean
}

/**
 * The day on which it is asked whether a JST takes part: the first day of a training that has
 * begun, else the present day. A JST that withdrew later took part in what was before.
 */
export const askedOn = (firstDay: Day, today: Day): Day => (firstDay < today ? firstDay : today)

const notCancelled = ({ cancelledOn }: OpenTraining): Decision<true> =>
  cancelledOn === null ? allow(true) : refuse('training.cancelled', { day: cancelledOn })

/** Invitations have a day that has come, no later than the last day of the training. */
export function decideInvitationDay(on: Day, lastDay: Day, today: Day): Decision<Day> {
  if (on > today) return refuse('training.invitedAhead', { day: today })
  return on > lastDay ? refuse('training.invitedAfter', { day: lastDay }) : allow(on)
}

/** A JST is invited when it takes part in the programme (support agreement signed, not withdrawn). */
export function decideInvitation(training: OpenTraining, jst: AskedJst): Decision<true> {
  const open = notCancelled(training)
  if (!open.ok) return open
  return countsTowardsQuota(jst.state)
    ? allow(true)
    : refuse('training.jstNotTakingPart', { name: jst.name, state: jst.state })
}

/**
 * A person is signed up for a training of their own panel when their JST takes part, they had
 * not left before its first day, and no application of theirs stands. One without an invitation
 * or with another training at those hours may be: the caller warns.
 */
export function decideSignup(training: OpenTraining, person: Applicant): Decision<true> {
  const open = notCancelled(training)
  if (!open.ok) return open
  const { name, panel, jst } = person
  if (person.mergedIntoId !== null) return refuse('training.personMerged', { name })
  if (person.pseudonymisedOn !== null) return refuse('training.personForgotten')
  if (panel !== training.panel) {
    return refuse('training.otherPanel', { name, panel, trainingPanel: training.panel })
  }
  if (person.leftOn !== null && person.leftOn <= training.firstDay) {
    return refuse('training.personLeft', { name, day: person.leftOn })
  }
  if (person.signedUp) return refuse('training.signedUpAlready', { name })
  return countsTowardsQuota(jst.state)
    ? allow(true)
    : refuse('training.personJstNotTakingPart', { name, jst: jst.name, state: jst.state })
}

/**
 * An application is withdrawn once, with a reason, and not by one who was present: the record
 * of presence would stand with nobody's application behind it.
 */
export function decideWithdrawal(
  signup: { readonly withdrawn: Day | null; readonly presentDays: number },
  reason: string,
): Decision<true> {
  if (signup.withdrawn !== null)
    return refuse('training.withdrawnAlready', { day: signup.withdrawn })
  if (signup.presentDays > 0) {
    return refuse('training.withdrawPresent', { count: signup.presentDays })
  }
  return reason === '' ? refuse('training.reasonMissing') : allow(true)
}
