import { addDays, type Day, day, weekdayOf } from '#db/values/day.ts'
import type { DeskPeriods, DeskStep } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import { addMonths } from './claim-calendar.ts'

/** The first day of the step in which a day lies; weeks begin on Monday. */
export function startOf(on: Day, step: DeskStep): Day {
  if (step === 'day') return on
  return step === 'week' ? addDays(on, -weekdayOf(on)) : day(`${on.slice(0, 7)}-01`)
}

/** The first day of the next step. */
export const nextStart = (start: Day, step: DeskStep): Day =>
  step === 'month' ? addMonths(start, 1) : addDays(start, step === 'week' ? 7 : 1)

const earlier = (one: Day, other: Day): Day => (other < one ? other : one)
const later = (one: Day, other: Day): Day => (other > one ? other : one)

/**
 * The week from Monday, the month and the quarter of a day, and the whole programme: from its
 * first day, or an earlier conversation, to the day, or a later conversation.
 */
export function deskPeriods(
  on: Day,
  programmeFrom: Day,
  conversations: Period | null,
): DeskPeriods {
  const monday = startOf(on, 'week')
  const month = startOf(on, 'month')
  const quarter = addMonths(month, -((Number(month.slice(5, 7)) - 1) % 3))
  const from = earlier(programmeFrom, conversations?.from ?? programmeFrom)
  return {
    week: { from: monday, to: addDays(monday, 6) },
    month: { from: month, to: addDays(addMonths(month, 1), -1) },
    quarter: { from: quarter, to: addDays(addMonths(quarter, 3), -1) },
    whole: { from: earlier(from, on), to: later(on, conversations?.to ?? on) },
  }
}

/**
 * The part of a period in which there may be a conversation: nothing is shown of years in which
 * the programme was not there yet, nor of days to come. Null when nothing of it is left.
 */
export function shownPeriod(asked: Period, whole: Period): Period | null {
  const [from, to] = [later(asked.from, whole.from), earlier(asked.to, whole.to)]
  return to < from ? null : { from, to }
}
