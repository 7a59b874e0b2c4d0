import type { Day } from './day.ts'

/** How many counted at the end of a day, and how many a steady pace would have by then. */
export interface CoursePoint {
  readonly day: Day
  readonly reached: number
  /** Hundredths of a JST; null outside the quota's stage or when the stage has no days. */
  readonly needed: number | null
}

/** The course of one quota up to a day, one point at each end of a month and one at the day. */
export interface QuotaCourse {
  readonly key: 'jst' | 'implementations'
  readonly target: number
  readonly points: readonly CoursePoint[]
}
