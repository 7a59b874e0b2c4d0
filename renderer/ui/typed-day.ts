import type { Day } from '#db/values/day.ts'
import { parseDay } from '#db/values/day-parse.ts'
import { type Decision, refuse } from '#db/values/refusal.ts'

/**
 * The day a person has typed. Refuses what is no day of the calendar, and a day outside
 * the bounds of the field, in the words of the office.
 */
export function typedDay(
  text: string,
  bounds: { readonly min?: Day | undefined; readonly max?: Day | undefined },
): Decision<Day> {
  const parsed = parseDay(text)
  if (!parsed.ok) return parsed
  const { min, max } = bounds
  if (min !== undefined && parsed.value < min) return refuse('day.tooEarly', { day: min })
  if (max !== undefined && parsed.value > max) return refuse('day.tooLate', { day: max })
  return parsed
}
