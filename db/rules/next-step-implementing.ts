import type { NextStep } from '#db/values/next-step.ts'
import type { CertificateFacts } from './certificate-gates.ts'
import { recordedImplementationState } from './implementation-state.ts'
import { recordedState } from './recruitment-state.ts'
import { ownedStep, ownerOfAudit } from './step-owner.ts'

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
  if (facts.certified) return ownedStep('implementationCompleted')
  if (facts.planOwed && state === 'agreed') return ownedStep('acceptPlan')
  if (!facts.mentor && state === 'agreed') return ownedStep('assignMentor')
  if (facts.visitOn === null) return ownedStep('holdVisit')
  if (audits.before === null || audits.before.acceptedOn === null) {
    return { step: 'openingAudit', whose: ownerOfAudit(audits.before) }
  }
  const { all, missing, ordered, whose } = facts.package
  if (missing.length > 0) {
    const figures = { delivered: all - missing.length, all }
    return ordered ? { step: 'completePackage', whose, figures } : ownedStep('orderPackage')
  }
  if (requiredMissing.length > 0) {
    return ownedStep('meetStandards', { count: requiredMissing.length })
  }
  if (audits.after === null || audits.after.acceptedOn === null) {
    return { step: 'finalAudit', whose: ownerOfAudit(audits.after) }
  }
  return ownedStep(state === 'agreed' ? 'completeImplementation' : 'issueCertificate')
}
