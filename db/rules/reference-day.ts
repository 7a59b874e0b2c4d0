import { clampDay, type Day } from '#db/values/day.ts'

/** What the day of a programme's screens follows from. */
export interface DatedProgramme {
  readonly from: Day
  readonly to: Day
  readonly sampleDay: Day | null
}

/**
 * The day a programme's screens stand on unless another is asked for: today inside the
 * programme's period, its last day once it is over; the sample office has a day of its own.
 */
export function referenceDay(programme: DatedProgramme, today: Day): Day {
  return programme.sampleDay ?? clampDay(today, programme.from, programme.to)
}
