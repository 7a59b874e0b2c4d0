import { addDays, type Day, daysBetween } from '#db/values/day.ts'
import { lastDayOf, monthOf } from '#db/values/period.ts'
import type { CoursePoint, QuotaCourse } from '#db/values/quota-course.ts'
import type { PlannedStage } from './quota-pace.ts'

/** A time in which something counted: from the first day, up to but without `until`. */
export interface CountedTime {
  readonly from: Day | null
  readonly until: Day | null
}

/** What the course of a quota is computed from. */
export interface CourseFacts {
  readonly key: QuotaCourse['key']
  readonly target: number
  readonly counted: readonly CountedTime[]
  readonly stage: PlannedStage | undefined
  readonly from: Day
  /** The programme's last day. */
  readonly to: Day
  readonly day: Day
}

/**
 * The course of a quota from the programme's start to a day: what counted at the end of
 * each month, by the board's own definition (in on the day of the agreement, out on the
 * day of the withdrawal), beside the straight line from nothing at the stage's start to
 * the target on its last day. Empty before the programme begins.
 */
export function quotaCourse(facts: CourseFacts): QuotaCourse {
  const { key, target, counted, stage, from, to, day } = facts
  const ends = monthEnds(from, day)
  const reached = countsOn(counted, ends)
  const points = ends.map(
    (on, at): CoursePoint => ({
      day: on,
      reached: reached[at] ?? 0,
      needed: neededOn(on, target, stage),
    }),
  )
  return { key, target, points: untilStill(points, to, (point) => point.reached) }
}

/** How many of the times hold each of the days, which come in order: each time is looked at once. */
export function countsOn(times: readonly CountedTime[], days: readonly Day[]): readonly number[] {
  const changes = new Map<number, number>()
  const change = (on: Day, by: number) => {
    const at = firstFrom(days, on)
    changes.set(at, (changes.get(at) ?? 0) + by)
  }
  for (const { from, until } of times) {
    if (from === null || (until !== null && until <= from)) continue
    change(from, 1)
    if (until !== null) change(until, -1)
  }
  let standing = 0
  return days.map((_, at) => {
    standing += changes.get(at) ?? 0
    return standing
  })
}

/** The place of the first of the days, in order, that is not before `on`. */
function firstFrom(days: readonly Day[], on: Day): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? on) < on) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A course after the programme's end goes on as far as something changed, and to its last day:
 * documents are paid and certificates issued later, but of years of nothing there is no course.
 */
export function untilStill<P extends { readonly day: Day }>(
  points: readonly P[],
  end: Day,
  valueIn: (point: P) => number | null,
): readonly P[] {
  const told = points.findLastIndex((point, at) => {
    const before = points[at - 1]
    return point.day <= end || before === undefined || valueIn(before) !== valueIn(point)
  })
  return [...points.slice(0, told + 1), ...points.slice(told + 1).slice(-1)]
}

function neededOn(on: Day, target: number, stage: PlannedStage | undefined): number | null {
  if (!stage || stage.from === null || stage.to === null) return null
  if (on < stage.from || on > stage.to) return null
  const elapsed = daysBetween(stage.from, on) + 1
  const whole = daysBetween(stage.from, stage.to) + 1
  return Math.round((target * 100 * elapsed) / whole)
}

/** The ends of the months from a day on, and the last day itself; none before the first day. */
export function monthEnds(from: Day, to: Day): readonly Day[] {
  const ends: Day[] = []
  for (let end = endOfMonth(from); end < to; end = endOfMonth(addDays(end, 1))) ends.push(end)
  return from > to ? [] : [...ends, to]
}

const endOfMonth = (on: Day): Day => lastDayOf(monthOf(on))
