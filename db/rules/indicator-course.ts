import type { Day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { askedFor, type IndicatorGround, shareIn, valueOn } from './indicator.ts'
import { bothAtOnce } from './indicator-mark.ts'
import { type CountedTime, countsOn } from './quota-course.ts'

/** The value of an indicator at the end of a day. */
export interface IndicatorPoint {
  readonly day: Day
  readonly value: number | null
}

/**
 * The course of a rule: its values at the end of days in order, such as the ends of the
 * programme's months. What is counted is looked at once for all of them; each value is that of
 * `valueOn`. `indicatorId` names whose entered values count.
 */
export function pointsOf(
  rule: IndicatorRule,
  ground: IndicatorGround,
  days: readonly Day[],
  indicatorId: string | null,
): readonly IndicatorPoint[] {
  const counted = (times: readonly (readonly CountedTime[])[]) => countsOn(times.flat(), days)
  if (rule.kind === 'count') {
    const counts = counted(askedFor(rule, ground).map(({ times }) => times))
    return days.map((day, at) => ({ day, value: counts[at] ?? 0 }))
  }
  if (rule.kind === 'share') {
    const whole = new Map(askedFor(rule.among, ground).map(({ key, times }) => [key, times]))
    const part = askedFor(rule.of, ground).map(({ key, times }) =>
      bothAtOnce(times, whole.get(key) ?? []),
    )
    const [parts, wholes] = [counted(part), counted([...whole.values()])]
    return days.map((day, at) => ({ day, value: shareIn(parts[at] ?? 0, wholes[at] ?? 0) }))
  }
  return days.map((day) => ({ day, value: valueOn(rule, ground, day, indicatorId) }))
}
