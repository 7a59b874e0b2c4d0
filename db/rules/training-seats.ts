import type { Instant } from '#db/values/day.ts'

/** A person's application for a training, withdrawn or not. */
export interface Application {
  readonly personId: string
  readonly appliedAt: Instant
  /** The order of entry, which decides between applications of the same moment. */
  readonly ordinal: number
  readonly withdrawnAt: Instant | null
}

/** Who has a seat and who waits, each in the order of the applications. */
export interface Seats<T> {
  readonly seated: readonly T[]
  readonly waiting: readonly T[]
}

/** The order of applications: by the moment they came, equal moments by the order of entry. */
export const byApplication = (one: Application, other: Application): number =>
  one.appliedAt === other.appliedAt
    ? one.ordinal - other.ordinal
    : one.appliedAt < other.appliedAt
      ? -1
      : 1

/**
 * Who has a seat: the first `capacity` people whose applications stand, first come, first
 * served; the others wait in the same order. An application that came on paper and was entered
 * later has the place of its own moment. A person has one seat however many applications stand
 * (two may, once two records of a person were merged): the earliest one.
 */
export function seatsOf<T extends Application>(signups: readonly T[], capacity: number): Seats<T> {
  const people = new Set<string>()
  const standing = signups
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted(byApplication)
    .filter(({ personId }) => !people.has(personId) && people.add(personId))
  const seats = Math.max(0, capacity)
  return { seated: standing.slice(0, seats), waiting: standing.slice(seats) }
}

/**
 * When a seated person came off the waiting list: the moment of the withdrawal that made room,
 * by the capacity of today; null for one who never waited.
 */
export function movedUpAt(
  signups: readonly Application[],
  capacity: number,
  of: Application,
): Instant | null {
  const earlier = signups.filter(
    (other) => other.personId !== of.personId && byApplication(other, of) < 0,
  )
  const left = earlier
    .flatMap(({ withdrawnAt }) =>
      withdrawnAt !== null && withdrawnAt > of.appliedAt ? [withdrawnAt] : [],
    )
    .toSorted()
  const stay = earlier.filter(({ withdrawnAt }) => withdrawnAt === null).length
  const before = stay + left.length
  return before < capacity ? null : (left[before - capacity] ?? null)
}

/** People whose seat a change gave or took: seated after and not before, and the other way round. */
export function seatChanges(
  before: Seats<Application>,
  after: Seats<Application>,
): { readonly movedUp: readonly string[]; readonly movedDown: readonly string[] } {
  const ids = (applications: readonly Application[]) =>
    new Set(applications.map(({ personId }) => personId))
  const seated = ids(after.seated)
  const waiting = ids(after.waiting)
  return {
    movedUp: before.waiting.map(({ personId }) => personId).filter((id) => seated.has(id)),
    movedDown: before.seated.map(({ personId }) => personId).filter((id) => waiting.has(id)),
  }
}
