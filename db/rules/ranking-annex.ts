import type { ImplementationDates } from '#db/values/implementation.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { Annex, MovedUp, RankedJst, RankingRules } from '#db/values/volunteer.ts'
import { implementationCounts, recordedImplementationState } from './implementation-state.ts'
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
 * Whether a JST is free to leave the list at all. Refuses one with a standing certificate, and one
 * whose implementation agreement stands: its place would be another's while it still implements.
 */
export function decideFreeToLeave(
  implementation: ImplementationDates | null,
  certificate: string | null,
): Decision<true> {
  if (certificate !== null) return refuse('volunteer.certificateStands', { number: certificate })
  return implementation !== null &&
    implementationCounts(recordedImplementationState(implementation))
    ? refuse('volunteer.implements', { day: implementation.agreementOn })
    : allow(true)
}

/**
 * What follows when a JST of an approved list withdraws: nobody loses a place; the free one goes
 * to the first of the reserve, or, where the reservation is no longer held, to its first
 * medium-sized town. Those of the reserve that left the programme are passed over, which the
 * trace says. A reserved place without a town waits if the rules say so. Refuses a JST that is not
 * on the list, or has withdrawn already.
 */
export function decideWithdrawal(
  list: StandingList,
  jstId: string,
  rules: RankingRules,
  leftProgramme: ReadonlySet<string>,
): Decision<Annex> {
  if (list.withdrawn.has(jstId)) return refuse('volunteer.withdrawnAlready')
  const onList = [...list.accepted, ...list.reserve].some((row) => row.jstId === jstId)
  if (!onList) return refuse('volunteer.notOnList')
  const holders = list.accepted.filter((row) => row.jstId !== jstId)
  const queue = list.reserve.filter((row) => row.jstId !== jstId)
  const waiting = queue.filter((row) => !leftProgramme.has(row.jstId))
  const { taken, reserved } = fillPlaces(holders, waiting, rules)
  const movedUp = taken.map((row): MovedUp => {
    const at = queue.indexOf(row)
    const forTown = reserved.has(row.jstId)
    const passed = queue
      .slice(0, at)
      .filter((one) => leftProgramme.has(one.jstId) && (one.mediumTown || !forTown))
      .map(({ name }) => name)
    const figures = {
      reserve: at + 1,
      places: rules.places,
      free: rules.places - holders.length,
      ...(passed.length > 0 ? { passed: passed.join(', ') } : {}),
    }
    return {
      jstId: row.jstId,
      trace: { code: forTown ? 'movedUpReserved' : 'movedUp', figures },
    }
  })
  return allow({ withdrawn: jstId, movedUp })
}
