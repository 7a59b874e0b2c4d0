import { addDays, type Day, daysBetween } from '#db/values/day.ts'
import type { TrainingState } from '#db/values/training-plan.ts'

/** A training as the calendar sees it; its days may come in any order. */
export interface Dated {
  readonly days: readonly { readonly on: Day }[]
  readonly cancelledOn: Day | null
}

/** The first and the last day of a training; null of one without days. */
export function spanOf({ days }: Pick<Dated, 'days'>) {
  const [first, ...others] = days.map(({ on }) => on).toSorted()
  return first === undefined ? null : { first, last: others.at(-1) ?? first }
}

/** Where a training stands on a day: its first and last day belong to it. */
export function trainingStateOn(training: Dated, day: Day): TrainingState {
  if (training.cancelledOn !== null) return 'cancelled'
  const span = spanOf(training)
  if (span === null || span.first > day) return 'planned'
  return span.last < day ? 'held' : 'running'
}

/** The days of a training moved so that the first falls on `from`, with the same gaps. */
export function movedDays<T extends { readonly on: Day }>(days: readonly T[], from: Day): T[] {
  const first = spanOf({ days })?.first ?? from
  return days.map((day) => ({ ...day, on: addDays(day.on, daysBetween(first, from)) }))
}
