import { addDays, type Day } from '#db/values/day.ts'
import type { CourseValue, Forecast, ForecastRange } from '#db/values/forecast.ts'
import { lastDayOf, monthOf, monthsBetween } from '#db/values/period.ts'

/** The likely pace is that of the last six whole months, as in the course of the budget. */
const likelyMonths = 6
/** The slowest and the fastest pace are those of any quarter of the last year. */
const rangeMonths = 12
const quarter = 3
/** So much of the course a pace is read from at least: whole months, or times between values. */
const needed = 3
const daysOfMonth = 365.25 / 12
/** Nobody plans further ahead: a target that far is never met. */
const farthest = 36_500

/** What a forecast is made from. */
export interface ForecastFacts {
  /** The course, oldest first: the ends of months, the deadline once it is over, and the day. */
  readonly points: readonly CourseValue[]
  /** Whether the points are values that a person entered, each on its own day. */
  readonly entered?: boolean
  /** What the values are whole multiples of; 1 unless said. */
  readonly step?: number
  readonly target: number | null
  /** More than this there cannot be; null where no such limit is known. */
  readonly most: number | null
  readonly deadline: Day
  readonly day: Day
}

interface Known {
  readonly day: Day
  readonly value: number
}

/** Units a month between two points. */
const paceBetween = (from: Known, to: Known) =>
  (to.value - from.value) / Math.max(1, monthsBetween(from.day, to.day))

/**
 * The value on the deadline and the day on which the target is met, if it goes on as it went since
 * it first moved: at the mean pace of the last six whole months, and between the slowest and the
 * fastest quarter of the last year. A month that runs comes to the pace until its end, or to what
 * it has already when that is more, as in the course of the budget. A continuation and nothing
 * more: it knows of no plans, but no value goes beyond `most`. It says so where there are fewer
 * than three months (or fewer than four entered values) to read from, where nothing moved in half
 * a year, where the target is met already, and where the deadline is over: then by the value on the
 * deadline, whatever came after it, and by nothing where there never was a value. The method is
 * ours; the programme's sheet asks for none.
 */
export function forecastOf(facts: ForecastFacts): Forecast {
  const { points, entered = false, step = 1, target, most, deadline, day } = facts
  const until = deadline < day ? deadline : day
  const all = points.flatMap(({ day: on, value }) =>
    value === null || on > until ? [] : [{ day: on, value }],
  )
  const now = all.at(-1)
  if (now !== undefined && target !== null && now.value >= target) {
    return { kind: 'reached', on: reachedSince(all, target) ?? now.day }
  }
  if (deadline <= day) {
    return { kind: 'over', missing: target === null ? 0 : target - (now?.value ?? 0) }
  }
  const of = entered ? 'values' : 'months'
  if (now === undefined) return { kind: 'tooLittle', of, known: 0, needed }
  const known = sinceFirstMove(all)
  const whole = entered ? known : known.filter((point) => isMonthEnd(point.day))
  const last = whole.at(-1)
  if (last === undefined || whole.length <= needed) {
    return { kind: 'tooLittle', of, known: Math.max(0, whole.length - 1), needed }
  }
  const base =
    whole.findLast((point) => monthsBetween(point.day, last.day) >= likelyMonths) ?? whole[0]
  if (
    base === undefined ||
    known.every(({ day: on, value }) => on < base.day || value === now.value)
  ) {
    return { kind: 'still', since: stillSince(known), value: now.value }
  }
  const pace = rangeOf(whole, last, paceBetween(base, last))
  const ahead = aheadOf({ last, now, deadline, least: leastOf(known), most })
  return {
    kind: 'pace',
    from: base.day,
    per30Days: each(pace, (perMonth) => Math.round((perMonth / daysOfMonth) * 3_000)),
    atDeadline: {
      low: Math.floor(ahead(pace.low) / step) * step,
      likely: Math.round(ahead(pace.likely) / step) * step,
      high: Math.ceil(ahead(pace.high) / step) * step,
    },
    targetOn: {
      earliest: metOn(day, now.value, target, pace.high),
      likely: metOn(day, now.value, target, pace.likely),
      latest: metOn(day, now.value, target, pace.low),
    },
  }
}

const isMonthEnd = (day: Day): boolean => lastDayOf(monthOf(day)) === day

/** The course from the last point with nothing on: before it nobody could begin. */
const sinceFirstMove = (all: readonly Known[]): readonly Known[] =>
  all.slice(Math.max(0, all.findIndex(({ value }) => value !== 0) - 1))

/** What never was below nothing will not fall below it: withdrawals end with the last one. */
const leastOf = (known: readonly Known[]): number =>
  known.some(({ value }) => value < 0) ? Number.NEGATIVE_INFINITY : 0

/** Where a pace leads by the deadline, from the last whole month or from the day, whichever has more. */
function aheadOf(facts: {
  readonly last: Known
  readonly now: Known
  readonly deadline: Day
  readonly least: number
  readonly most: number | null
}): (perMonth: number) => number {
  const { last, now, deadline, least, most } = facts
  const monthEnd = lastDayOf(monthOf(now.day))
  const afterRunning = deadline <= monthEnd ? 0 : monthsBetween(monthEnd, deadline)
  const greatest = most === null ? Number.POSITIVE_INFINITY : Math.max(most, now.value)
  return (perMonth) => {
    const carried = last.value + perMonth * monthsBetween(last.day, deadline)
    const more = now.value + perMonth * afterRunning
    const value = perMonth < 0 ? Math.min(carried, more) : Math.max(carried, more)
    return Math.min(greatest, Math.max(least, value))
  }
}

/** The paces of every quarter of the last year, and the likely one among them. */
function rangeOf(whole: readonly Known[], last: Known, likely: number): ForecastRange {
  const year = whole.filter((point) => monthsBetween(point.day, last.day) <= rangeMonths)
  const paces = year.flatMap((to, at) => {
    const from = year[at - quarter]
    return from === undefined ? [] : [paceBetween(from, to)]
  })
  return { low: Math.min(likely, ...paces), likely, high: Math.max(likely, ...paces) }
}

const each = (range: ForecastRange, of: (value: number) => number): ForecastRange => ({
  low: of(range.low),
  likely: of(range.likely),
  high: of(range.high),
})

/** The first day of the run at the end in which the target stands met. */
function reachedSince(known: readonly Known[], target: number): Day | null {
  const before = known.findLastIndex(({ value }) => value < target)
  return known[before + 1]?.day ?? null
}

/** The first day of the run at the end in which the value stood. */
function stillSince(known: readonly Known[]): Day {
  const last = known.at(-1) as Known
  const before = known.findLastIndex(({ value }) => value !== last.value)
  return (known[before + 1] ?? last).day
}

function metOn(day: Day, value: number, target: number | null, perMonth: number): Day | null {
  if (target === null || perMonth <= 0) return null
  const days = Math.ceil(((target - value) / perMonth) * daysOfMonth)
  return days > farthest ? null : addDays(day, days)
}
