import { expect, it } from 'vitest'
import { ownedStep, ownerOfAudit, ownerOfPackage } from '#db/rules/step-owner.ts'
import { day } from '#db/values/day.ts'

it.each([
  ['declare', 'jst'],
  ['writeOpinion', 'mentor'],
  ['approveList', 'coordinator'],
  ['acceptPlan', 'mentor'],
  ['holdVisit', 'mentor'],
  ['issueCertificate', 'coordinator'],
  ['awaitReport', 'contractor'],
  ['awaitDeliverable', 'contractor'],
  ['acceptDeliverable', 'office'],
  ['waitOnReserve', 'nobody'],
] as const)('the step %s is the move of: %s', (step, whose) => {
  expect(ownedStep(step)).toEqual({ step, whose })
  expect(ownedStep(step, { count: 2 })).toEqual({ step, whose, figures: { count: 2 } })
})

const madeOn = day('2020-07-10')

it('an audit is the mentor’s to make and somebody else’s of the office to accept', () => {
  expect(ownerOfAudit(null)).toBe('mentor')
  expect(ownerOfAudit({ madeOn, acceptedOn: null })).toBe('office')
})

it.each([
  [['contractor'], 'contractor'],
  [['contractor', 'contractor'], 'contractor'],
  [['contractor', 'office'], 'office'],
  [['office'], 'office'],
] as const)('a package of which %j wait is with: %s', (parts, whose) => {
  expect(ownerOfPackage(parts)).toBe(whose)
})
