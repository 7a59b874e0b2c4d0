import { addDays, clampDay, type Day } from '#db/values/day.ts'
import {
  lastDayOf,
  latestOver,
  type Month,
  monthOf,
  monthsOf,
  type Period,
} from '#db/values/period.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What the months of a programme's reports follow from. */
interface ReportedProgramme {
  readonly from: Day
  readonly to: Day
}

/** The months that can be reported on: from the programme's first up to the one of `own`. */
export const reportMonths = ({ from }: ReportedProgramme, own: Day): readonly Month[] =>
  from > own ? [] : monthsOf({ from, to: own })

/** The days of one report. */
export interface ReportDays {
  /** The days of the month that the report tells of; both ends belong to them. */
  readonly period: Period
  /** The data stand as at the end of this day: the last one of the period. */
  readonly day: Day
  /**
   * What needs somebody is told as of this day: the programme's own for the latest month that is
   * over and for the one that runs, for a report is issued days after its month; for older months
   * the day of the data, so that what is known only as it is now is left out of them.
   */
  readonly told: Day
  /** The end of the month before; null in the programme's first month. */
  readonly before: Day | null
  /** The days of the month before, for what is counted in a month. */
  readonly periodBefore: Period | null
}

/**
 * The days of a month's report. A month that still runs on the programme's own day (`own`) is told
 * up to it; the first and the last month keep to the programme. Refuses `report.monthOutside` for a
 * month before the programme or after its own day.
 */
export function reportDays(
  month: Month,
  programme: ReportedProgramme,
  own: Day,
): Decision<ReportDays> {
  const months = reportMonths(programme, own)
  if (!months.includes(month)) {
    const [first, last] = [months[0] ?? monthOf(programme.from), months.at(-1) ?? monthOf(own)]
    return refuse('report.monthOutside', { month, first, last })
  }
  const day = clampDay(lastDayOf(month), programme.from, own)
  const latest = latestOver(months, own)
  const begins = clampDay(firstDayOf(month), programme.from, day)
  const before = addDays(firstDayOf(month), -1)
  const known = before >= programme.from
  return allow({
    period: { from: begins, to: day },
    day,
    told: latest === undefined || month >= latest ? own : day,
    before: known ? before : null,
    periodBefore: known
      ? { from: clampDay(firstDayOf(monthOf(before)), programme.from, before), to: before }
      : null,
  })
}

const firstDayOf = (month: Month): Day => `${month}-01` as Day
