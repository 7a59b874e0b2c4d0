import { onClock } from '#db/values/clock.ts'
import { addDays, type Day, type Instant } from '#db/values/day.ts'
import type {
  DeskCounts,
  DeskDimension,
  DeskNumbers,
  DeskRow,
  DeskStep,
} from '#db/values/desk-numbers.ts'
import { daysIn, type Period } from '#db/values/period.ts'
import { isWorkingDay } from './claim-calendar.ts'
import { nextStart, startOf } from './desk-periods.ts'

/** An hour of universal time, `2020-09-15T07`; Poland's clock differs from it by whole hours. */
export type UtcHour = string

/** What the figures are made of: counts by what never changes within one of them. */
export interface DeskNumberFacts {
  /** Null when there can be nothing in it. */
  readonly period: Period | null
  /** By the hour of the ring. */
  readonly hours: readonly { readonly hour: UtcHour; readonly counts: DeskCounts }[]
  readonly by: Readonly<Record<DeskDimension, readonly DeskRow[]>>
  readonly calls: DeskNumbers['calls']
  /** Conversations with everything promised done, by the hours of the ring and of the last end. */
  readonly waits: readonly {
    readonly opened: UtcHour
    readonly closed: UtcHour
    readonly conversations: number
  }[]
}

/** A period of at most so many days is shown day by day, then week by week. */
const longestOf = { day: 45, week: 190 } as const
/** The shares of conversations that were closed within the time told. */
const closedShare = { median: 0.5, ninth: 0.9 } as const

/**
 * The figures of the contact desk in a period of the office's calendar.
 * - A conversation is of the day and hour that the office's clock showed at the ring.
 * - Answered at once: the outcome is `answered` and nothing was promised; its share is of all.
 * - Open: something promised is not done yet.
 * - Time to close: working days after the day of the ring until the end of the last promise,
 *   for conversations with a promise and none left; those closed on the day of the ring took 0.
 *   The median and the 90th percentile are the shortest time within which at least half, or nine
 *   tenths, of them were closed.
 * - The length of a call: from the ring to the saved note, on the telephone alone; a mean.
 * Every split and the course add up to the whole; rows with the most conversations come first.
 */
export function deskNumbers(facts: DeskNumberFacts): DeskNumbers {
  const shown = facts.hours.map(({ hour, counts }) => ({ ...officeHour(hour), counts }))
  const step = facts.period === null ? 'day' : stepOf(facts.period)
  return {
    whole: added(shown.map(({ counts }) => counts)),
    calls: facts.calls,
    closing: closingOf(facts.waits),
    step,
    course: facts.period === null ? [] : courseOf(facts.period, step, shown),
    hours: hoursOf(shown),
    by: {
      topic: mostFirst(facts.by.topic),
      jst: mostFirst(facts.by.jst),
      outcome: mostFirst(facts.by.outcome),
      channel: mostFirst(facts.by.channel),
      caller: mostFirst(facts.by.caller),
      takenBy: mostFirst(facts.by.takenBy),
    },
  }
}

interface Shown {
  readonly on: Day
  readonly hour: number
  readonly counts: DeskCounts
}

/** The day and the hour that the office's clock shows within an hour of universal time. */
function officeHour(hour: UtcHour): { readonly on: Day; readonly hour: number } {
  const shown = onClock(`${hour}:00:00.000Z` as Instant)
  return { on: shown.day, hour: Number(shown.time.slice(0, 2)) }
}

const none: DeskCounts = { conversations: 0, atOnce: 0, open: 0 }

const added = (all: readonly DeskCounts[]): DeskCounts =>
  all.reduce(
    (sum, one) => ({
      conversations: sum.conversations + one.conversations,
      atOnce: sum.atOnce + one.atOnce,
      open: sum.open + one.open,
    }),
    none,
  )

const mostFirst = (rows: readonly DeskRow[]): readonly DeskRow[] =>
  rows.toSorted(
    (a, b) => b.counts.conversations - a.counts.conversations || (a.key < b.key ? -1 : 1),
  )

/** Day by day up to 45 days, week by week up to 190, else month by month. */
function stepOf(period: Period): DeskStep {
  const days = daysIn(period)
  if (days <= longestOf.day) return 'day'
  return days <= longestOf.week ? 'week' : 'month'
}

/** Every step of the period, also those without a conversation; the outer ones end with it. */
function courseOf(period: Period, step: DeskStep, shown: readonly Shown[]): DeskNumbers['course'] {
  const found = Map.groupBy(shown, ({ on }) => startOf(on, step))
  const course: DeskNumbers['course'][number][] = []
  for (let start = startOf(period.from, step); start <= period.to; ) {
    const next = nextStart(start, step)
    const last = addDays(next, -1)
    course.push({
      from: start < period.from ? period.from : start,
      to: last > period.to ? period.to : last,
      counts: added((found.get(start) ?? []).map(({ counts }) => counts)),
    })
    start = next
  }
  return course
}

function hoursOf(shown: readonly Shown[]): DeskNumbers['hours'] {
  const found = Map.groupBy(shown, ({ hour }) => hour)
  const hours = [...found.keys()]
  if (hours.length === 0) return []
  const first = Math.min(...hours)
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, at) => {
    const counts = (found.get(first + at) ?? []).map((one) => one.counts)
    return { hour: first + at, counts: added(counts) }
  })
}

function closingOf(waits: DeskNumberFacts['waits']): DeskNumbers['closing'] {
  const dayOfHour = new Map<UtcHour, Day>()
  const onDay = (hour: UtcHour): Day => {
    const known = dayOfHour.get(hour) ?? officeHour(hour).on
    dayOfHour.set(hour, known)
    return known
  }
  const days = waits.map(({ opened, closed, conversations }) => ({
    ...{ opened: onDay(opened), closed: onDay(closed), conversations },
  }))
  const order = workingDays(days.flatMap(({ opened, closed }) => [opened, closed]))
  const took = days
    .map(({ opened, closed, conversations }) => ({
      working: Math.max(0, order(closed) - order(opened)),
      conversations,
    }))
    .sort((a, b) => a.working - b.working)
  const conversations = took.reduce((sum, one) => sum + one.conversations, 0)
  const within = (share: number): number | null => {
    let closed = 0
    for (const one of took) {
      closed += one.conversations
      if (closed >= conversations * share) return one.working
    }
    return null
  }
  return { conversations, median: within(closedShare.median), ninth: within(closedShare.ninth) }
}

/** The number of working days from the first of the days up to each, itself included. */
function workingDays(days: readonly Day[]): (on: Day) => number {
  const order = new Map<Day, number>()
  const sorted = days.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return () => 0
  let count = 0
  for (let on = first; on <= last; on = addDays(on, 1)) {
    if (isWorkingDay(on)) count += 1
    order.set(on, count)
  }
  return (on) => order.get(on) ?? 0
}
