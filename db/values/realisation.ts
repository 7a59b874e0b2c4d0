/** The words and figures of the realisation: what became of the budget by a day. */
import type { CostCategory } from './budget.ts'
import type { Day } from './day.ts'
import { type Grosze, grosze } from './money.ts'
import type { Month } from './period.ts'

/** What can be wrong with a cost line, the worst first. */
export const dangers = ['overspent', 'nearLimit', 'behindPlan', 'underspent'] as const
export type Danger = (typeof dangers)[number]

/** The sources of every amount of the programme. */
export const moneySources = ['own', 'eu', 'state'] as const
export type MoneySource = (typeof moneySources)[number]

/** How the rows of the matrix can be grouped. */
export const realisationGroups = ['task', 'category', 'source', 'month'] as const
export type RealisationGroup = (typeof realisationGroups)[number]

/** The columns of the matrix, in the order of the money's way. */
export const realisationColumns = [
  'budget',
  'contracted',
  'documents',
  'paid',
  'claimed',
  'settled',
  'left',
] as const
export type RealisationColumn = (typeof realisationColumns)[number]

/**
 * The figures of a row on a day, in grosze; `budget = left + engaged` always, and
 * `engaged = documents + openContracts`.
 */
export interface RealisationFigures {
  /** What the version in force gives. */
  readonly budget: Grosze
  /** What contracts signed by the day are worth. */
  readonly contracted: Grosze
  /** What contracts may still bring: not invoiced yet, not closed. */
  readonly openContracts: Grosze
  /**
   * Eligible amounts of documents issued by the day, drafts among them. What a decision on a
   * claim ruled out is eligible until its day; what a person set as ineligible by hand has no
   * day and is out of every day.
   */
  readonly documents: Grosze
  /** The same of documents paid in full by the day. */
  readonly paid: Grosze
  /**
   * In claims submitted by the day: the amounts that await a decision, and of claims decided by
   * the day what was approved (what was parked or ruled out does not count any more).
   */
  readonly claimed: Grosze
  /** Approved in claims decided by the day. */
  readonly settled: Grosze
  readonly engaged: Grosze
  readonly left: Grosze
}

export interface RealisationLine {
  readonly id: string
  readonly name: string
  readonly category: CostCategory
  readonly figures: RealisationFigures
  /** What the plan says for the months that had ended by the day. */
  readonly plannedByNow: Grosze
  readonly dangers: readonly Danger[]
}

export interface RealisationTask {
  readonly id: string
  readonly ordinal: number
  readonly name: string
  readonly figures: RealisationFigures
  readonly lines: readonly RealisationLine[]
}

export interface CategoryRow {
  readonly category: CostCategory
  readonly figures: RealisationFigures
}

export interface SourceRow {
  readonly source: MoneySource
  readonly figures: RealisationFigures
}

/** A month of cost; its documents are those whose parts fall on the month. */
export interface MonthRow {
  /** Null collects what has no month: the budget outside the plan, and contracts. */
  readonly month: Month | null
  readonly figures: RealisationFigures
}

/** The whole realisation of a programme's budget at the end of a day. */
export interface Realisation {
  readonly day: Day
  /** The number of the version in force that day; null before the first approval. */
  readonly version: number | null
  readonly tasks: readonly RealisationTask[]
  /** Known direct costs that no line carries yet. */
  readonly unallocated: Grosze
  readonly categories: readonly CategoryRow[]
  readonly sources: readonly SourceRow[]
  readonly direct: RealisationFigures
  /** Computed from the direct costs at the flat rate, never from documents. */
  readonly indirect: RealisationFigures
  readonly total: RealisationFigures
}

/** One month of the S-curve: sums of direct costs from the beginning to its end, in grosze. */
export interface CoursePoint {
  readonly month: Month
  readonly planned: Grosze
  /** Null after the month of the day. */
  readonly paid: Grosze | null
  readonly settled: Grosze | null
  /** Paid, carried on at the present pace from the last full month; null before that month. */
  readonly forecast: Grosze | null
}

/** The S-curve with what its forecast stands on. */
export interface RealisationCourse {
  readonly points: readonly CoursePoint[]
  /** Paid in a month on average, over the last full months that count. */
  readonly pace: Grosze
  readonly paceMonths: number
  readonly budget: Grosze
  /** What the forecast says will have been paid at the end. */
  readonly expected: Grosze
}

/** The share of the budget that is engaged, from 0; null without a budget. */
export const engagedShare = ({ budget, engaged }: RealisationFigures): number | null =>
  budget === 0 ? null : engaged / budget

const fields = [
  'budget',
  'contracted',
  'openContracts',
  'documents',
  'paid',
  'claimed',
  'settled',
] as const satisfies readonly (keyof RealisationFigures)[]

/** The figures that others follow from. */
export type BareFigures = Pick<RealisationFigures, (typeof fields)[number]>

/** Nothing budgeted and nothing spent. */
export const noFigures: BareFigures = Object.fromEntries(
  fields.map((field) => [field, grosze(0)]),
) as Record<(typeof fields)[number], Grosze>

/** Completes the figures by the definitions of engaged and left. */
export function figuresFrom(bare: BareFigures): RealisationFigures {
  const engaged = grosze(bare.documents + bare.openContracts)
  return { ...bare, engaged, left: grosze(bare.budget - engaged) }
}

/** The sum of rows, field by field. */
export function sumFigures(rows: Iterable<BareFigures>): RealisationFigures {
  const sums: Record<(typeof fields)[number], Grosze> = { ...noFigures }
  for (const row of rows) {
    for (const field of fields) sums[field] = grosze(sums[field] + row[field])
  }
  return figuresFrom(sums)
}

/** The figures with each bare amount changed: a share of it, or what follows from it. */
export function mapFigures(
  rows: BareFigures,
  change: (amount: Grosze, field: keyof BareFigures) => Grosze,
): RealisationFigures {
  const changed = Object.fromEntries(fields.map((field) => [field, change(rows[field], field)]))
  return figuresFrom(changed as Record<(typeof fields)[number], Grosze>)
}
