import { describe, expect, it } from 'vitest'
import {
  decideRoundDay,
  decideScoresFit,
  openRound,
  type RoundFacts,
} from '#db/rules/survey-round.ts'
import { day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'

const assessed = (first: string, last: string) => ({ first: day(first), last: day(last) })

describe('a score of a round', () => {
  it.each<[Phase, string, Partial<RoundFacts>, string | null]>([
    ['before', '2021-05-04', {}, null],
    ['after', '2020-02-18', {}, null],
    ['before', '2021-02-01', { agreedOn: day('2021-02-01') }, null],
    ['before', '2021-02-02', { agreedOn: day('2021-02-01') }, 'survey.roundEnded'],
    ['after', '2021-02-01', { agreedOn: day('2021-02-01') }, null],
    ['after', '2021-01-31', { agreedOn: day('2021-02-01') }, 'survey.roundNotBegun'],
    ['before', '2021-11-15', { other: assessed('2021-11-15', '2021-11-19') }, null],
    ['before', '2021-11-16', { other: assessed('2021-11-15', '2021-11-19') }, 'survey.roundEnded'],
    ['after', '2020-02-26', { other: assessed('2020-02-18', '2020-02-26') }, null],
    [
      'after',
      '2020-02-25',
      { other: assessed('2020-02-18', '2020-02-26') },
      'survey.roundNotBegun',
    ],
  ])('%s the implementation on %s, with %o: %s', (phase, on, over, code) => {
    const facts = { name: 'Gubin', agreedOn: null, other: null, ...over }
    const decision = decideRoundDay(phase, day(on), facts)
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })

  it('is told the nearer of the two bounds', () => {
    const other = assessed('2020-12-01', '2020-12-02')
    const facts = { name: 'Gubin', agreedOn: day('2021-02-01'), other }
    expect(decideRoundDay('before', day('2021-03-01'), facts)).toMatchObject({
      refusal: { figures: { until: '2020-12-01' } },
    })
    expect(decideRoundDay('after', day('2020-11-30'), facts)).toMatchObject({
      refusal: { figures: { from: '2021-02-01' } },
    })
  })
})

it('counts the scores that an agreement of another day would leave outside their rounds', () => {
  const scores = [
    ['before', '2020-07-01'],
    ['before', '2020-07-02'],
    ['after', '2020-07-03'],
  ] as const
  const judged = (agreedOn: string) =>
    decideScoresFit(
      { name: 'Gubin', agreedOn: day(agreedOn) },
      scores.map(([phase, on]) => ({ phase, assessedOn: day(on) })),
    )
  expect(judged('2020-07-02').ok).toBe(true)
  expect(judged('2020-07-03').ok).toBe(true)
  const refused = (count: number, on: string) => ({
    refusal: { code: 'survey.scoresOutside', figures: { name: 'Gubin', count, day: on } },
  })
  expect(judged('2020-07-04')).toMatchObject(refused(1, '2020-07-04'))
  expect(judged('2020-06-30')).toMatchObject(refused(2, '2020-06-30'))
})

it.each([
  [false, false, 'before'],
  [true, false, 'after'],
  [false, true, 'after'],
] as const)('implementing %s, assessed after %s: the round %s is open', (one, other, phase) => {
  expect(openRound(one, other)).toBe(phase)
})
