import type { RankingRules } from '#db/values/volunteer.ts'

/** One that waits for a place. */
interface Waiting {
  readonly jstId: string
  readonly mediumTown: boolean
}

/** Who gets the free places, and what stays empty. */
export interface Filled<W extends Waiting> {
  /** In the order of the queue. */
  readonly taken: readonly W[]
  /** Those of them who would not have a place but for the reservation. */
  readonly reserved: ReadonlySet<string>
  /** Reserved places that stay empty because no medium-sized town is there to take them. */
  readonly keptOpen: number
}

/**
 * Gives the free places to the queue, which stands in the order of the ranking; those who hold
 * a place already keep it. Medium-sized towns are served first up to the reserved places that
 * their kind does not hold yet; everybody else follows in order. A reserved place that no
 * medium-sized town can take stays empty or goes to the next in order, as the rules say.
 * Source of the reservation: programme sheet, 22 implementations, one of them in a
 * medium-sized town.
 */
export function fillPlaces<W extends Waiting>(
  holders: readonly Waiting[],
  queue: readonly W[],
  rules: Pick<RankingRules, 'places' | 'mediumPlaces' | 'keepReserved'>,
): Filled<W> {
  const free = Math.max(0, rules.places - holders.length)
  const held = holders.filter(({ mediumTown }) => mediumTown).length
  const needed = Math.min(free, Math.max(0, rules.mediumPlaces - held))
  const towns = queue.filter(({ mediumTown }) => mediumTown).slice(0, needed)
  const keptOpen = rules.keepReserved ? needed - towns.length : 0
  const first = new Set(towns.map(({ jstId }) => jstId))
  const others = queue
    .filter(({ jstId }) => !first.has(jstId))
    .slice(0, free - towns.length - keptOpen)
  const taken = new Set([...towns, ...others].map(({ jstId }) => jstId))
  const byOrder = new Set(queue.slice(0, free - keptOpen).map(({ jstId }) => jstId))
  return {
    taken: queue.filter(({ jstId }) => taken.has(jstId)),
    reserved: new Set([...first].filter((jstId) => !byOrder.has(jstId))),
    keptOpen,
  }
}
