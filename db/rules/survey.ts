import type { Phase } from '#db/values/implementing.ts'
import type { BasisPoints } from '#db/values/money.ts'
import type {
  CriterionResult,
  JstResult,
  RankedScore,
  SurveyChange,
  SurveyScore,
} from '#db/values/survey.ts'

/** What the rule needs of a criterion; the weights of all of them make 10 000. */
export interface WeighedCriterion {
  readonly id: string
  readonly most: number
  readonly weightRate: BasisPoints
}

/** An exact fraction, never reduced: numerators and denominators stay small. */
type Fraction = readonly [over: bigint, under: bigint]

const nothing: Fraction = [0n, 1n]

const added = ([a, b]: Fraction, [c, d]: Fraction): Fraction =>
  b === d ? [a + c, b] : [a * d + c * b, b * d]

/** The nearest whole number, halves up; the fraction is not negative. */
const rounded = ([over, under]: Fraction): number => Number((2n * over + under) / (2n * under))

interface Given {
  readonly points: number
  readonly assessors: number
}

/** What was given in a round, by JST and criterion. */
function givenIn(
  scores: readonly SurveyScore[],
  phase: Phase,
): ReadonlyMap<string, ReadonlyMap<string, Given>> {
  const byJst = new Map<string, Map<string, Given>>()
  for (const one of scores) {
    if (one.phase !== phase) continue
    const own = byJst.get(one.jstId) ?? new Map<string, Given>()
    const { points, assessors } = own.get(one.criterionId) ?? { points: 0, assessors: 0 }
    own.set(one.criterionId, { points: points + one.points, assessors: assessors + 1 })
    byJst.set(one.jstId, own)
  }
  return byJst
}

/**
 * What each JST that has a score in the round came to, in the order of TERYT.
 *
 * Of each criterion the mean over its assessors is taken as a part of its most points, and
 * counted with its weight: score = Σ weight × sum of points ÷ (assessors × most). The weights are
 * basis points and make 10 000, so the sum is in hundredths of 0–100. It is computed in exact
 * fractions and rounded once, at the end, to a hundredth, halves up. A JST in which a criterion
 * that weighs anything has no score has none either (proposed by the office, [K]).
 */
export function jstResults(
  criteria: readonly WeighedCriterion[],
  scores: readonly SurveyScore[],
  phase: Phase,
): readonly JstResult[] {
  return [...givenIn(scores, phase)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([jstId, given]) => {
      let score = nothing
      const missing: string[] = []
      const results = criteria.map((criterion): CriterionResult => {
        const criterionId = criterion.id
        const { points, assessors } = given.get(criterionId) ?? { points: 0, assessors: 0 }
        if (assessors === 0) {
          if (criterion.weightRate > 0) missing.push(criterionId)
          return { criterionId, points, assessors, mean: null, part: null }
        }
        const part = partOf(criterion, points, assessors)
        score = added(score, part)
        const mean = rounded([100n * BigInt(points), BigInt(assessors)])
        return { criterionId, points, assessors, mean, part: rounded(part) }
      })
      return {
        jstId,
        criteria: results,
        missing,
        score: missing.length > 0 ? null : rounded(score),
      }
    })
}

const partOf = ({ weightRate, most }: WeighedCriterion, points: number, assessors: number) =>
  [BigInt(weightRate) * BigInt(points), BigInt(assessors) * BigInt(most)] as const

/**
 * The ranking of the complete ones, best first, those of one place by TERYT. Places are those of
 * a competition: 1, 2, 2, 4. Scores are compared as they are shown, rounded to a hundredth, so
 * that nobody stands behind somebody with the same figure.
 */
export function rankScores(results: readonly JstResult[]): readonly RankedScore[] {
  const complete = results.flatMap(({ jstId, score }) => (score === null ? [] : [{ jstId, score }]))
  const times = new Map<number, number>()
  for (const { score } of complete) times.set(score, (times.get(score) ?? 0) + 1)
  let rank = 0
  let last = -1
  return complete
    .toSorted((a, b) => b.score - a.score || (a.jstId < b.jstId ? -1 : 1))
    .map(({ jstId, score }, at) => {
      if (score !== last) rank = at + 1
      last = score
      return { jstId, score, rank, tied: (times.get(score) ?? 0) > 1 }
    })
}

/** The best three: everyone on places 1 to 3, more than three where a tie makes them more. */
export const bestThree = (ranked: readonly RankedScore[]): readonly RankedScore[] =>
  ranked.filter(({ rank }) => rank <= 3)

const changeOf = (before: number, after: number): SurveyChange => ({
  before,
  after,
  change: after - before,
})

/** The change of each JST that is complete in both rounds, in the order of TERYT. */
export function changesOfJsts(
  before: readonly JstResult[],
  after: readonly JstResult[],
): readonly (SurveyChange & { readonly jstId: string })[] {
  const earlier = new Map(before.map(({ jstId, score }) => [jstId, score]))
  return after.flatMap(({ jstId, score }) => {
    const was = earlier.get(jstId) ?? null
    return was === null || score === null ? [] : [{ jstId, ...changeOf(was, score) }]
  })
}

/**
 * The change of each criterion over the JSTs in which it was scored in both rounds: the mean of
 * their means as a part of its most points, in hundredths of a percent. Every JST counts the
 * same, however many assessed it. Null where no JST was scored twice.
 */
export function changesOfCriteria(
  criteria: readonly WeighedCriterion[],
  before: readonly JstResult[],
  after: readonly JstResult[],
): readonly {
  readonly criterionId: string
  readonly jsts: number
  readonly change: SurveyChange | null
}[] {
  const earlier = new Map(before.map((result) => [result.jstId, result]))
  return criteria.map(({ id: criterionId, most }) => {
    const pairs = after.flatMap((result) => {
      const [was, is] = [earlier.get(result.jstId), result].map((one) =>
        one?.criteria.find((own) => own.criterionId === criterionId && own.assessors > 0),
      )
      return was === undefined || is === undefined ? [] : [{ was, is }]
    })
    const mean = (of: readonly CriterionResult[]) => {
      const [over, under] = of.reduce<Fraction>(
        (sum, { points, assessors }) => added(sum, [BigInt(points), BigInt(assessors)]),
        nothing,
      )
      return rounded([10_000n * over, under * BigInt(most) * BigInt(of.length)])
    }
    const change =
      pairs.length === 0
        ? null
        : changeOf(mean(pairs.map(({ was }) => was)), mean(pairs.map(({ is }) => is)))
    return { criterionId, jsts: pairs.length, change }
  })
}
