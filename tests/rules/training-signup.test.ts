import { describe, expect, it } from 'vitest'
import {
  type Applicant,
  askedOn,
  decideInvitation,
  decideInvitationDay,
  decideSignup,
  decideWithdrawal,
} from '#db/rules/training-signup.ts'
import { day } from '#db/values/day.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import type { Decision } from '#db/values/refusal.ts'

const told = (decision: Decision<unknown>) => (decision.ok ? 'allowed' : decision.refusal)
const training = { panel: 'staff', cancelledOn: null, firstDay: day('2020-10-05') } as const
const person: Applicant = {
  name: 'Jan Próbny',
  panel: 'staff',
  leftOn: null,
  mergedIntoId: null,
  pseudonymisedOn: null,
  jst: { name: 'Żary', state: 'takingPart' },
  signedUp: false,
}

describe('an application', () => {
  it('stands for a person of the panel whose JST takes part', () => {
    expect(told(decideSignup(training, person))).toBe('allowed')
    const leaving = { ...person, leftOn: day('2020-10-06') }
    expect(told(decideSignup(training, leaving))).toBe('allowed')
  })

  it.each([
    ['otherPanel', { panel: 'manager' }, { panel: 'manager', trainingPanel: 'staff' }],
    ['personLeft', { leftOn: day('2020-10-05') }, { day: '2020-10-05' }],
    ['personLeft', { leftOn: day('2020-03-01') }, { day: '2020-03-01' }],
    ['personMerged', { mergedIntoId: 'other' }, { name: 'Jan Próbny' }],
    ['personForgotten', { pseudonymisedOn: day('2024-01-01') }, {}],
    ['signedUpAlready', { signedUp: true }, { name: 'Jan Próbny' }],
    [
      'personJstNotTakingPart',
      { jst: { name: 'Gubin', state: 'declared' } },
      { jst: 'Gubin', state: 'declared' },
    ],
  ] as const)('is refused: %s %j', (code, over, figures) => {
    expect(told(decideSignup(training, { ...person, ...over }))).toMatchObject({
      code: `training.${code}`,
      figures,
    })
  })

  it('is not taken for a cancelled training', () => {
    const cancelled = { ...training, cancelledOn: day('2020-09-30') }
    expect(told(decideSignup(cancelled, person))).toMatchObject({ code: 'training.cancelled' })
    expect(told(decideInvitation(cancelled, person.jst))).toMatchObject({
      code: 'training.cancelled',
    })
  })

  it('is withdrawn once, with a reason, by one who was not present', () => {
    const standing = { withdrawn: null, presentDays: 0 }
    expect(told(decideWithdrawal(standing, 'Choroba'))).toBe('allowed')
    expect(told(decideWithdrawal(standing, ''))).toMatchObject({ code: 'training.reasonMissing' })
    expect(told(decideWithdrawal({ ...standing, presentDays: 1 }, 'x'))).toMatchObject({
      code: 'training.withdrawPresent',
    })
    const gone = { ...standing, withdrawn: day('2020-10-01') }
    expect(told(decideWithdrawal(gone, 'x'))).toMatchObject({
      code: 'training.withdrawnAlready',
      figures: { day: '2020-10-01' },
    })
  })
})

describe('an invitation', () => {
  it.each(recruitmentStates.map((state) => [state, ['signed', 'takingPart'].includes(state)]))(
    'of a JST in state %s is allowed: %s',
    (state, allowed) => {
      const decision = decideInvitation(training, { name: 'Gubin', state })
      expect(decision.ok).toBe(allowed)
    },
  )

  it.each([
    ['2020-10-06', '2020-10-10', 'allowed'],
    ['2020-10-11', '2020-10-10', 'training.invitedAhead'],
    ['2020-10-07', '2020-10-10', 'training.invitedAfter'],
  ])('dated %s on %s: %s', (on, today, expected) => {
    const decision = decideInvitationDay(day(on), day('2020-10-06'), day(today))
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(expected)
  })

  it('asks where the JST stands on the first day of a past training, else at present', () => {
    expect(askedOn(day('2020-10-05'), day('2021-01-01'))).toBe('2020-10-05')
    expect(askedOn(day('2021-10-05'), day('2021-01-01'))).toBe('2021-01-01')
  })
})
