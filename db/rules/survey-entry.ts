import type { Day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import type { BasisPoints } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { mostPoints } from '#db/values/survey.ts'

const wholeWeight = 10_000

/** A criterion as it is to be; `id` null for a new one. */
export interface CriterionEntry {
  readonly id: string | null
  readonly tested: string
  readonly language: string
  readonly name: string
  readonly most: number
  readonly weightRate: BasisPoints
}

/** A criterion as it is, and how many scores it has. */
export interface StandingCriterion {
  readonly id: string
  readonly tested: string
  readonly language: string
  readonly name: string
  readonly most: number
  readonly scores: number
}

/**
 * Whether the criteria can be kept together: weights that make 100 %, names that tell them
 * apart, 1 to 100 points each. One that has scores stays, and keeps its most points, what it
 * tests and in which language; its weight and name may change, and the ranking follows.
 */
export function decideCriteria(
  entries: readonly CriterionEntry[],
  standing: readonly StandingCriterion[],
): Decision<true> {
  const names = new Set<string>()
  for (const { id, name, most, tested, language } of entries) {
    if (name === '') return refuse('survey.nameMissing')
    const key = `${tested} ${language} ${fold(name)}`
    if (names.has(key)) return refuse('survey.nameTwice', { name })
    names.add(key)
    if (!Number.isInteger(most) || most < 1 || most > mostPoints) {
      return refuse('survey.mostOutside', { name, limit: mostPoints })
    }
    const was = standing.find((one) => one.id === id)
    if (was === undefined || was.scores === 0) continue
    if (was.most !== most) {
      return refuse('survey.mostFixed', { name, most: was.most, count: was.scores })
    }
    if (was.tested !== tested || was.language !== language) {
      return refuse('survey.testedFixed', { name, count: was.scores })
    }
  }
  const kept = new Set(entries.map(({ id }) => id))
  const gone = standing.find(({ id, scores }) => scores > 0 && !kept.has(id))
  if (gone !== undefined) {
    return refuse('survey.criterionScored', { name: gone.name, count: gone.scores })
  }
  const weights = entries.reduce((sum, { weightRate }) => sum + weightRate, 0)
  return weights === wholeWeight
    ? allow(true)
    : refuse('survey.weightsSum', { percent: weights / 100 })
}

/** Who assesses, and on which day: named, from the programme's first day on, not to come. */
export function decideAssessment(
  { assessor, on }: { readonly assessor: string; readonly on: Day },
  { from, today }: { readonly from: Day; readonly today: Day },
): Decision<true> {
  if (assessor === '') return refuse('survey.assessorMissing')
  if (on > today) return refuse('survey.dayToCome', { day: on, today })
  return on < from ? refuse('survey.dayBefore', { day: on, from }) : allow(true)
}

/** Whether a criterion takes these points: whole ones, from 0 to its most. */
export const decidePoints = (
  points: number,
  { name, most }: { readonly name: string; readonly most: number },
): Decision<true> =>
  Number.isInteger(points) && points >= 0 && points <= most
    ? allow(true)
    : refuse('survey.pointsOutside', { name, points, most })

/** The name as this assessor has been written before, so that nobody is counted twice. */
export const knownAssessor = (assessor: string, known: readonly string[]): string =>
  known.find((one) => fold(one) === fold(assessor)) ?? assessor
