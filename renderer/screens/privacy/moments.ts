import { type Day, dayOf, type Instant } from '#db/values/day.ts'
import { isTimeOfDay } from '#db/values/training.ts'
import { instantAt, timeOfDayOf } from '#db/values/warsaw-time.ts'

/** A moment as two fields of a form: a day and a time of day in Poland. */
export interface TypedMoment {
  readonly on: Day | null
  readonly time: string
}

/** The fields of a moment; empty where there is none. */
export const momentFields = (at: Instant | null): TypedMoment =>
  at === null
    ? { on: null, time: '' }
    : { on: dayOf(new Date(at)), time: timeOfDayOf(new Date(at)) }

/** The moment that was typed; null when a part is missing or is no time of day. */
export function momentOf({ on, time }: TypedMoment): Instant | null {
  const whole = time.length === 4 ? `0${time}` : time
  return on !== null && isTimeOfDay(whole) ? instantAt(on, whole) : null
}
