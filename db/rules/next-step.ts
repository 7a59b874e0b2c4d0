import { assertNever } from '#db/values/assert-never.ts'
import type { ImplementationState } from '#db/values/implementation.ts'
import { type NextStep, recruitingSteps, type StepCode } from '#db/values/next-step.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { ownedStep } from './step-owner.ts'

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
      return ownedStep('invite')
    case 'invited':
      return ownedStep('declare')
    case 'declared':
      return ownedStep('signSupportAgreement')
    case 'signed':
      return implementation === 'none'
        ? ownedStep('attendFirstTraining')
        : nextImplementationStep(implementation)
    case 'takingPart':
      return implementation === 'none'
        ? ownedStep('takePart')
        : nextImplementationStep(implementation)
    case 'withdrawn':
      return ownedStep('replaceJst')
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
    const next = ownedStep('signImplementationAgreement')
    return stageBegun ? next : { ...next, whose: 'nobody' }
  }
  const next = nextStep(recruitment, implementation)
  return !stageBegun && recruiting.has(next.step) ? { ...next, whose: 'nobody' } : next
}

function nextImplementationStep(state: Exclude<ImplementationState, 'none'>): NextStep {
  switch (state) {
    case 'agreed':
      return ownedStep('completeImplementation')
    case 'completed':
      return ownedStep('implementationCompleted')
    case 'ended':
      return ownedStep('implementationEnded')
    default:
      return assertNever(state)
  }
}
