import { assertNever } from '#db/values/assert-never.ts'
import type { ImplementationState } from '#db/values/implementation.ts'
import { type NextStep, recruitingSteps, type StepCode } from '#db/values/next-step.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'

/**
 * What is missing next and whose move it is. Up to the support agreement both
 * sides are on the road the programme sheet's first stage lays; a JST that takes
 * part owes nothing until it has an implementation agreement, since implementing is
 * voluntary. A withdrawn JST leaves the office looking for another one.
 */
export function nextStep(
  recruitment: RecruitmentState,
  implementation: ImplementationState = 'none',
): NextStep {
  switch (recruitment) {
    case 'none':
      return { step: 'invite', whose: 'office' }
    case 'invited':
      return { step: 'declare', whose: 'jst' }
    case 'declared':
      return { step: 'signSupportAgreement', whose: 'office' }
    case 'signed':
      return implementation === 'none'
        ? { step: 'attendFirstTraining', whose: 'jst' }
        : nextImplementationStep(implementation)
    case 'takingPart':
      return implementation === 'none'
        ? { step: 'takePart', whose: 'nobody' }
        : nextImplementationStep(implementation)
    case 'withdrawn':
      return { step: 'replaceJst', whose: 'office' }
    default:
      return assertNever(recruitment)
  }
}

const recruiting: ReadonlySet<StepCode> = new Set(recruitingSteps)

/**
 * The same for the quota of implementations: a JST that takes part is missing its
 * implementation agreement, which the office prepares; any other is still short of its step
 * in recruitment. Before the stage of implementations begins nobody is late with anything
 * towards them: only the first training, which belongs to the stage before, is still owed.
 */
export function nextStepToImplementation(
  recruitment: RecruitmentState,
  implementation: ImplementationState,
  stageBegun = true,
): NextStep {
  if (recruitment === 'takingPart' && implementation === 'none') {
    return { step: 'signImplementationAgreement', whose: stageBegun ? 'office' : 'nobody' }
  }
  const next = nextStep(recruitment, implementation)
  return !stageBegun && recruiting.has(next.step) ? { ...next, whose: 'nobody' } : next
}

function nextImplementationStep(state: Exclude<ImplementationState, 'none'>): NextStep {
  switch (state) {
    case 'agreed':
      return { step: 'completeImplementation', whose: 'jst' }
    case 'completed':
      return { step: 'implementationCompleted', whose: 'nobody' }
    case 'ended':
      return { step: 'implementationEnded', whose: 'nobody' }
    default:
      return assertNever(state)
  }
}
