import type { Day } from '#db/values/day.ts'
import type { CourseValue, Forecast } from '#db/values/forecast.ts'
import { lastDayOf, monthsOf } from '#db/values/period.ts'

/** A day of the course: how it was, or what is expected on it. */
export interface PlannedValue extends CourseValue {
  readonly likely: number | null
  readonly low: number | null
  readonly high: number | null
}

const unknown = { likely: null, low: null, high: null }

/**
 * The course and, where a pace is known, how it goes on: straight from the value on the day to
 * what is expected on the deadline. The ends of months between hold its place on the axis alone.
 */
export function plannedCourse(
  course: readonly CourseValue[],
  forecast: Forecast | undefined,
  deadline: Day,
): readonly PlannedValue[] {
  const last = course.at(-1)
  if (forecast?.kind !== 'pace' || last === undefined || last.value === null)
    return course.map((point) => ({ ...point, ...unknown }))
  const { likely, low, high } = forecast.atDeadline
  const sure = low === high
  const { day, value } = last
  const between = monthsOf({ from: day, to: deadline })
    .map(lastDayOf)
    .filter((end) => end > day && end < deadline)
  return [
    ...course.slice(0, -1).map((point) => ({ ...point, ...unknown })),
    { day, value, likely: value, low: sure ? null : value, high: sure ? null : value },
    ...between.map((end) => ({ day: end, value: null, ...unknown })),
    { day: deadline, value: null, likely, low: sure ? null : low, high: sure ? null : high },
  ]
}
