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
  readonly day: Day
}

/**
 * The course of a quota from the programme's start to a day: what counted at the end of
 * each month, by the board's own definition (in on the day of the agreement, out on the
 * day of the withdrawal), beside the straight line from nothing at the stage's start to
 * the target on its last day. Empty before the programme begins.
 */
export function quotaCourse(facts: CourseFacts): QuotaCourse {
  const { key, target, counted, stage, from, day } = facts
  const points = monthEnds(from, day).map(
    (on): CoursePoint => ({
      day: on,
      reached: counted.filter((time) => countsOn(time, on)).length,
      needed: neededOn(on, target, stage),
    }),
  )
  return { key, target, points }
}

const countsOn = ({ from, until }: CountedTime, on: Day) =>
  from !== null && from <= on && (until === null || until > on)

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
