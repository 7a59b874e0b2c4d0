import type { Day } from '#db/values/day.ts'
import { type DatedProgramme, referenceDay } from './reference-day.ts'

/**
 * The day that claims and advances stand on unless another is asked for: the programme's own day,
 * or the latest day on record on which a tranche came or a claim was submitted or decided, when
 * that is later. Settling goes on after the programme's last day, and what the institution decided
 * then must not be left out. Days after today do not count; the sample office follows its own
 * records and never the calendar.
 */
export function claimDay(
  programme: DatedProgramme,
  recorded: readonly (Day | null)[],
  today: Day,
): Day {
  return recorded.reduce<Day>(
    (latest, on) => (on !== null && on > latest && on <= today ? on : latest),
    referenceDay(programme, today),
  )
}
