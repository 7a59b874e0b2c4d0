import { type Day, daysBetween } from '#db/values/day.ts'
import type { Forecast, IndicatorVerdict } from '#db/values/forecast.ts'

/** A deadline is near when so many days are left to it. */
const nearDays = 90

interface Judged {
  readonly value: number | null
  readonly target: number | null
  readonly deadline: Day
  readonly forecast: Forecast
}

/**
 * How an indicator does against its target on a day, by its own forecast: missed once its deadline
 * is over, heading below at its likely pace, or standing below since it last moved. What never
 * moved, or tells too little for a pace, is only told of as such, until its deadline is so near
 * that it needs somebody without any forecast. The 90 days are ours.
 */
export function indicatorVerdict(
  { value, target, deadline, forecast }: Judged,
  day: Day,
): IndicatorVerdict {
  if (target === null) return 'noTarget'
  const isNear = daysBetween(day, deadline) <= nearDays
  switch (forecast.kind) {
    case 'reached':
      return 'reached'
    case 'over':
      return forecast.missing > 0 ? 'missed' : 'reached'
    case 'pace':
      return forecast.atDeadline.likely < target ? 'below' : 'onPace'
    case 'still':
      if (value !== null && value !== 0) return 'still'
      return isNear ? 'ending' : 'unbegun'
    case 'tooLittle':
      return isNear ? 'ending' : 'unknown'
  }
}
