import { describe, expect, it } from 'vitest'
import {
  bestThree,
  changesOfCriteria,
  changesOfJsts,
  jstResults,
  rankScores,
  type WeighedCriterion,
} from '#db/rules/survey.ts'
import type { Phase } from '#db/values/implementing.ts'
import { basisPoints } from '#db/values/money.ts'
import type { SurveyScore } from '#db/values/survey.ts'

const criterion = (id: string, most: number, weight: number): WeighedCriterion => ({
  id,
  most,
  weightRate: basisPoints(weight),
})
/** Half of the score is the website, the rest two e-mails. */
const three = [criterion('web', 10, 5_000), criterion('pl', 5, 3_000), criterion('en', 3, 2_000)]

const given = (
  jstId: string,
  points: Readonly<Record<string, readonly number[]>>,
  phase: Phase = 'before',
): SurveyScore[] =>
  Object.entries(points).flatMap(([criterionId, all]) =>
    all.map((one, at) => ({ jstId, criterionId, phase, assessor: `A${at}`, points: one })),
  )

describe('the score of a JST', () => {
  // Each line can be checked by hand: mean ÷ most × weight, added up, rounded once.
  it.each([
    ['everything', { web: [10], pl: [5], en: [3] }, 10_000],
    ['nothing', { web: [0], pl: [0], en: [0] }, 0],
    ['one assessor: 40 + 18 + 6,67', { web: [8], pl: [3], en: [1] }, 6_467],
    ['two assessors: 37,50 + 21 + 10', { web: [8, 7], pl: [3, 4], en: [1, 2] }, 6_850],
    ['three assessors: 36,67 + 18 + 8,89', { web: [8, 7, 7], pl: [3, 3, 3], en: [1, 2, 1] }, 6_356],
    ['as many as there were: 40 + 21 + 6,67', { web: [8], pl: [3, 4], en: [1] }, 6_767],
  ])('%s', (_, points, score) => {
    expect(jstResults(three, given('a', points), 'before')).toMatchObject([
      { jstId: 'a', score, missing: [] },
    ])
  })

  it('is rounded once, halves up: three thirds of 33,33 % make a whole', () => {
    const thirds = [criterion('a', 3, 3_333), criterion('b', 3, 3_333), criterion('c', 3, 3_334)]
    const [half] = jstResults(thirds, given('x', { a: [1], b: [1], c: [1] }), 'before')
    expect(half?.score).toBe(3_333)
    const eighth = [criterion('a', 8, 10_000)]
    // 1 ÷ 8 is 12,50; 1 ÷ 16 (a mean of 0,5) is 6,25; a mean of 0,125 is 1,5625.
    expect(jstResults(eighth, given('x', { a: [1] }), 'before')[0]?.score).toBe(1_250)
    expect(jstResults(eighth, given('x', { a: [1, 0] }), 'before')[0]?.score).toBe(625)
    const eight = given('x', { a: [1, 0, 0, 0, 0, 0, 0, 0] })
    expect(jstResults(eighth, eight, 'before')[0]).toMatchObject({
      score: 156,
      criteria: [{ points: 1, assessors: 8, mean: 13, part: 156 }],
    })
  })

  it('is none while a criterion that weighs anything has no score', () => {
    const [result] = jstResults(three, given('a', { web: [10], en: [3] }), 'before')
    expect(result).toMatchObject({ score: null, missing: ['pl'] })
    const light = [...three.slice(0, 1), criterion('pl', 5, 5_000), criterion('en', 3, 0)]
    const [whole] = jstResults(light, given('a', { web: [10], pl: [5] }), 'before')
    expect(whole).toMatchObject({ score: 10_000, missing: [] })
  })

  it('is of its own round', () => {
    const scores = [...given('a', { web: [10], pl: [5], en: [3] }, 'after')]
    expect(jstResults(three, scores, 'before')).toEqual([])
    expect(jstResults(three, scores, 'after')).toHaveLength(1)
  })
})

const one = [criterion('only', 100, 10_000)]
const round = (points: Readonly<Record<string, number>>, phase: Phase = 'before') =>
  jstResults(
    one,
    Object.entries(points).flatMap(([jst, only]) => given(jst, { only: [only] }, phase)),
    phase,
  )

describe('the ranking', () => {
  it.each([
    ['no ties', { a: 90, b: 80, c: 70, d: 60 }, [1, 2, 3, 4], 3],
    ['a tie for the second place', { a: 90, b: 80, c: 80, d: 60 }, [1, 2, 2, 4], 3],
    ['a tie for the third names four', { a: 90, b: 80, c: 70, d: 70 }, [1, 2, 3, 3], 4],
    ['all the same', { a: 50, b: 50, c: 50, d: 50 }, [1, 1, 1, 1], 4],
    ['a tie for the first', { a: 90, b: 90, c: 70, d: 60 }, [1, 1, 3, 4], 3],
    ['fewer than three', { a: 90, b: 80 }, [1, 2], 2],
  ])('%s', (_, points, ranks, best) => {
    const ranked = rankScores(round(points))
    expect(ranked.map(({ rank }) => rank)).toEqual(ranks)
    expect(bestThree(ranked)).toHaveLength(best)
  })

  it('says who shares a score', () => {
    expect(rankScores(round({ b: 80, a: 90, c: 80 }))).toEqual([
      { jstId: 'a', score: 9_000, rank: 1, tied: false },
      { jstId: 'b', score: 8_000, rank: 2, tied: true },
      { jstId: 'c', score: 8_000, rank: 2, tied: true },
    ])
  })
})

describe('the change', () => {
  it('is of the JSTs that are complete in both rounds', () => {
    const before = round({ a: 40, b: 60, gone: 10 })
    const after = round({ a: 75, b: 55, new: 90 }, 'after')
    expect(changesOfJsts(before, after)).toEqual([
      { jstId: 'a', before: 4_000, after: 7_500, change: 3_500 },
      { jstId: 'b', before: 6_000, after: 5_500, change: -500 },
    ])
  })

  it('of a criterion is the mean of the JSTs scored for it twice, each counting the same', () => {
    const before = jstResults(
      three,
      [...given('a', { web: [4, 6], pl: [1] }), ...given('b', { web: [2] })],
      'before',
    )
    const after = jstResults(
      three,
      [...given('a', { web: [9] }, 'after'), ...given('b', { web: [7, 8, 8], pl: [5] }, 'after')],
      'after',
    )
    // Before: (5 + 2) ÷ 2 of 10 = 35 %; after: (9 + 7,667) ÷ 2 of 10 = 83,33 %.
    expect(changesOfCriteria(three, before, after)).toEqual([
      { criterionId: 'web', jsts: 2, change: { before: 3_500, after: 8_333, change: 4_833 } },
      { criterionId: 'pl', jsts: 0, change: null },
      { criterionId: 'en', jsts: 0, change: null },
    ])
  })
})
