import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { CertificateGate } from '#db/values/standard.ts'
import { type CertificateFacts, missingForCertificate } from './certificate-gates.ts'

/**
 * Decides whether a JST's certificate of implementation may be issued on a day. Refuses the first
 * gate that is shut, a JST that has a standing certificate, and a day ahead of today, before the
 * last thing that the certificate rests on, or on which an annulled one still stood.
 */
export function decideImplementationCertificate(
  facts: CertificateFacts,
  standing: string | null,
  issuedOn: Day,
  today: Day,
  annulledOn: Day | null = null,
): Decision<true> {
  if (standing !== null) {
    return refuse('implementationCertificate.alreadyIssued', { number: standing })
  }
  const [first] = missingForCertificate(facts)
  if (first !== undefined) return { ok: false, refusal: first.refusal }
  return decideIssueDay(facts, issuedOn, today, annulledOn)
}

/** What settings decide: languages of the package, and which elements are required. */
const settled: ReadonlySet<CertificateGate> = new Set(['package', 'standards'])

/**
 * Decides whether a standing certificate may be issued anew on a day. It is not asked again for
 * what the settings name, for those may have changed since it was issued.
 */
export function decideReissue(facts: CertificateFacts, on: Day, today: Day): Decision<true> {
  const first = missingForCertificate(facts).find(({ gate }) => !settled.has(gate))
  return first === undefined
    ? decideIssueDay(facts, on, today, null)
    : { ok: false, refusal: first.refusal }
}

function decideIssueDay(
  facts: CertificateFacts,
  issuedOn: Day,
  today: Day,
  annulledOn: Day | null,
): Decision<true> {
  if (issuedOn > today) {
    return refuse('implementationCertificate.issuedAhead', { day: issuedOn, today })
  }
  if (annulledOn !== null && issuedOn < annulledOn) {
    return refuse('implementationCertificate.issuedBeforeAnnulment', { day: annulledOn })
  }
  const earliest = earliestIssue(facts)
  return earliest !== null && issuedOn < earliest
    ? refuse('implementationCertificate.issuedBefore', { day: issuedOn, earlierDay: earliest })
    : allow(true)
}

/** The last day on which a certificate of a JST was annulled; null where none was. */
export const lastAnnulledOn = (
  certificates: readonly { readonly annulledOn: Day | null }[],
): Day | null =>
  certificates.reduce<Day | null>(
    (last, { annulledOn }) =>
      annulledOn !== null && (last === null || annulledOn > last) ? annulledOn : last,
    null,
  )

/** The day on which the last of what a certificate rests on happened. */
export function earliestIssue(facts: CertificateFacts): Day | null {
  const { implementation, visitOn, package: delivered, standardsOn, audits } = facts
  const days = [
    implementation?.completedOn ?? null,
    visitOn,
    delivered.lastOn,
    standardsOn,
    audits.after?.acceptedOn ?? null,
  ]
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last))
}

/** A certificate is annulled once, since it was issued, on a day that has come, with a reason. */
export function decideCertificateAnnulment(
  certificate: { readonly issuedOn: Day; readonly annulledOn: Day | null },
  on: Day,
  today: Day,
  reason: string,
): Decision<true> {
  const { issuedOn, annulledOn } = certificate
  if (annulledOn !== null) {
    return refuse('implementationCertificate.alreadyAnnulled', { day: annulledOn })
  }
  if (reason === '') return refuse('implementationCertificate.reasonMissing')
  if (on < issuedOn) {
    return refuse('implementationCertificate.annulledBeforeIssue', { day: issuedOn })
  }
  return on > today
    ? refuse('implementationCertificate.annulledAhead', { day: on, today })
    : allow(true)
}

/**
 * What taking something back must leave under a standing certificate. It is judged by what it
 * rested on, not by settings changed later: only a lack that was not there before the taking back
 * is refused. Both lists are those of `lacksOf`.
 */
export const decideUnderCertificate = (
  before: ReadonlySet<string>,
  after: readonly string[],
  number: string,
): Decision<true> =>
  after.every((lack) => before.has(lack))
    ? allow(true)
    : refuse('implementationCertificate.stands', { number })

/** How certificates are numbered: a pattern that holds the running number and nothing else odd. */
export function decideCertificatePattern(pattern: string): Decision<true> {
  if (pattern === '') return refuse('implementationCertificate.patternMissing')
  if (!pattern.includes('{n}')) return refuse('implementationCertificate.patternWithoutNumber')
  const other = /\{(?!n\}|year\})[^}]*\}?/.exec(pattern)
  return other === null
    ? allow(true)
    : refuse('implementationCertificate.patternUnknown', { mark: other[0] })
}
