import { expect, it } from 'vitest'
import { nextStep, nextStepToImplementation } from '#db/rules/next-step.ts'

it.each([
  ['none', 'none', 'invite', 'office'],
  ['invited', 'none', 'declare', 'jst'],
  ['declared', 'none', 'signSupportAgreement', 'office'],
  ['signed', 'none', 'attendFirstTraining', 'jst'],
  ['takingPart', 'none', 'takePart', 'nobody'],
  ['signed', 'agreed', 'completeImplementation', 'office'],
  ['takingPart', 'agreed', 'completeImplementation', 'office'],
  ['takingPart', 'completed', 'implementationCompleted', 'nobody'],
  ['takingPart', 'ended', 'implementationEnded', 'nobody'],
  ['withdrawn', 'none', 'replaceJst', 'office'],
  ['withdrawn', 'agreed', 'replaceJst', 'office'],
] as const)('a JST %s with implementation %s: %s, moved by %s', (state, work, step, whose) => {
  expect(nextStep(state, work)).toEqual({ step, whose })
})

it('towards an implementation the office prepares the agreement of a JST that takes part', () => {
  const step = { step: 'signImplementationAgreement', whose: 'office' }
  expect(nextStepToImplementation('takingPart', 'none')).toEqual(step)
  expect(nextStepToImplementation('declared', 'none').step).toBe('signSupportAgreement')
  expect(nextStepToImplementation('takingPart', 'agreed').step).toBe('completeImplementation')
})

it.each([
  ['takingPart', 'none', 'signImplementationAgreement', 'nobody'],
  ['signed', 'none', 'attendFirstTraining', 'jst'],
  ['declared', 'none', 'signSupportAgreement', 'nobody'],
  ['invited', 'none', 'declare', 'nobody'],
  ['none', 'none', 'invite', 'nobody'],
  ['withdrawn', 'none', 'replaceJst', 'nobody'],
  ['takingPart', 'agreed', 'completeImplementation', 'office'],
] as const)(
  'before the stage of implementations a JST %s with implementation %s owes them: %s, %s',
  (state, work, step, whose) => {
    expect(nextStepToImplementation(state, work, false)).toEqual({ step, whose })
  },
)
