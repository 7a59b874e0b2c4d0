import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CertificateFacts,
  lacksOf,
  missingForCertificate,
} from '#db/rules/certificate-gates.ts'
import {
  decideCertificateAnnulment,
  decideCertificatePattern,
  decideImplementationCertificate,
  decideReissue,
  decideUnderCertificate,
  lastAnnulledOn,
} from '#db/rules/implementation-certificate.ts'
import { day } from '#db/values/day.ts'
import { noImplementationDates } from '#db/values/implementation.ts'
import { stepOwners } from '#db/values/next-step.ts'

const support = {
  invitedOn: day('2020-03-02'),
  declaredOn: day('2020-04-01'),
  agreementOn: day('2020-05-04'),
  agreementNumber: 'WS/1/2020',
  agreementSignatory: 'Jan',
  joinedOn: day('2020-06-01'),
  withdrawnOn: null,
  withdrawalReason: null,
}
const implementation = {
  ...noImplementationDates,
  agreementOn: day('2020-07-01'),
  agreementNumber: 'UW/1',
  completedOn: day('2020-09-01'),
}
const audit = { madeOn: day('2020-07-10'), acceptedOn: day('2020-07-12') }
const german = { kind: 'ebook', language: 'de' } as const
const open: CertificateFacts = {
  support,
  implementation,
  visitOn: day('2020-08-03'),
  package: {
    ...{ all: 9, missing: [], unfiled: [], ordered: true, whose: 'contractor' },
    lastOn: day('2020-09-03'),
  },
  requiredMissing: [],
  standardsOn: day('2020-08-28'),
  audits: {
    before: audit,
    after: { madeOn: day('2020-08-28'), acceptedOn: day('2020-08-31') },
  },
}
const [today, issuedOn] = [day('2020-09-15'), day('2020-09-10')]
const issue = (facts: CertificateFacts, on = issuedOn) =>
  decideImplementationCertificate(facts, null, on, today)
const codeOf = (decision: ReturnType<typeof issue>) =>
  decision.ok ? null : decision.refusal.code.replace('implementationCertificate.', '')

/** Whether a certificate may stand when what it rests on comes from `before` to `after`. */
const holds = (before: CertificateFacts | null, after: CertificateFacts | null) =>
  decideUnderCertificate(new Set(lacksOf(before)), lacksOf(after), 'SOI-W/1/2020').ok

/** Each gate alone shut: how, what is refused, whose move it is. */
const shut: readonly (readonly [string, Partial<CertificateFacts>, string, string])[] = [
  [
    'the JST withdrew',
    { support: { ...support, withdrawnOn: day('2020-09-02') } },
    'jstWithdrawn',
    'nobody',
  ],
  [
    'the agreement ended early',
    {
      implementation: { ...implementation, endedOn: day('2020-09-02') },
    },
    'agreementEnded',
    'nobody',
  ],
  ['no visit was held', { visitOn: null }, 'noVisit', 'mentor'],
  [
    'the package lacks one of nine',
    { package: { ...open.package, missing: [german] } },
    'packageIncomplete',
    'contractor',
  ],
  ['no opening audit', { audits: { ...open.audits, before: null } }, 'noOpeningAudit', 'mentor'],
  [
    'the opening audit waits',
    { audits: { ...open.audits, before: { ...audit, acceptedOn: null } } },
    'openingAuditWaits',
    'office',
  ],
  [
    'a required element is not met',
    { requiredMissing: [{ id: 'e', text: 'Zakładka' }] },
    'standardsNotMet',
    'jst',
  ],
  ['no final audit', { audits: { ...open.audits, after: null } }, 'noFinalAudit', 'mentor'],
  [
    'the final audit waits',
    { audits: { ...open.audits, after: { ...audit, acceptedOn: null } } },
    'finalAuditWaits',
    'office',
  ],
  [
    'the implementation goes on',
    { implementation: { ...implementation, completedOn: null } },
    'notCompleted',
    'office',
  ],
]

