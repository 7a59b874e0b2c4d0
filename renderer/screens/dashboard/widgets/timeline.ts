import { type Day, daysBetween } from '#db/values/day.ts'
import { knownOn, type StageDays } from '#db/values/stage-days.ts'

/** A bar on the axis, in hundredths of its length. */
interface Bar {
  readonly place: { readonly left: string; readonly width: string }
  /** Where its words have room: in it, after it or before it. */
  readonly words: 'in' | 'after' | 'before'
}

/** A bar of so many hundredths has room for its words, and so many hundredths are room beside it. */
const room = 24

/** So many hundredths a year needs for its four figures. */
const yearRoom = 6

export interface Timeline {
  /** The first days of the years on the axis, as far as each has room. */
  readonly years: readonly { readonly year: string; readonly at: number }[]
  readonly today: number
  readonly rows: readonly {
    readonly id: string
    readonly planned: Bar | null
    readonly actual: Bar | null
  }[]
}

/**
 * Where the stages lie on one axis from their first day to their last, the day itself among
 * them. A stage that goes on is drawn to the day. Null where no stage has any day.
 */
export function timelineOf(
  stages: readonly (StageDays & { readonly id: string })[],
  day: Day,
): Timeline | null {
  const known = stages.map((stage) => ({ ...stage, ...knownOn(stage, day) }))
  const days = known.flatMap(({ plannedFrom, plannedTo, actualFrom, actualTo }) =>
    [plannedFrom, plannedTo, actualFrom, actualTo].filter((one) => one !== null),
  )
  if (days.length === 0) return null
  const inOrder = [...days, day].toSorted()
  const [first = day, last = day] = [inOrder[0], inOrder.at(-1)]
  const length = Math.max(1, daysBetween(first, last) + 1)
  const place = (on: Day) => (daysBetween(first, on) * 100) / length
  const bar = (from: Day | null, to: Day | null): Bar | null => {
    if (from === null) return null
    const end = to ?? (day > from ? day : from)
    const [left, width] = [place(from), ((daysBetween(from, end) + 1) * 100) / length]
    return {
      place: { left: `${left}%`, width: `${width}%` },
      words: width >= room ? 'in' : left + width + room <= 100 ? 'after' : 'before',
    }
  }
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
  return {
    years: years
      .map((year, at) => ({ year, at: at === 0 ? 0 : place(`${year}-01-01` as Day) }))
      .filter(({ at }, index, all) => (all[index + 1]?.at ?? 100) - at >= yearRoom),
    today: place(day),
    rows: known.map(({ id, plannedFrom, plannedTo, actualFrom, actualTo }) => ({
      id,
      planned: bar(plannedFrom, plannedTo),
      actual: bar(actualFrom, actualTo),
    })),
  }
}
