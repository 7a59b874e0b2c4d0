/** The words and figures of the realisation: what became of the budget by a day. */
import type { CostCategory } from './budget.ts'
import type { Day } from './day.ts'
import type { BasisPoints, Grosze } from './money.ts'
import type { Month } from './period.ts'
import type { RealisationFigures } from './realisation-figures.ts'

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

/** A claim submitted by the day, as the formulas of indirect costs and of sources name it. */
export interface RealisationClaim {
  readonly id: string
  /** The number in the institution's system, or its own in the office. */
  readonly number: string
  readonly decided: boolean
  /** The flat rate that it was submitted with. */
  readonly indirectRate: BasisPoints
  readonly claimed: Grosze
  readonly claimedIndirect: Grosze
  readonly settled: Grosze
  readonly settledIndirect: Grosze
  /** What was approved by its source; null before the decision, or where it is not on record. */
  readonly approved: Readonly<Record<MoneySource, Grosze>> | null
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
  /** What the formulas of the totals stand on. */
  readonly rates: {
    readonly own: BasisPoints
    readonly indirect: BasisPoints
    readonly eu: BasisPoints
  }
  readonly claims: readonly RealisationClaim[]
}

/** One month of the S-curve: sums of direct costs from the beginning to its end, in grosze. */
export interface CoursePoint {
  readonly month: Month
  readonly planned: Grosze
  /** Null after the month of the day. */
  readonly paid: Grosze | null
  readonly settled: Grosze | null
  /**
   * Paid, carried on at the present pace from the last full month; null before that month, and
   * everywhere while there is no pace yet or once the programme is over.
   */
  readonly forecast: Grosze | null
}

/** The S-curve with what its forecast stands on. */
export interface RealisationCourse {
  readonly points: readonly CoursePoint[]
  /** Paid in a month on average, over the last full months that count. */
  readonly pace: Grosze
  readonly paceMonths: number
  readonly budget: Grosze
  /** What the forecast says will have been paid at the end; null once the programme is over. */
  readonly expected: Grosze | null
}
