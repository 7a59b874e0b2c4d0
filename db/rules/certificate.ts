import type { Day } from '#db/values/day.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { BasisPoints } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { TrainingForm } from '#db/values/training.ts'
import { reachesThreshold } from './attendance.ts'

/** What issuing a certificate is judged by. */
export interface CertificateFacts {
  readonly training: {
    readonly cancelledOn: Day | null
    /** The last day of the training; null while it has none. */
    readonly lastDay: Day | null
  }
  readonly person: {
    readonly mergedIntoId: string | null
    readonly pseudonymisedOn: Day | null
  }
  /** Minutes attended and held, and the share from which a certificate is due. */
  readonly attended: number
  readonly held: number
  readonly rate: BasisPoints
  /** The number of a certificate of this training that the person has and that stands. */
  readonly standing: string | null
}

/**
 * Decides whether a certificate is due and may be issued on a day. Refuses a cancelled training
 * or one that is not over, too few hours (naming them, in minutes), a person who has a standing
 * certificate of this training, a record merged into another or one whose name was forgotten,
 * and a day of issue before the end of the training or ahead of today.
 */
export function decideCertificate(
  facts: CertificateFacts,
  issuedOn: Day,
  today: Day,
): Decision<true> {
  const { training, person, attended, held, rate, standing } = facts
  if (training.cancelledOn !== null) {
    return refuse('certificate.trainingCancelled', { day: training.cancelledOn })
  }
  if (training.lastDay === null) return refuse('certificate.trainingWithoutDays')
  if (training.lastDay > today) {
    return refuse('certificate.trainingNotOver', { day: training.lastDay })
  }
  if (person.mergedIntoId !== null) return refuse('certificate.personMerged')
  if (person.pseudonymisedOn !== null) return refuse('certificate.personForgotten')
  if (!reachesThreshold(attended, held, rate)) {
    return refuse('certificate.belowThreshold', { attended, held })
  }
  if (standing !== null) return refuse('certificate.alreadyIssued', { number: standing })
  if (issuedOn < training.lastDay) {
    return refuse('certificate.issuedBeforeEnd', { day: training.lastDay })
  }
  return issuedOn > today ? refuse('certificate.issuedAhead', { day: today }) : allow(true)
}

/** The dates and hours that certificates state stay while any of those `standing` does. */
export function decideCertifiedDays(
  [before, after]: readonly [readonly CertifiedDay[], readonly CertifiedDay[]],
  standing: readonly string[],
): Decision<true> {
  const [number] = standing
  const told = (days: readonly CertifiedDay[]) =>
    days
      .map(({ on, minutes }) => `${on} ${minutes}`)
      .toSorted()
      .join()
  if (number === undefined || told(before) === told(after)) return allow(true)
  return refuse('training.certified', { number, count: standing.length })
}

/** The subject and place that certificates state stay while any of those `standing` does. */
export function decideCertifiedText(
  [before, after]: readonly [CertifiedText, CertifiedText],
  standing: readonly string[],
): Decision<true> {
  const [number] = standing
  const place = ({ form, place: at }: CertifiedText) => (form === 'onSite' ? at : '')
  const same = before.subject === after.subject && place(before) === place(after)
  if (number === undefined || same) return allow(true)
  return refuse('training.certifiedText', { number, count: standing.length })
}

interface CertifiedText {
  readonly subject: string
  readonly form: TrainingForm
  readonly place: string
}

interface CertifiedDay {
  readonly on: Day
  readonly minutes: number
}

/** A certificate is annulled once, since it was issued, on a day that has come, with a reason. */
export function decideAnnulment(
  certificate: { readonly issuedOn: Day; readonly annulledOn: Day | null },
  on: Day,
  today: Day,
  reason: string,
): Decision<Day> {
  if (certificate.annulledOn !== null) {
    return refuse('certificate.alreadyAnnulled', { day: certificate.annulledOn })
  }
  if (reason === '') return refuse('certificate.reasonMissing')
  if (on < certificate.issuedOn) {
    return refuse('certificate.annulledBeforeIssue', { day: certificate.issuedOn })
  }
  return on > today ? refuse('certificate.annulledAhead', { day: today }) : allow(on)
}

/**
 * A JST as a Polish document names it: `Powiat żarski`, `Miasto Gubin`, `Gmina Gubin`. Towns and
 * rural gminas of one name stay apart.
 */
export function printedJstOf({
  name,
  kind,
}: {
  readonly name: string
  readonly kind: JstKind
}): string {
  switch (kind) {
    case 'powiat':
      return /^powiat /i.test(name) ? name.replace(/^powiat/i, 'Powiat') : `Powiat ${name}`
    case 'cityWithPowiatRights':
    case 'urbanGmina':
      return `Miasto ${name}`
    case 'urbanRuralGmina':
    case 'ruralGmina':
      return `Gmina ${name}`
  }
}
