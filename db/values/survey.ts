import type { Phase } from './implementing.ts'

/** Which JSTs a ranking is made of: all that were assessed, those that take part, that implement. */
export const surveyGroups = ['all', 'takingPart', 'implementing'] as const
export type SurveyGroup = (typeof surveyGroups)[number]

/** The most points that a criterion may give. */
export const mostPoints = 100

/** Points of one assessor, as an accountant's list has them. */
export interface SurveyScore {
  readonly jstId: string
  readonly criterionId: string
  readonly phase: Phase
  readonly assessor: string
  readonly points: number
}

/** What a criterion came to in a JST and a round. */
export interface CriterionResult {
  readonly criterionId: string
  /** The points of all assessors together, and how many of them gave any. */
  readonly points: number
  readonly assessors: number
  /** The mean in hundredths of a point, halves up; null without a score. */
  readonly mean: number | null
  /** What it brings to the score, in hundredths, for showing only: the score adds the exact parts. */
  readonly part: number | null
}

/** A JST in a round; `score` in hundredths of 0–100, null while a criterion has no score. */
export interface JstResult {
  readonly jstId: string
  readonly criteria: readonly CriterionResult[]
  readonly missing: readonly string[]
  readonly score: number | null
}

/** A place of a ranking; `tied`: another JST has the same score. */
export interface RankedScore {
  readonly jstId: string
  readonly score: number
  readonly rank: number
  readonly tied: boolean
}

/** Before and after, in hundredths. */
export interface SurveyChange {
  readonly before: number
  readonly after: number
  readonly change: number
}
