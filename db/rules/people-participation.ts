import type { Day } from '#db/values/day.ts'
import type { BasisPoints } from '#db/values/money.ts'
import type { Panel } from '#db/values/person.ts'
import { reachesThreshold } from '#db/values/training-hours.ts'

/** A day of a training with who was there; `minutes` is its teaching time. */
export interface AttendedDay {
  readonly id: string
  readonly on: Day
  readonly minutes: number
  readonly trainingId: string
  readonly panel: Panel
  readonly people: readonly string[]
}

/** What participation is derived from. */
export interface ParticipationFacts {
  /** In the order of their days; those that nobody attended among them. */
  readonly days: readonly AttendedDay[]
  readonly people: ReadonlyMap<
    string,
    { readonly panel: Panel; readonly mergedIntoId: string | null }
  >
  /** The share of hours from which attendance of a training counts. */
  readonly rate: BasisPoints
}

/** Since when a person takes part, and since when is trained. */
export interface Participation {
  readonly from: Day
  readonly trainedOn: Day | null
}

/**
 * Who of these people was there on a day, each once: what stands at a record that was merged is
 * the attendance of the record that it became.
 */
export function attendersOf(
  { people }: AttendedDay,
  known: ParticipationFacts['people'],
): readonly string[] {
  let merged = false
  const there: string[] = []
  for (const id of people) {
    const record = known.get(id)
    if (record === undefined) continue
    merged ||= record.mergedIntoId !== null
    there.push(record.mergedIntoId ?? id)
  }
  // A record is present once on a day, so only one that was merged can bring somebody twice.
  return merged ? [...new Set(there)] : there
}

/**
 * Since when each person takes part: the first day of attendance [participation begins with the
 * first support]; and the day on which the minutes attended of one training of the own panel
 * reached the threshold of all its minutes, those of days still ahead too.
 */
export function participations(facts: ParticipationFacts): ReadonlyMap<string, Participation> {
  const held = new Map<string, number>()
  for (const { trainingId, minutes } of facts.days) {
    held.set(trainingId, (held.get(trainingId) ?? 0) + minutes)
  }
  const attended = new Map<string, Map<string, number>>()
  const found = new Map<string, { readonly from: Day; trainedOn: Day | null }>()
  for (const day of facts.days) {
    const ofTraining = attended.get(day.trainingId) ?? new Map<string, number>()
    attended.set(day.trainingId, ofTraining)
    for (const id of attendersOf(day, facts.people)) {
      const one = found.get(id) ?? { from: day.on, trainedOn: null }
      found.set(id, one)
      if (one.trainedOn !== null || facts.people.get(id)?.panel !== day.panel) continue
      const minutes = (ofTraining.get(id) ?? 0) + day.minutes
      ofTraining.set(id, minutes)
      if (reachesThreshold(minutes, held.get(day.trainingId) ?? 0, facts.rate)) {
        one.trainedOn = day.on
      }
    }
  }
  return found
}
