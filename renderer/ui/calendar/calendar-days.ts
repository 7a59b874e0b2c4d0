import { addDays, type Day, day, weekdayOf } from '#db/values/day.ts'
import { type Month, monthOf } from '#db/values/period.ts'

const daysInWeek = 7

/** The first day of a month. */
export const firstOf = (month: Month): Day => day(`${month}-01`)

/** The month so many months later, earlier when negative. */
export function shiftMonth(month: Month, by: number): Month {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  const year = String(Math.floor(number / 12)).padStart(4, '0')
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}` as Month
}

/** The last day of a month. */
export const lastOf = (month: Month): Day => addDays(firstOf(shiftMonth(month, 1)), -1)

/** The same day of another month, or that month's last day where it is shorter. */
export function inMonth(on: Day, month: Month): Day {
  const last = lastOf(month)
  const same = `${month}-${on.slice(8)}`
  return same > last ? last : day(same)
}

/** The weeks of a month from Monday to Sunday; null where a day belongs to another month. */
export function weeksOf(month: Month): readonly (readonly (Day | null)[])[] {
  const first = firstOf(month)
  const weeks: (Day | null)[][] = []
  for (let monday = addDays(first, -weekdayOf(first)); monday <= lastOf(month); ) {
    const week = Array.from({ length: daysInWeek }, (_, at) => addDays(monday, at))
    weeks.push(week.map((on) => (monthOf(on) === month ? on : null)))
    monday = addDays(monday, daysInWeek)
  }
  return weeks
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -daysInWeek,
  ArrowDown: daysInWeek,
}

/**
 * The day that a key leads to from another: arrows by a day or a week, Home and End within the
 * week, Page Up and Page Down by a month; null of any other key.
 */
export function dayByKey(key: string, from: Day): Day | null {
  const step = steps[key]
  if (step !== undefined) return addDays(from, step)
  if (key === 'Home') return addDays(from, -weekdayOf(from))
  if (key === 'End') return addDays(from, daysInWeek - 1 - weekdayOf(from))
  if (key === 'PageUp') return inMonth(from, shiftMonth(monthOf(from), -1))
  if (key === 'PageDown') return inMonth(from, shiftMonth(monthOf(from), 1))
  return null
}
