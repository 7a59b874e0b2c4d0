import type { Day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import { minutesOf, type TimeOfDay, type TrainingForm } from '#db/values/training.ts'
import type { ClashKind } from '#db/values/training-plan.ts'

/** A training as far as it can stand in the way of another. */
export interface Occupied {
  readonly id: string
  readonly form: TrainingForm
  readonly place: string
  readonly trainer: string
  readonly cancelledOn: Day | null
  readonly days: readonly { readonly on: Day; readonly from: TimeOfDay; readonly to: TimeOfDay }[]
  /** People whose applications stand, those who wait among them. */
  readonly people: ReadonlySet<string>
}

/** What one training has in common with another on overlapping hours of a day. */
export interface Clash {
  readonly id: string
  readonly otherId: string
  readonly on: Day
  readonly kind: ClashKind
  /** The people they share; none for another kind. */
  readonly people: readonly string[]
}

interface Slot {
  readonly on: Day
  readonly start: number
  readonly end: number
  readonly of: Occupied
}

const slotsOf = (training: Occupied): readonly Slot[] =>
  training.cancelledOn !== null
    ? []
    : training.days.map(({ on, from, to }) => ({
        on,
        start: minutesOf(from),
        end: minutesOf(to),
        of: training,
      }))

/** The same words however they are written; nothing is the same as nothing. */
const same = (one: string, other: string): boolean => fold(one) !== '' && fold(one) === fold(other)

function inCommon(one: Occupied, other: Occupied, on: Day): readonly Clash[] {
  const clash = (kind: ClashKind, people: readonly string[] = []): Clash => ({
    ...{ id: one.id, otherId: other.id, on, kind, people },
  })
  const people = [...one.people].filter((id) => other.people.has(id))
  const onSite = one.form === 'onSite' && other.form === 'onSite'
  return [
    ...(same(one.trainer, other.trainer) ? [clash('trainer')] : []),
    ...(onSite && same(one.place, other.place) ? [clash('place')] : []),
    ...(people.length > 0 ? [clash('people', people)] : []),
  ]
}

/**
 * What each training has in common with others on overlapping hours: the trainer, the place
 * (where both are held on site) or people whose applications stand. One that ends at the minute
 * the other begins does not overlap; a cancelled one stands in nobody's way. Each clash is told
 * of both. These are warnings: an office may know better (two rooms under one address).
 */
export function clashesAmong(trainings: readonly Occupied[]): readonly Clash[] {
  const byDay = Map.groupBy(trainings.flatMap(slotsOf), ({ on }) => on)
  return [...byDay].flatMap(([on, slots]) => {
    const inOrder = slots.toSorted((one, other) => one.start - other.start)
    return inOrder.flatMap((slot, at) =>
      inOrder
        .slice(at + 1)
        .filter((later) => later.start < slot.end && slot.start < later.end)
        .flatMap((later) => [
          ...inCommon(slot.of, later.of, on),
          ...inCommon(later.of, slot.of, on),
        ]),
    )
  })
}

/** What one training has in common with the others. */
export const clashesOf = (training: Occupied, others: readonly Occupied[]): readonly Clash[] =>
  clashesAmong([training, ...others.filter(({ id }) => id !== training.id)]).filter(
    ({ id }) => id === training.id,
  )
