import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { Annex, MovedUp, RankedJst, RankingRules } from '#db/values/volunteer.ts'
import { fillPlaces } from './ranking-places.ts'

/** How an approved list stands after its annexes. */
export interface StandingList {
  /** Those who hold a place, in the order in which they got it. */
  readonly accepted: readonly RankedJst[]
  /** Those who still wait, in the order of the ranking. */
  readonly reserve: readonly RankedJst[]
  readonly withdrawn: ReadonlySet<string>
}

/** The approved list with every annex of it played, oldest first. */
export function standingList(rows: readonly RankedJst[], annexes: readonly Annex[]): StandingList {
  const byId = new Map(rows.map((row) => [row.jstId, row]))
  const of = (kind: 'accepted' | 'reserve') =>
    rows.filter(({ placement }) => placement.kind === kind)
  const movedUp = annexes.flatMap((annex) => annex.movedUp.map(({ jstId }) => jstId))
  const withdrawn = new Set(annexes.map((annex) => annex.withdrawn))
  const stays = ({ jstId }: RankedJst) => !withdrawn.has(jstId)
  const raised = movedUp.flatMap((jstId) => byId.get(jstId) ?? [])
  return {
    accepted: [...of('accepted'), ...raised].filter(stays),
    reserve: of('reserve').filter((row) => stays(row) && !movedUp.includes(row.jstId)),
    withdrawn,
  }
}

/**
 * What follows when a JST of an approved list withdraws: nobody loses a place; the free one goes
 * to the first of the reserve, or, where the reservation is no longer held, to its first
 * medium-sized town. A reserved place without one waits if the rules say so. Refuses a JST that
 * is not on the list, or has withdrawn already.
 */
export function decideWithdrawal(
  list: StandingList,
  jstId: string,
  rules: RankingRules,
): Decision<Annex> {
  if (list.withdrawn.has(jstId)) return refuse('volunteer.withdrawnAlready')
  const onList = [...list.accepted, ...list.reserve].some((row) => row.jstId === jstId)
  if (!onList) return refuse('volunteer.notOnList')
  const holders = list.accepted.filter((row) => row.jstId !== jstId)
  const queue = list.reserve.filter((row) => row.jstId !== jstId)
  const { taken, reserved } = fillPlaces(holders, queue, rules)
  const movedUp = taken.map(
    (row): MovedUp => ({
      jstId: row.jstId,
      trace: {
        code: reserved.has(row.jstId) ? 'movedUpReserved' : 'movedUp',
        figures: {
          reserve: queue.indexOf(row) + 1,
          places: rules.places,
          free: rules.places - holders.length,
        },
      },
    }),
  )
  return allow({ withdrawn: jstId, movedUp })
}
