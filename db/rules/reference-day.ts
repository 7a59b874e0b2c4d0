import { clampDay, type Day } from '#db/values/day.ts'

/**
 * The day a programme's screens stand on unless another is asked for: today inside the
 * programme's period, its last day once it is over; the sample office has a day of its own.
 */
export function referenceDay(
  programme: { readonly from: Day; readonly to: Day; readonly sampleDay: Day | null },
  today: Day,
): Day {
  return programme.sampleDay ?? clampDay(today, programme.from, programme.to)
}
