import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What a visit ended with: who does what, by when. */
export interface VisitStep {
  readonly text: string
  readonly owner: string
  readonly dueOn: Day | null
}

/**
 * Whether a next step may be kept: it says what, who and by when; it is due on the day of the
 * visit or later and within the programme. A day that was agreed before is not held against the
 * programme again, whose end may have moved; the visit does not move past it.
 */
export function decideStep(
  step: VisitStep,
  facts: {
    readonly heldOn: Day
    readonly period: { readonly from: Day; readonly to: Day }
    readonly before: VisitStep | null
  },
): Decision<true> {
  const { text, owner, dueOn } = step
  if (text === '') return refuse('mentor.stepTextMissing')
  if (owner === '') return refuse('mentor.stepOwnerMissing', { text })
  if (dueOn === null) return refuse('mentor.stepDueMissing', { text })
  if (dueOn < facts.heldOn) {
    return refuse('mentor.stepDueBefore', { text, day: dueOn, visit: facts.heldOn })
  }
  if (facts.before?.dueOn === dueOn) return allow(true)
  const { from, to } = facts.period
  return dueOn > to ? refuse('programme.dayOutsidePeriod', { day: dueOn, from, to }) : allow(true)
}

/** Whether a step may be ticked as done on a day: one that has come, not before the visit. */
export function decideStepDone(
  doneOn: Day | null,
  facts: { readonly heldOn: Day | null; readonly today: Day },
): Decision<true> {
  if (doneOn === null) return allow(true)
  if (doneOn > facts.today) {
    return refuse('programme.dayInFuture', { day: doneOn, today: facts.today })
  }
  return facts.heldOn !== null && doneOn < facts.heldOn
    ? refuse('mentor.stepDoneBefore', { day: doneOn, visit: facts.heldOn })
    : allow(true)
}
