import { type Day, type Instant, instantOf } from '#db/values/day.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { instantAt } from '#db/values/warsaw-time.ts'

/**
 * The day that the clocks of data protection stand on: today, also when the programme is over,
 * for the law does not wait for it; the sample office has a day of its own.
 */
export const privacyDay = (programme: { readonly sampleDay: Day | null }, today: Day): Day =>
  programme.sampleDay ?? today

/** The moment that the hours of a breach are counted to: now, or noon of the sample office's day. */
export const privacyMoment = (programme: { readonly sampleDay: Day | null }, now: Date): Instant =>
  programme.sampleDay === null
    ? instantOf(now)
    : instantAt(programme.sampleDay, '12:00' as TimeOfDay)
