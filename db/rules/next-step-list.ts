import type { ImplementationState } from '#db/values/implementation.ts'
import type { PlanState } from '#db/values/implementation-plan.ts'
import type { NextStep } from '#db/values/next-step.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import type { ListPlace } from '#db/values/volunteer.ts'
import { ownedStep } from './step-owner.ts'

/** What the list of those willing to implement says of a JST that takes part. */
export interface ListStepFacts {
  /** Whether the last training for managers is marked, which opens the list. */
  readonly opened: boolean
  readonly applied: boolean
  /** Whether its mentor wrote a recommendation. */
  readonly judged: boolean
  readonly place: ListPlace
  readonly plan: PlanState
}

/**
 * What is missing next between the last training and the implementation agreement, and while
 * the plan is still missing under it: the application, the mentor's opinion, the approval of
 * the list, the plan, the agreement. A JST on the reserve waits; one that the approved list does
 * not hold owes nothing, since implementing is voluntary. Null where the list has no say.
 * Source: programme sheet, first stage (list, then plans) and second stage (agreements).
 */
export function nextStepOnList(
  recruitment: RecruitmentState,
  implementation: ImplementationState,
  { opened, applied, judged, place, plan }: ListStepFacts,
): NextStep | null {
  if (recruitment !== 'takingPart') return null
  if (implementation === 'agreed') {
    return plan === 'accepted' || place.kind !== 'accepted' ? null : ownedStep('acceptPlan')
  }
  if (implementation !== 'none') return null
  switch (place.kind) {
    case 'notApproved':
      if (!opened) return null
      if (!applied) return ownedStep('applyForList')
      return ownedStep(judged ? 'approveList' : 'writeOpinion')
    case 'accepted':
      return ownedStep(plan === 'accepted' ? 'signImplementationAgreement' : 'acceptPlan')
    case 'reserve':
      return ownedStep('waitOnReserve')
    default:
      return ownedStep('notImplementing')
  }
}
