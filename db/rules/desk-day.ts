import { momentOf, onClock } from '#db/values/clock.ts'
import { type Day, type Instant, instantOf } from '#db/values/day.ts'

interface Dated {
  readonly sampleDay: Day | null
}

/**
 * The day on which the contact desk stands: today, for people call after the programme's end
 * too; the sample office has a day of its own.
 */
export const deskDay = (programme: Dated, today: Day): Day => programme.sampleDay ?? today

/**
 * A moment by the desk's calendar: as it is, and in the sample office at the same time of its own
 * day, so that a call taken there counts in its week and not years later.
 */
export const deskMoment = ({ sampleDay }: Dated, moment: Instant): Instant =>
  sampleDay === null ? moment : momentOf(sampleDay, onClock(moment).time)

/** From the ring to the end of a note by the desk's calendar, lasting as long as it lasted. */
export function deskSpan(programme: Dated, openedAt: Instant, closedAt: Instant) {
  const closed = deskMoment(programme, closedAt)
  const lasted = Date.parse(closedAt) - Date.parse(openedAt)
  return { openedAt: instantOf(new Date(Date.parse(closed) - lasted)), closedAt: closed }
}
