import type { Day } from '#db/values/day.ts'

/**
 * The day on which the contact desk stands: today, for people call after the programme's end
 * too; the sample office has a day of its own.
 */
export const deskDay = (programme: { readonly sampleDay: Day | null }, today: Day): Day =>
  programme.sampleDay ?? today
