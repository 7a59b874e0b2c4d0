import { type Day, type Instant, instantOf } from './day.ts'
import { isTimeOfDay, type TimeOfDay } from './training.ts'

const inWarsaw = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const millisecondsPerMinute = 60_000
const warsawOffsets = [60, 120] as const

/** The time of day of a moment in Poland. */
export function timeOfDayOf(moment: Date): TimeOfDay {
  const text = inWarsaw.format(moment)
  if (!isTimeOfDay(text)) throw new Error(`Not a time of day: ${text}`)
  return text
}

/**
 * The moment of a time of day in Poland. An hour that the clocks skip in March is told as the
 * one an hour later, one that they repeat in October as the second of the two.
 */
export function instantAt(on: Day, time: TimeOfDay): Instant {
  const asUtc = Date.parse(`${on}T${time}:00Z`)
  const [winter, summer] = warsawOffsets.map(
    (minutes) => new Date(asUtc - minutes * millisecondsPerMinute),
  )
  if (winter === undefined || summer === undefined) throw new Error('Poland has two offsets')
  return instantOf(timeOfDayOf(winter) === time || timeOfDayOf(summer) !== time ? winter : summer)
}

/** The first moment of a day in Poland. */
export const startOfDay = (on: Day): Instant => instantAt(on, '00:00' as TimeOfDay)
