import { describe, expect, it } from 'vitest'
import { moneyAtRisk, type RiskFacts } from '#db/rules/money-at-risk.ts'
import { day } from '#db/values/day.ts'
import type { RiskAssumptions } from '#db/values/forecast.ts'
import { basisPoints, grosze } from '#db/values/money.ts'

/** The grant of the programme's sheet: 1 074 741,60 zł without its 10 %. */
const grant = grosze(96_726_744)
const assumed: RiskAssumptions = {
  ...{ method: 'worst', tolerance: basisPoints(0), value: 'likely', unbegun: 'leftOut' },
}

const forecast = (likely: number): RiskFacts['forecast'] => ({
  kind: 'pace',
  from: day('2020-03-31'),
  per30Days: { low: 0, likely: 1, high: 2 },
  atDeadline: { low: likely - 2, likely, high: likely + 2 },
  targetOn: { earliest: null, likely: null, latest: null },
})
const facts: readonly RiskFacts[] = [
  { id: 'trained', target: 43, value: 43, forecast: { kind: 'reached', on: day('2020-05-31') } },
  { id: 'implementing', target: 22, value: 10, forecast: forecast(20) },
  { id: 'plans', target: 22, value: 21, forecast: { kind: 'over', missing: 1 } },
  {
    id: 'new',
    target: 10,
    value: 0,
    forecast: { kind: 'tooLittle', of: 'months', known: 1, needed: 3 },
  },
]
const total = (changed: Partial<RiskAssumptions>) =>
  moneyAtRisk(facts, grant, { ...assumed, ...changed }).total

describe('the simulation of a cut', () => {
  it('tells of each indicator alone', () => {
    expect(moneyAtRisk(facts, grant, assumed).lines).toEqual([
      { id: 'trained', target: 43, expected: 43, shortfall: 0, cut: 0 },
      // By hand: 967 267,44 × 2 / 22 = 87 933,403…; the share is told as 9.09 %.
      { id: 'implementing', target: 22, expected: 20, shortfall: 909, cut: 8_793_340 },
      // By hand: 967 267,44 / 22 = 43 966,701…, not 4.55 % of it (44 010,67).
      { id: 'plans', target: 22, expected: 21, shortfall: 455, cut: 4_396_670 },
      { id: 'new', target: 10, expected: null, shortfall: null, cut: null },
    ])
  })

  it.each([
    ['the largest shortfall', {}, 8_793_340],
    // (0 + 2/22 + 1/22) / 3 = 1/22.
    ['the mean of the three that can be told of', { method: 'mean' }, 4_396_670],
    // 2 of 22 are 9.0909… %.
    ['nothing up to the tolerance', { tolerance: basisPoints(910) }, 0],
    ['all of it beyond the tolerance', { tolerance: basisPoints(909) }, 8_793_340],
    // 18 of 22 on the deadline: 4 × 43 966,701….
    ['the slow end of the range', { value: 'low' }, 17_586_681],
    // Of what tells too little the value of now is taken: all 10 are missing.
    ['everything of what has not begun', { unbegun: 'nothing' }, grant],
  ] as const)('takes %s', (_name, changed, expected) => {
    expect(total(changed)).toBe(expected)
  })

  it.each([
    ['leftOut', 0, { expected: null, shortfall: null, cut: null }],
    ['nothing', 0, { expected: 0, shortfall: 10_000, cut: grant }],
    // What moved once is no more without a word of its own: 11 of 22 are missing.
    ['leftOut', 11, { expected: 11, shortfall: 5_000, cut: 48_363_372 }],
  ] as const)('of one that stands is by the assumption "%s" at %i', (unbegun, value, expected) => {
    const since = day('2019-09-30')
    const still: RiskFacts = {
      ...{ id: 'packages', target: 22, value, forecast: { kind: 'still', since, value } },
    }
    const { lines, total } = moneyAtRisk([still], grant, { ...assumed, unbegun })
    expect(lines).toEqual([{ id: 'packages', target: 22, ...expected }])
    expect(total).toBe(expected.cut ?? 0)
  })

  it.each([
    ['that never had a value', null, 22, { expected: 0, shortfall: 10_000, cut: grant }],
    // Met too late: 11 of 22 were missing on the deadline.
    ['by its value on the deadline', 22, 11, { expected: 11, shortfall: 5_000, cut: 48_363_372 }],
  ] as const)(
    'of one whose deadline is over is that of one %s',
    (_what, value, missing, expected) => {
      const over: RiskFacts = {
        id: 'plans',
        target: 22,
        value,
        forecast: { kind: 'over', missing },
      }
      expect(moneyAtRisk([over], grant, assumed).lines).toEqual([
        { id: 'plans', target: 22, ...expected },
      ])
    },
  )

  it('takes nothing where nothing can be said', () => {
    expect(moneyAtRisk([], grant, assumed)).toEqual({ total: 0, lines: [] })
  })
})
