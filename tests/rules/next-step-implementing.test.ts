import { expect, it } from 'vitest'
import {
  type ImplementingStepFacts,
  nextStepOfImplementing,
} from '#db/rules/next-step-implementing.ts'
import { deliverablesOf } from '#db/rules/package.ts'
import { quotaBoard } from '#db/rules/quota.ts'
import { day } from '#db/values/day.ts'
import { noImplementationDates } from '#db/values/implementation.ts'

const agreed = { ...noImplementationDates, agreementOn: day('2020-07-01') }
const completed = { ...agreed, completedOn: day('2020-09-01') }
const accepted = { madeOn: day('2020-07-10'), acceptedOn: day('2020-07-12') }
const parts = deliverablesOf(['pl', 'en', 'de'])
const whole = {
  ...{ all: 9, missing: [], unfiled: [], ordered: true },
  whose: 'contractor',
  lastOn: day('2020-08-01'),
} as const
const begun: ImplementingStepFacts = {
  ...{ support: null, implementation: agreed, visitOn: null, mentor: false, certified: false },
  planOwed: true,
  package: { ...whole, missing: parts, ordered: false, whose: 'office', lastOn: null },
  requiredMissing: [{ id: 'e', text: 'Zakładka' }],
  standardsOn: null,
  audits: { before: null, after: null },
}

/** The way from the agreement to the certificate, one fact after another. */
const way: readonly (readonly [Partial<ImplementingStepFacts>, string, string])[] = [
  [{}, 'acceptPlan', 'mentor'],
  [{ planOwed: false }, 'assignMentor', 'office'],
  [{ mentor: true }, 'holdVisit', 'mentor'],
  [{ visitOn: day('2020-07-20') }, 'openingAudit', 'mentor'],
  [
    { audits: { before: { ...accepted, acceptedOn: null }, after: null } },
    'openingAudit',
    'office',
  ],
  [{ audits: { before: accepted, after: null } }, 'orderPackage', 'office'],
  [{ package: { ...whole, missing: parts.slice(0, 4) } }, 'completePackage', 'contractor'],
  [
    { package: { ...whole, missing: parts.slice(0, 4), whose: 'office' } },
    'completePackage',
    'office',
  ],
  [{ package: whole }, 'meetStandards', 'jst'],
  [{ requiredMissing: [] }, 'finalAudit', 'mentor'],
  [
    { audits: { before: accepted, after: { ...accepted, acceptedOn: null } } },
    'finalAudit',
    'office',
  ],
  [{ audits: { before: accepted, after: accepted } }, 'completeImplementation', 'office'],
  [{ implementation: completed }, 'issueCertificate', 'coordinator'],
  [{ certified: true }, 'implementationCompleted', 'nobody'],
]

it.each(way.map(([, step, whose], at) => [step, whose, at] as const))(
  'after the agreement comes %s, moved by %s',
  (step, whose, at) => {
    const facts = Object.assign({}, begun, ...way.slice(0, at + 1).map(([more]) => more))
    expect(nextStepOfImplementing(facts)).toMatchObject({ step, whose })
  },
)

it('says how far the package is, and how many elements are missing', () => {
  const audited = {
    ...{ ...begun, planOwed: false, mentor: true, visitOn: day('2020-07-20') },
    audits: { before: accepted, after: null },
  }
  const incomplete = { ...audited, package: { ...whole, missing: parts.slice(0, 4) } }
  expect(nextStepOfImplementing(incomplete)?.figures).toEqual({ delivered: 5, all: 9 })
  expect(nextStepOfImplementing({ ...audited, package: whole })?.figures).toEqual({ count: 1 })
})

it('goes on asking for what the certificate lacks after an early completion', () => {
  expect(nextStepOfImplementing({ ...begun, implementation: completed })?.step).toBe('holdVisit')
})

it.each([
  [{ implementation: null }],
  [{ implementation: { ...agreed, endedOn: day('2020-08-01') } }],
] as const)('has no say without a standing agreement (%#)', (more) => {
  expect(nextStepOfImplementing({ ...begun, ...more })).toBeNull()
})

it('stands on the board in groups, in the order of the work', () => {
  const board = quotaBoard({
    day: day('2020-09-15'),
    targets: { jst: 43, mediumTowns: 2, implementations: 22, implementationMediumTowns: 1 },
    regionJstCount: 94,
    stages: [],
    jsts: [],
    benchmark: null,
    implementing: new Map([
      ['0801011', { step: 'issueCertificate', whose: 'office' }],
      ['0801022', { step: 'holdVisit', whose: 'office' }],
      ['0801032', { step: 'implementationCompleted', whose: 'nobody' }],
      ['0801042', { step: 'holdVisit', whose: 'office' }],
      ['0801052', { step: 'completePackage', whose: 'contractor' }],
      ['0801062', { step: 'completePackage', whose: 'office' }],
    ]),
  })
  expect(board.certificates).toEqual({
    issued: 1,
    target: 22,
    missingBy: [
      { step: 'holdVisit', whose: 'office', teryts: ['0801022', '0801042'] },
      { step: 'completePackage', whose: 'contractor', teryts: ['0801052'] },
      { step: 'completePackage', whose: 'office', teryts: ['0801062'] },
      { step: 'issueCertificate', whose: 'office', teryts: ['0801011'] },
    ],
  })
})
