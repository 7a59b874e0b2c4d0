import type { Day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { type IndicatorGround, valueOn } from '../rules/indicator.ts'

/** The value of an indicator at the end of a day. */
export interface IndicatorPoint {
  readonly day: Day
  readonly value: number | null
}

/**
 * The course of a rule: its values at the end of days that its ground was read for, such as the
 * ends of the programme's months. `indicatorId` names whose entered values count.
 */
export const pointsOf = (
  rule: IndicatorRule,
  ground: IndicatorGround,
  days: readonly Day[],
  indicatorId: string | null,
): readonly IndicatorPoint[] =>
  days.map((on) => ({ day: on, value: valueOn(rule, ground, on, indicatorId) }))
