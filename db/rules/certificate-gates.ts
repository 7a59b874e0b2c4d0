import type { Day } from '#db/values/day.ts'
import type { ImplementationDates } from '#db/values/implementation.ts'
import type { StepCode, StepOwner } from '#db/values/next-step.ts'
import { type Deliverable, deliverableKey } from '#db/values/package.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { type CertificateGate, certificateGates } from '#db/values/standard.ts'
import { recordedImplementationState } from './implementation-state.ts'
import { recordedState } from './recruitment-state.ts'
import { type Audits, named } from './standard-audit.ts'
import { ownerOfAudit, ownerOfStep } from './step-owner.ts'

/** What the gates of a certificate of implementation look at; a new gate adds its fact here. */
export interface CertificateFacts {
  /** The JST's newest recruitment attempt. */
  readonly support: RecruitmentDates | null
  readonly implementation: ImplementationDates | null
  /** The first visit of a mentor that was held on the day of the agreement or later. */
  readonly visitOn: Day | null
  readonly package: {
    /** How many deliverables the settings name, and which of them are missing. */
    readonly all: number
    readonly missing: readonly Deliverable[]
    /** Those that were delivered and have no file kept with them. */
    readonly unfiled: readonly Deliverable[]
    /** Whether any was ordered. */
    readonly ordered: boolean
    /** Whose move those that are missing are. */
    readonly whose: StepOwner
    /** The day of the last delivery. */
    readonly lastOn: Day | null
  }
  /** Required elements not met after. */
  readonly requiredMissing: readonly { readonly id: string; readonly text: string }[]
  /** The day on which the last required element was met; null while none is. */
  readonly standardsOn: Day | null
  readonly audits: Audits
}

/** A gate that is shut: what is missing, as a refusal, and whose move it is. */
export interface MissingForCertificate {
  readonly gate: CertificateGate
  readonly refusal: Refusal
  readonly whose: StepOwner
}

interface Gate {
  /** The step that opens it. */
  readonly step: StepCode
  /** Whose move it is where that depends on how far it has come. */
  readonly whose?: (facts: CertificateFacts) => StepOwner
  /** Null when it is open, what is missing when not. */
  readonly shut: (facts: CertificateFacts) => Refusal | null
}

const missing = (code: string, figures: Refusal['figures'] = {}) => refuse(code, figures).refusal

/**
 * The one table of gates of a certificate of implementation. Source: programme sheet, second
 * stage (agreement, visit, package, implementing under a mentor), and the standards' own list,
 * which names both audits. "Opening audit" and "final audit" ask for accepted ones.
 */
export const gatesOfCertificate: Readonly<Record<CertificateGate, Gate>> = {
  agreement: {
    step: 'signImplementationAgreement',
    shut({ support, implementation }) {
      if (recordedState(support) === 'withdrawn') {
        const day = support?.withdrawnOn ?? null
        return missing('implementationCertificate.jstWithdrawn', { day })
      }
      const state = recordedImplementationState(implementation)
      if (state === 'none') return missing('implementationCertificate.noAgreement')
      return state === 'ended'
        ? missing('implementationCertificate.agreementEnded', {
            day: implementation?.endedOn ?? null,
          })
        : null
    },
  },
  visit: {
    step: 'holdVisit',
    shut: ({ visitOn }) => (visitOn === null ? missing('implementationCertificate.noVisit') : null),
  },
  openingAudit: {
    step: 'openingAudit',
    whose: ({ audits }) => ownerOfAudit(audits.before),
    shut: ({ audits: { before } }) =>
      before === null || before.acceptedOn === null
        ? missing(
            before === null
              ? 'implementationCertificate.noOpeningAudit'
              : 'implementationCertificate.openingAuditWaits',
          )
        : null,
  },
  package: {
    step: 'completePackage',
    whose: ({ package: { whose } }) => whose,
    shut: ({ package: { all, missing: lacks } }) =>
      lacks.length === 0
        ? null
        : missing('implementationCertificate.packageIncomplete', {
            count: lacks.length,
            delivered: all - lacks.length,
            all,
            packageParts: lacks.map(deliverableKey).join(' '),
          }),
  },
  standards: {
    step: 'meetStandards',
    shut: ({ requiredMissing }) =>
      requiredMissing.length === 0
        ? null
        : missing('implementationCertificate.standardsNotMet', named(requiredMissing)),
  },
  finalAudit: {
    step: 'finalAudit',
    whose: ({ audits }) => ownerOfAudit(audits.after),
    shut: ({ audits: { after } }) =>
      after === null || after.acceptedOn === null
        ? missing(
            after === null
              ? 'implementationCertificate.noFinalAudit'
              : 'implementationCertificate.finalAuditWaits',
          )
        : null,
  },
  completion: {
    step: 'completeImplementation',
    shut: ({ implementation }) =>
      implementation === null || implementation.completedOn === null
        ? missing('implementationCertificate.notCompleted')
        : null,
  },
}

/**
 * Every gate that is shut, in the order of the table; empty when a certificate may be issued. A JST
 * that withdrew, or whose implementation ended early, gets none: nobody owes the rest of it.
 */
export function missingForCertificate(facts: CertificateFacts): readonly MissingForCertificate[] {
  const missing = certificateGates.flatMap((gate) => {
    const { step, whose, shut } = gatesOfCertificate[gate]
    const refusal = shut(facts)
    return refusal === null ? [] : [{ gate, refusal, whose: whose?.(facts) ?? ownerOfStep[step] }]
  })
  const [first] = missing
  return first !== undefined && forGood.has(first.refusal.code)
    ? [{ ...first, whose: 'nobody' }]
    : missing
}

/**
 * All that a certificate would lack, thing by thing, so that two moments can be held against each
 * other: the gates that are shut, each part of the package that is missing or has no file, each
 * required element that is not met. Null facts are those of a JST without an agreement.
 */
export function lacksOf(facts: CertificateFacts | null): readonly string[] {
  if (facts === null) return ['agreement']
  const { missing: parts, unfiled } = facts.package
  return [
    ...certificateGates.filter((gate) => gatesOfCertificate[gate].shut(facts) !== null),
    ...parts.map((part) => `part ${deliverableKey(part)}`),
    ...unfiled.map((part) => `file ${deliverableKey(part)}`),
    ...facts.requiredMissing.map(({ id }) => `element ${id}`),
  ]
}

/** What no later step makes good again. */
const forGood: ReadonlySet<string> = new Set([
  'implementationCertificate.jstWithdrawn',
  'implementationCertificate.agreementEnded',
])
