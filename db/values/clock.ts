/** The office's own clock (Europe/Warsaw), to the second. */
import type { Day, Instant } from './day.ts'
import { instantOf } from './day.ts'

/** A time of day to the second, `HH:MM:SS`. */
export type ClockTime = string & { readonly __brand: 'ClockTime' }

/** Whether the text is a time of day written as `HH:MM:SS`. */
export const isClockTime = (text: string): text is ClockTime =>
  /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text)

const warsaw = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** What the office's clock and calendar show at a moment. */
export function onClock(moment: Instant): { readonly day: Day; readonly time: ClockTime } {
  const parts = new Map(
    warsaw.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    day: `${of('year')}-${of('month')}-${of('day')}` as Day,
    time: `${of('hour')}:${of('minute')}:${of('second')}` as ClockTime,
  }
}

/**
 * The moment when the office's clock shows this time of this day. An hour that comes twice when
 * the clock goes back means the first of the two; one that the clock skips means the hour after.
 */
export function momentOf(day: Day, time: ClockTime): Instant {
  const asUtc = Date.parse(`${day}T${time}Z`)
  const hour = 3_600_000
  // Poland is one or two hours ahead of UTC; summer time, the earlier moment, is asked first.
  for (const ahead of [2 * hour, hour]) {
    const moment = instantOf(new Date(asUtc - ahead))
    const shown = onClock(moment)
    if (shown.day === day && shown.time === time) return moment
  }
  return instantOf(new Date(asUtc - hour))
}
