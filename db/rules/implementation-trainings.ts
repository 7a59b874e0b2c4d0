import type { Day } from '#db/values/day.ts'
import type { BasisPoints } from '#db/values/money.ts'

/** One training as one person attended it. */
export interface AttendedTraining {
  /** Teaching time of the whole training, in minutes. */
  readonly held: number
  /** The days on which the person was present, with their minutes. */
  readonly attended: readonly { readonly on: Day; readonly minutes: number }[]
}

/**
 * The first day by which somebody had attended one training to the share of hours from which
 * attendance counts (a setting of the programme's trainings); null while nobody has. Days count
 * whole. A person who left the JST later still counts: the training was given to the JST.
 */
export function trainedOn(trainings: readonly AttendedTraining[], rate: BasisPoints): Day | null {
  const days = trainings.flatMap(({ held, attended }) => {
    let minutes = 0
    for (const day of attended.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
      minutes += day.minutes
      if (held > 0 && minutes * 10_000 >= held * rate) return [day.on]
    }
    return []
  })
  return days.toSorted().at(0) ?? null
}
