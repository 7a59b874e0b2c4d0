import { expect, it } from 'vitest'
import { type ListStepFacts, nextStepOnList } from '#db/rules/next-step-list.ts'
import { day } from '#db/values/day.ts'

const facts: ListStepFacts = {
  opened: true,
  applied: false,
  judged: false,
  place: { kind: 'notApproved' },
  plan: 'none',
}
const place = { kind: 'accepted', since: day('2021-03-18') } as const

it.each([
  ['before the list opens', 'none', { opened: false }, null, null],
  ['not applied', 'none', {}, 'applyForList', 'jst'],
  ['not applied, with an opinion', 'none', { judged: true }, 'applyForList', 'jst'],
  ['applied', 'none', { applied: true }, 'writeOpinion', 'mentor'],
  ['judged', 'none', { applied: true, judged: true }, 'approveList', 'coordinator'],
  ['on the reserve', 'none', { place: { kind: 'reserve', rank: 1 } }, 'waitOnReserve', 'nobody'],
  ['refused', 'none', { place: { kind: 'refused' } }, 'notImplementing', 'nobody'],
  ['left the list', 'none', { place: { kind: 'withdrawn' } }, 'notImplementing', 'nobody'],
  ['never applied', 'none', { place: { kind: 'absent' } }, 'notImplementing', 'nobody'],
  ['accepted', 'none', { place }, 'acceptPlan', 'mentor'],
  ['plan being written', 'none', { place, plan: 'written' }, 'acceptPlan', 'mentor'],
  ['plan accepted', 'none', { place, plan: 'accepted' }, 'signImplementationAgreement', 'office'],
  ['agreed without a plan', 'agreed', { place }, 'acceptPlan', 'mentor'],
  ['agreed with a plan', 'agreed', { place, plan: 'accepted' }, null, null],
  ['agreed before there was a list', 'agreed', {}, null, null],
  ['completed', 'completed', { place }, null, null],
  ['ended', 'ended', { place }, null, null],
] as const)('of a JST that takes part, %s: %4$s', (_, work, more, step, whose) => {
  const expected = step === null ? null : { step, whose }
  expect(nextStepOnList('takingPart', work, { ...facts, ...more })).toEqual(expected)
})

it.each(['none', 'invited', 'declared', 'signed', 'withdrawn'] as const)(
  'has no say about a JST that is %s',
  (state) => {
    expect(nextStepOnList(state, 'none', facts)).toBeNull()
  },
)
