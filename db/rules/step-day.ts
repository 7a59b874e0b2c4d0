import type { Day } from '#db/values/day.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'

/** What the day of any step is measured against. */
export interface DayFacts {
  readonly today: Day
  /** The programme's period; both ends belong to it. */
  readonly period: { readonly from: Day; readonly to: Day }
}

/**
 * Why a step cannot have happened on that day: it lies ahead of today or outside
 * the programme's period (programme sheet: 2019-09-01 to 2021-12-31). Null when it can.
 */
export function dayRefusal(on: Day, { today, period }: DayFacts): Refusal | null {
  if (on > today) return refuse('programme.dayInFuture', { day: on, today }).refusal
  if (on < period.from || on > period.to) {
    const { from, to } = period
    return refuse('programme.dayOutsidePeriod', { day: on, from, to }).refusal
  }
  return null
}
