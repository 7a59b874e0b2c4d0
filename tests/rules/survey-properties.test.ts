import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jstResults, rankScores, type WeighedCriterion } from '#db/rules/survey.ts'
import { phases } from '#db/values/implementing.ts'
import { basisPoints } from '#db/values/money.ts'
import type { SurveyScore } from '#db/values/survey.ts'

const office = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
  scores: fc.array(
    fc.record({
      jst: fc.integer({ min: 0, max: 7 }),
      criterion: fc.integer({ min: 0, max: 4 }),
      phase: fc.constantFrom(...phases),
      assessor: fc.constantFrom('A', 'B', 'C'),
      points: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 120 },
  ),
})

/** Criteria of 4 points whose weights make 10 000, and one score for each place. */
function drawn({ weights, scores }: typeof office extends fc.Arbitrary<infer T> ? T : never) {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const rates = weights.map((weight) => Math.floor((weight * 10_000) / sum))
  const rest = 10_000 - rates.slice(1).reduce((all, rate) => all + rate, 0)
  const criteria = rates.map((rate, at) => ({
    ...{ id: `c${at}`, most: 4 },
    weightRate: basisPoints(at === 0 ? rest : rate),
  }))
  const places = new Map<string, SurveyScore>()
  for (const { jst, criterion: at, phase, assessor, points } of scores) {
    if (at >= criteria.length) continue
    const score = { jstId: `j${jst}`, criterionId: `c${at}`, phase, assessor, points }
    places.set([jst, at, phase, assessor].join(), score)
  }
  return { criteria, scores: [...places.values()] }
}

/** Another way to the same: everything over one denominator, places by counting who is better. */
function byBruteForce(criteria: readonly WeighedCriterion[], scores: readonly SurveyScore[]) {
  const jsts = [...new Set(scores.map(({ jstId }) => jstId))]
  const hundredths = jsts.flatMap((jstId) => {
    // 1, 2 and 3 assessors divide 6; each criterion has 4 points.
    let sixths = 0
    for (const { id, weightRate } of criteria) {
      const own = scores.filter((score) => score.jstId === jstId && score.criterionId === id)
      if (own.length === 0) return []
      sixths += (weightRate * own.reduce((all, { points }) => all + points, 0) * 6) / own.length
    }
    const [whole, rest] = [Math.floor(sixths / 24), sixths % 24]
    return [{ jstId, score: rest >= 12 ? whole + 1 : whole }]
  })
  return new Map(
    hundredths.map(({ jstId, score }) => {
      const better = hundredths.filter((other) => other.score > score).length
      return [jstId, { score, rank: better + 1 }]
    }),
  )
}

it('ranks as a second, brute-force implementation does', () => {
  fc.assert(
    fc.property(office, (seed) => {
      const { criteria, scores } = drawn(seed)
      const before = scores.filter(({ phase }) => phase === 'before')
      const ranked = rankScores(jstResults(criteria, scores, 'before'))
      expect(new Map(ranked.map(({ jstId, score, rank }) => [jstId, { score, rank }]))).toEqual(
        byBruteForce(criteria, before),
      )
    }),
    { numRuns: 2_000 },
  )
})

it('does not depend on the order in which scores were given', () => {
  const shuffled = office.chain((seed) => {
    const { criteria, scores } = drawn(seed)
    return fc.record({
      criteria: fc.constant(criteria),
      scores: fc.constant(scores),
      other: fc.shuffledSubarray(scores, { minLength: scores.length }),
    })
  })
  fc.assert(
    fc.property(shuffled, ({ criteria, scores, other }) => {
      for (const phase of phases) {
        expect(jstResults(criteria, other, phase)).toEqual(jstResults(criteria, scores, phase))
      }
    }),
  )
})
