import { type Day, daysBetween } from './day.ts'
import { allow, type Decision, refuse } from './refusal.ts'

/** A closed period: both the first and the last day belong to it. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** A calendar month, `YYYY-MM`. Months compare as text. */
export type Month = string & { readonly __brand: 'Month' }

/** The period between two days; refused when the last day comes before the first. */
export function periodOf(from: Day, to: Day): Decision<Period> {
  return from <= to ? allow({ from, to }) : refuse('period.reversed', { from, to })
}

/** Whether the day lies in the period; its first and last day do. */
export function contains(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.to
}

/** Whether the periods share at least one day; touching on one day is sharing it. */
export function overlaps(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** How many days the period has; one when it begins and ends on the same day. */
export function daysIn(period: Period): number {
  return daysBetween(period.from, period.to) + 1
}

/** The calendar month of the day. */
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month

/** The last day of a calendar month. */
export function lastDayOf(month: Month): Day {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return `${month}-${days}` as Day
}

/**
 * Months from one day to another: whole ones between the last days of months, and of a month begun
 * the part that has passed by the end of the day. Negative when the second comes first.
 */
export const monthsBetween = (from: Day, to: Day): number => monthPlace(to) - monthPlace(from)

const monthPlace = (day: Day): number =>
  monthNumber(day) + Number(day.slice(8)) / Number(lastDayOf(monthOf(day)).slice(8))

/** Every calendar month the period touches, in order: 28 for 2019-09-01 to 2021-12-31. */
export function monthsOf(period: Period): readonly Month[] {
  const last = monthNumber(period.to)
  const months: Month[] = []
  for (let month = monthNumber(period.from); month <= last; month += 1) {
    const year = String(Math.floor(month / 12)).padStart(4, '0')
    months.push(`${year}-${String((month % 12) + 1).padStart(2, '0')}` as Month)
  }
  return months
}

/** Months counted from the year 0, so that they can be stepped through. */
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The latest of months, oldest first, that is over at the end of a day. */
export const latestOver = (months: readonly Month[], on: Day): Month | undefined =>
  months.findLast((month) => lastDayOf(month) <= on)
