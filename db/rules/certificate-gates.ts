import type { Day } from '#db/values/day.ts'
import type { ImplementationDates } from '#db/values/implementation.ts'
import type { StepOwner } from '#db/values/next-step.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { type CertificateGate, certificateGates } from '#db/values/standard.ts'
import { recordedImplementationState } from './implementation-state.ts'
import { recordedState } from './recruitment-state.ts'
import { type Audits, named } from './standard-audit.ts'

/** What the gates of a certificate of implementation look at; a new gate adds its fact here. */
export interface CertificateFacts {
  /** The JST's newest recruitment attempt. */
  readonly support: RecruitmentDates | null
  readonly implementation: ImplementationDates | null
  /** The first held visit of a mentor. */
  readonly visitOn: Day | null
  readonly package: {
    /** Deliverables of the settings, how many of them are missing, and whether any was ordered. */
    readonly all: number
    readonly missing: number
    readonly ordered: boolean
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
  readonly whose: StepOwner
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
    whose: 'office',
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
    whose: 'office',
    shut: ({ visitOn }) => (visitOn === null ? missing('implementationCertificate.noVisit') : null),
  },
  package: {
    whose: 'office',
    shut: ({ package: { all, missing: lacks } }) =>
      lacks === 0
        ? null
        : missing('implementationCertificate.packageIncomplete', {
            count: lacks,
            delivered: all - lacks,
            all,
          }),
  },
  openingAudit: {
    whose: 'office',
    shut: ({ audits: { before } }) =>
      before === null || before.acceptedOn === null
        ? missing(
            before === null
              ? 'implementationCertificate.noOpeningAudit'
              : 'implementationCertificate.openingAuditWaits',
          )
        : null,
  },
  standards: {
    whose: 'jst',
    shut: ({ requiredMissing }) =>
      requiredMissing.length === 0
        ? null
        : missing('implementationCertificate.standardsNotMet', named(requiredMissing)),
  },
  finalAudit: {
    whose: 'office',
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
    whose: 'office',
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
    const { whose, shut } = gatesOfCertificate[gate]
    const refusal = shut(facts)
    return refusal === null ? [] : [{ gate, refusal, whose }]
  })
  const [first] = missing
  return first !== undefined && forGood.has(first.refusal.code)
    ? [{ ...first, whose: 'nobody' }]
    : missing
}

/** What no later step makes good again. */
const forGood: ReadonlySet<string> = new Set([
  'implementationCertificate.jstWithdrawn',
  'implementationCertificate.agreementEnded',
])
