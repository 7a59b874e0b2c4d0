import type { Day } from '#db/values/day.ts'

/**
 * The day that a move is written down with unless the person types another: today, where the
 * programme is still going on. Where the screens stand on another day (the last one of a
 * programme that is over, the sample's own) a day put in unasked would be saved unread, so
 * the field stays empty and its calendar opens there.
 */
export const usualDay = (referenceDay: Day, today: Day): Day | null =>
  referenceDay === today ? today : null
