import { describe, expect, it } from 'vitest'
import {
  type CertificateFacts,
  decideAnnulment,
  decideCertificate,
  decideCertifiedDays,
  decideCertifiedText,
  printedJstOf,
} from '#db/rules/certificate.ts'
import { certificateNumber } from '#db/values/certificate-number.ts'
import { type Day, day } from '#db/values/day.ts'
import { basisPoints } from '#db/values/money.ts'
import type { Decision } from '#db/values/refusal.ts'

const facts: CertificateFacts = {
  training: { cancelledOn: null, lastDay: day('2020-03-03') },
  person: { mergedIntoId: null, pseudonymisedOn: null },
  attended: 480,
  held: 600,
  rate: basisPoints(8_000),
  standing: null,
}
const today = day('2020-03-10')
const codeOf = (decision: Decision<unknown>) => (decision.ok ? null : decision.refusal.code)

describe('a certificate', () => {
  it('may be issued from the last day of the training to today', () => {
    expect(decideCertificate(facts, day('2020-03-03'), today).ok).toBe(true)
    expect(decideCertificate(facts, today, today).ok).toBe(true)
  })

  it.each<[string, Partial<CertificateFacts>, Day?]>([
    [
      'certificate.trainingCancelled',
      { training: { ...facts.training, cancelledOn: day('2020-03-01') } },
    ],
    ['certificate.trainingWithoutDays', { training: { ...facts.training, lastDay: null } }],
    [
      'certificate.trainingNotOver',
      { training: { ...facts.training, lastDay: day('2020-03-11') } },
    ],
    ['certificate.personMerged', { person: { ...facts.person, mergedIntoId: 'x' } }],
    ['certificate.personForgotten', { person: { ...facts.person, pseudonymisedOn: today } }],
    ['certificate.belowThreshold', { attended: 479 }],
    ['certificate.alreadyIssued', { standing: 'SOI/7/2020' }],
    ['certificate.issuedBeforeEnd', {}, day('2020-03-02')],
    ['certificate.issuedAhead', {}, day('2020-03-11')],
  ])('is refused with %s', (code, over, on = today) => {
    expect(codeOf(decideCertificate({ ...facts, ...over }, on, today))).toBe(code)
  })

  it.each([
    [{ annulledOn: today }, today, 'Błąd', 'certificate.alreadyAnnulled'],
    [{}, today, '', 'certificate.reasonMissing'],
    [{}, day('2020-03-02'), 'Błąd', 'certificate.annulledBeforeIssue'],
    [{}, day('2020-03-11'), 'Błąd', 'certificate.annulledAhead'],
    [{}, today, 'Błąd', null],
  ])('annulled as %o on %s because of "%s" meets %s', (over, on, reason, code) => {
    const issued = { issuedOn: day('2020-03-03'), annulledOn: null, ...over }
    expect(codeOf(decideAnnulment(issued, on, today, reason))).toBe(code)
  })

  it('keeps the dates and hours it states, in any order, while it stands', () => {
    const days = [
      { on: day('2020-03-02'), minutes: 300 },
      { on: day('2020-03-03'), minutes: 300 },
    ]
    const shorter = days.map(({ on }) => ({ on, minutes: 180 }))
    const codeFor = (after: typeof days, standing: readonly string[]) =>
      codeOf(decideCertifiedDays([days, after], standing))
    expect(codeFor(days.toReversed(), ['SOI/1/2020'])).toBeNull()
    expect(codeFor(shorter, ['SOI/1/2020'])).toBe('training.certified')
    expect(codeFor(days.slice(1), ['SOI/1/2020'])).toBe('training.certified')
    expect(codeFor(shorter, [])).toBeNull()
  })

  it('keeps the subject and place that it states', () => {
    const was = { subject: 'Oferta', form: 'onSite', place: 'Sala 1' } as const
    const codeFor = (after: object, standing: readonly string[]) =>
      codeOf(decideCertifiedText([was, { ...was, ...after }], standing))
    expect(codeFor({}, ['SOI/1/2020'])).toBeNull()
    expect(codeFor({ subject: 'Oferty' }, ['SOI/1/2020'])).toBe('training.certifiedText')
    expect(codeFor({ place: 'Sala 2' }, ['SOI/1/2020'])).toBe('training.certifiedText')
    expect(codeFor({ form: 'online' }, ['SOI/1/2020'])).toBe('training.certifiedText')
    expect(codeFor({ subject: 'Oferty', place: 'Sala 2' }, [])).toBeNull()
    // The address of an on-line meeting is not printed.
    const online = { ...was, form: 'online' } as const
    expect(codeOf(decideCertifiedText([online, { ...online, place: 'inny' }], ['1']))).toBeNull()
  })

  it.each([
    ['SOI/{n}/{year}', 12, 'SOI/12/2020'],
    ['{year}-{n}', 3, '2020-3'],
    ['Zaświadczenie', 3, 'Zaświadczenie/3'],
  ])('is numbered by %s at place %i as %s', (pattern, ordinal, number) => {
    expect(certificateNumber(pattern, ordinal, today)).toBe(number)
  })

  it.each([
    ['powiat żarski', 'powiat', 'Powiat żarski'],
    ['żarski', 'powiat', 'Powiat żarski'],
    ['Gubin', 'urbanGmina', 'Miasto Gubin'],
    ['Gubin', 'ruralGmina', 'Gmina Gubin'],
    ['Zielona Góra', 'cityWithPowiatRights', 'Miasto Zielona Góra'],
  ] as const)('names %s (%s) as %s', (name, kind, printed) => {
    expect(printedJstOf({ name, kind })).toBe(printed)
  })
})
