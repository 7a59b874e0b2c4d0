import { addDays, type Day, daysBetween } from '#db/values/day.ts'
import type { CourseValue, Forecast, ForecastRange } from '#db/values/forecast.ts'

/** The likely pace is that of the last half a year. */
const likelyDays = 183
/** The slowest and the fastest pace are those of any quarter of the last year. */
const rangeDays = 365
const quarter = 3
/** Nobody plans further ahead: a target that far is never met. */
const farthest = 36_500

/** What a forecast is made from. */
export interface ForecastFacts {
  /** The course, oldest first: the ends of months, the deadline once it is over, and the day. */
  readonly points: readonly CourseValue[]
  readonly target: number | null
  /** What no value can be more than: the whole of a share. Null where there is no such limit. */
  readonly most: number | null
  readonly deadline: Day
  readonly day: Day
}

interface Known {
  readonly day: Day
  readonly value: number
}

/** Units a day between two points. */
const paceBetween = (from: Known, to: Known) =>
  (to.value - from.value) / Math.max(1, daysBetween(from.day, to.day))

/**
 * The value on the deadline and the day on which the target is met, if it goes on as it went: at
 * the mean pace of the last half a year, and between the slowest and the fastest quarter of the
 * last year. A continuation of the course and nothing more: it knows of no plans, but no value goes
 * beyond `most`. It says so where there are fewer than three months to read from, where nothing
 * moved in half a year, where the target is met already, and where the deadline is over: then by the
 * value on the deadline, whatever came after it, and by nothing where there never was a value. The
 * method is ours; the programme's sheet asks for none.
 */
export function forecastOf({ points, target, most, deadline, day }: ForecastFacts): Forecast {
  const until = deadline < day ? deadline : day
  const known = points.flatMap(({ day: on, value }) =>
    value === null || on > until ? [] : [{ day: on, value }],
  )
  const now = known.at(-1)
  const needed = quarter
  if (now !== undefined && target !== null && now.value >= target) {
    return { kind: 'reached', on: reachedSince(known, target) ?? now.day }
  }
  if (deadline <= day) {
    return { kind: 'over', missing: target === null ? 0 : target - (now?.value ?? 0) }
  }
  if (now === undefined) return { kind: 'tooLittle', months: 0, needed }
  const months = known.length - 1
  if (months < needed) return { kind: 'tooLittle', months, needed }

  const base = known.findLast((point) => daysBetween(point.day, day) >= likelyDays) ?? known[0]
  if (base === undefined) return { kind: 'tooLittle', months, needed }
  const since = known.slice(known.indexOf(base))
  if (since.every(({ value }) => value === now.value)) {
    return { kind: 'still', since: stillSince(known), value: now.value }
  }
  const pace = rangeOf(known, day, paceBetween(base, now))
  const left = daysBetween(day, deadline)
  // What never was below nothing will not fall below it: withdrawals end with the last one.
  const least = known.some(({ value }) => value < 0) ? Number.NEGATIVE_INFINITY : 0
  const greatest = most ?? Number.POSITIVE_INFINITY
  const ahead = (perDay: number) => Math.min(greatest, Math.max(least, now.value + perDay * left))
  return {
    kind: 'pace',
    from: base.day,
    per30Days: each(pace, (perDay) => Math.round(perDay * 3_000)),
    atDeadline: {
      low: Math.floor(ahead(pace.low)),
      likely: Math.round(ahead(pace.likely)),
      high: Math.ceil(ahead(pace.high)),
    },
    targetOn: {
      earliest: metOn(day, now.value, target, pace.high),
      likely: metOn(day, now.value, target, pace.likely),
      latest: metOn(day, now.value, target, pace.low),
    },
  }
}

/** The paces of every quarter of the last year, and the likely one among them. */
function rangeOf(known: readonly Known[], day: Day, likely: number): ForecastRange {
  const year = known.filter((point) => daysBetween(point.day, day) <= rangeDays)
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

function metOn(day: Day, value: number, target: number | null, perDay: number): Day | null {
  if (target === null || perDay <= 0) return null
  const days = Math.ceil((target - value) / perDay)
  return days > farthest ? null : addDays(day, days)
}
