import type { NextStep } from '#db/values/next-step.ts'
import type { CertificateFacts } from './certificate-gates.ts'
import { recordedImplementationState } from './implementation-state.ts'
import { recordedState } from './recruitment-state.ts'

/** What the steps under an implementation agreement depend on. */
export interface ImplementingStepFacts extends CertificateFacts {
  /** Whether it came from the approved list and its plan is not accepted. */
  readonly planOwed: boolean
  /** Whether the JST has a mentor on the day. */
  readonly mentor: boolean
  /** Whether a certificate of it stands. */
  readonly certified: boolean
}

/**
 * What is missing next between the implementation agreement and the certificate, in the order of
 * the second stage of the programme sheet: the plan where it is still owed, the mentor, the visit,
 * the opening audit, the package, the standards, the final audit, the completion, the certificate.
 * The audit finds what the package is then made for. Many offices write the completion down early;
 * then whatever the certificate still lacks goes on being the next step.
 * Null where there is no standing agreement.
 */
export function nextStepOfImplementing(facts: ImplementingStepFacts): NextStep | null {
  const { support, implementation, audits, requiredMissing } = facts
  const state = recordedImplementationState(implementation)
  if (recordedState(support) === 'withdrawn' || state === 'none' || state === 'ended') return null
  if (facts.certified) return { step: 'implementationCompleted', whose: 'nobody' }
  if (facts.planOwed && state === 'agreed') return { step: 'acceptPlan', whose: 'office' }
  if (!facts.mentor && state === 'agreed') return { step: 'assignMentor', whose: 'office' }
  if (facts.visitOn === null) return { step: 'holdVisit', whose: 'office' }
  if (audits.before === null || audits.before.acceptedOn === null) {
    return { step: 'openingAudit', whose: 'office' }
  }
  const { all, missing, ordered } = facts.package
  if (missing.length > 0) {
    const figures = { delivered: all - missing.length, all }
    return ordered
      ? { step: 'completePackage', whose: 'office', figures }
      : { step: 'orderPackage', whose: 'office' }
  }
  if (requiredMissing.length > 0) {
    return { step: 'meetStandards', whose: 'jst', figures: { count: requiredMissing.length } }
  }
  if (audits.after === null || audits.after.acceptedOn === null) {
    return { step: 'finalAudit', whose: 'office' }
  }
  return {
    step: state === 'agreed' ? 'completeImplementation' : 'issueCertificate',
    whose: 'office',
  }
}