describe('a certificate of implementation', () => {
  it('is issued when every gate stands open', () => {
    expect(missingForCertificate(open)).toEqual([])
    expect(issue(open).ok).toBe(true)
  })

  it.each(shut)('is refused when %s', (_, facts, code, whose) => {
    const missing = missingForCertificate({ ...open, ...facts })
    expect(missing).toHaveLength(1)
    expect(missing[0]).toMatchObject({ whose })
    expect(codeOf(issue({ ...open, ...facts }))).toBe(code)
    expect(holds(open, { ...open, ...facts })).toBe(false)
  })

  it('names the parts of the package that are missing', () => {
    const [first] = missingForCertificate({
      ...open,
      package: { ...open.package, missing: [{ kind: 'drone', language: '' }, german] },
    })
    expect(first?.refusal.figures).toEqual({
      ...{ count: 2, delivered: 7, all: 9, packageParts: 'drone ebook.de' },
    })
  })

  it('is judged by what it rested on, not by settings changed later', () => {
    const bench = { id: 'b', text: 'Ławka' }
    const later: CertificateFacts = {
      ...open,
      package: { ...open.package, missing: [german] },
      requiredMissing: [bench],
    }
    // What was lacking already takes nothing away; whatever else goes is refused.
    expect(holds(later, later)).toBe(true)
    expect(holds(later, open)).toBe(true)
    expect(holds(later, { ...later, visitOn: null })).toBe(false)
    const drone = { kind: 'drone', language: '' } as const
    const less = { ...later.package, missing: [drone, german] }
    expect(holds(later, { ...later, package: less })).toBe(false)
    const unfiled = { ...later.package, unfiled: [drone] }
    expect(holds(later, { ...later, package: unfiled })).toBe(false)
    const unmet = { ...later, requiredMissing: [bench, { id: 'e', text: 'Zakładka' }] }
    expect(holds(later, unmet)).toBe(false)
    expect(holds(open, null)).toBe(false)
    // Issued anew, it is not asked for them either, but for everything else.
    expect(codeOf(decideReissue(later, issuedOn, today))).toBeNull()
    expect(codeOf(decideReissue({ ...later, visitOn: null }, issuedOn, today))).toBe('noVisit')
    expect(codeOf(decideReissue(later, day('2020-09-02'), today))).toBe('issuedBefore')
  })

  it('names everything that is missing, not the first alone', () => {
    const nothing: CertificateFacts = {
      ...{ support, visitOn: null, requiredMissing: [{ id: 'e', text: 'Zakładka' }] },
      implementation: { ...implementation, completedOn: null },
      package: { ...open.package, missing: [german], ordered: false, lastOn: null },
      standardsOn: null,
      audits: { before: null, after: null },
    }
    expect(missingForCertificate(nothing).map(({ gate }) => gate)).toEqual([
      ...['visit', 'openingAudit', 'package', 'standards', 'finalAudit', 'completion'],
    ])
  })

  it.each([
    ['2020-09-16', 'issuedAhead'],
    ['2020-09-02', 'issuedBefore'],
    ['2020-09-03', null],
  ])('dated %s: %s', (on, code) => {
    expect(codeOf(issue(open, day(on)))).toBe(code)
  })

  it.each([
    ['2020-09-09', 'issuedBefore'],
    ['2020-09-10', null],
  ])('dated %s, an element met on the tenth: %s', (on, code) => {
    expect(codeOf(issue({ ...open, standardsOn: day('2020-09-10') }, day(on)))).toBe(code)
  })

  it.each([
    ['2020-09-11', 'issuedBeforeAnnulment'],
    ['2020-09-12', null],
  ])('dated %s, one before annulled on the twelfth: %s', (on, code) => {
    const annulledOn = lastAnnulledOn([
      { annulledOn: day('2020-09-05') },
      { annulledOn: day('2020-09-12') },
      { annulledOn: null },
    ])
    const decision = decideImplementationCertificate(open, null, day(on), today, annulledOn)
    expect(codeOf(decision)).toBe(code)
  })

  it('is one for each JST', () => {
    const second = decideImplementationCertificate(open, 'SOI-W/1/2020', issuedOn, today)
    expect(codeOf(second)).toBe('alreadyIssued')
  })

  it('comes exactly when no gate is shut, whatever the facts', () => {
    const some = <T>(value: T) => fc.option(fc.constant(value))
    const audits = fc.option(
      fc.record({ madeOn: fc.constant(day('2020-08-01')), acceptedOn: some(day('2020-08-02')) }),
    )
    const facts = fc.record({
      support: fc.constantFrom(null, support, { ...support, withdrawnOn: day('2020-08-01') }),
      implementation: fc.option(
        fc.record({
          agreementOn: some(day('2020-07-01')),
          agreementNumber: fc.constant('UW/1'),
          completedOn: some(day('2020-08-03')),
          endedOn: some(day('2020-08-04')),
          endReason: fc.constant(null),
        }),
      ),
      visitOn: some(day('2020-08-03')),
      package: fc.record({
        all: fc.constant(9),
        missing: fc.constantFrom([], [german]),
        unfiled: fc.constantFrom([], [german]),
        ordered: fc.boolean(),
        whose: fc.constantFrom(...stepOwners),
        lastOn: fc.constant(null),
      }),
      requiredMissing: fc.constantFrom([], [{ id: 'e', text: 'Zakładka' }]),
      standardsOn: some(day('2020-08-03')),
      audits: fc.record({ before: audits, after: audits }),
    })
    fc.assert(
      fc.property(facts, (one) => {
        const { implementation: dates } = one
        const stands =
          dates !== null &&
          dates.endedOn === null &&
          (dates.agreementOn ?? dates.completedOn) !== null
        const all = [
          one.support?.withdrawnOn == null,
          stands,
          dates?.completedOn != null,
          one.visitOn !== null,
          one.package.missing.length === 0,
          one.requiredMissing.length === 0,
          one.audits.before?.acceptedOn != null,
          one.audits.after?.acceptedOn != null,
        ]
        expect(issue(one).ok).toBe(all.every(Boolean))
      }),
      { numRuns: 2_000 },
    )
  })
})

it.each([
  [{ issuedOn, annulledOn: null }, '2020-09-12', 'Pomyłka', null],
  [{ issuedOn, annulledOn: issuedOn }, '2020-09-12', 'Pomyłka', 'alreadyAnnulled'],
  [{ issuedOn, annulledOn: null }, '2020-09-12', '', 'reasonMissing'],
  [{ issuedOn, annulledOn: null }, '2020-09-09', 'Pomyłka', 'annulledBeforeIssue'],
  [{ issuedOn, annulledOn: null }, '2020-09-16', 'Pomyłka', 'annulledAhead'],
] as const)('annulled %#: %s', (certificate, on, reason, code) => {
  expect(codeOf(decideCertificateAnnulment(certificate, day(on), today, reason))).toBe(code)
})

it.each([
  ['SOI-W/{n}/{year}', null],
  ['', 'patternMissing'],
  ['SOI-W/{year}', 'patternWithoutNumber'],
  ['SOI-W/{n}/{rok}', 'patternUnknown'],
  ['SOI-W/{n}/{', 'patternUnknown'],
])('the pattern %s: %s', (pattern, code) => {
  expect(codeOf(decideCertificatePattern(pattern))).toBe(code)
})
