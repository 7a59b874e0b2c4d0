import type { Day } from '#db/values/day.ts'
import {
  type RecruitmentDates,
  type RecruitmentState,
  recruitmentDatesOf,
} from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { recordedState, recruitmentStateOn } from './recruitment-state.ts'

/** The newest attempt of a JST and the JST, if any, whose place it took. */
export interface PlacedAttempt extends RecruitmentDates {
  readonly jstId: string
  readonly replacesJstId: string | null
  /** The days on which earlier attempts of the same JST ended. */
  readonly earlierWithdrawals?: readonly Day[]
}

/** The newest of a JST's attempts (oldest first), with how the earlier ones ended; null before any. */
export function newestAttempt<A extends PlacedAttempt>(
  attempts: readonly A[],
): (A & Required<Pick<PlacedAttempt, 'earlierWithdrawals'>>) | null {
  const newest = attempts.at(-1)
  if (newest === undefined) return null
  const earlierWithdrawals = attempts.slice(0, -1).flatMap(({ withdrawnOn }) => withdrawnOn ?? [])
  return { ...newest, earlierWithdrawals }
}

/** Who holds the place that a withdrawal set free. */
export interface PlaceTaker {
  readonly teryt: string
  readonly name: string
  readonly state: RecruitmentState
  /** Whether it was taken for this place itself, not for that of one who had taken it before. */
  readonly direct: boolean
  /** Whether it had been on the way before, and was not invited for the place. */
  readonly waited: boolean
}

/**
 * Who holds the place of a JST that withdrew on `withdrawnOn`: the one invited for it, or one
 * that waited and got it, or where that one withdrew too, the one invited for its place, and so on. Null while the
 * place is free. `newest` are the newest attempts of the JSTs of the programme.
 */
export function placeTakerOf(
  leaving: LeftPlace,
  newest: readonly PlacedAttempt[],
): Omit<PlaceTaker, 'name'> | null {
  const left: LeftPlace[] = [leaving]
  // Those found on the way are looked at in their turn, each once.
  for (const place of left) {
    for (const attempt of newest) {
      if (!tookPlaceOf(attempt, place)) continue
      if (attempt.withdrawnOn === null) {
        const direct = place === leaving
        const { invitedOn } = attempt
        const waited = invitedOn === null || invitedOn < (place.withdrawnOn ?? invitedOn)
        return { teryt: attempt.jstId, state: recordedState(attempt), direct, waited }
      }
      if (!left.some(({ jstId }) => jstId === attempt.jstId)) left.push(attempt)
    }
  }
  return null
}

type LeftPlace = Pick<PlacedAttempt, 'jstId' | 'withdrawnOn' | 'earlierWithdrawals'>

/**
 * One invited on the day on which an earlier attempt of the same JST ended took the place of
 * that attempt: an invitation for a place has the day of the withdrawal.
 */
const tookPlaceOf = (attempt: PlacedAttempt, place: LeftPlace): boolean =>
  attempt.replacesJstId === place.jstId &&
  place.withdrawnOn !== null &&
  !(place.earlierWithdrawals ?? []).some((on) => on === attempt.invitedOn)

/**
 * Whether a JST that has applied and waits can be given the place of one that withdraws, its
 * steps unchanged. Refuses one that holds another place already, by both names.
 */
export function decideGivenPlace(
  waiting: PlacedAttempt,
  nameOf: (teryt: string) => string,
): Decision<RecruitmentDates> {
  if (waiting.replacesJstId === null) return allow(recruitmentDatesOf(waiting))
  const of = nameOf(waiting.replacesJstId)
  return refuse('recruitment.holdsPlace', { jst: nameOf(waiting.jstId), of })
}

/**
 * The JSTs that had withdrawn by the end of a day and whose place another JST held by then.
 * `attempts` are those begun by that day, the newest of each JST.
 */
export function placesTakenOn(attempts: readonly PlacedAttempt[], onDay: Day): ReadonlySet<string> {
  // What came after the day had not happened yet.
  const known = attempts.map((attempt) => ({
    ...attempt,
    withdrawnOn: recruitmentStateOn(attempt, onDay) === 'withdrawn' ? attempt.withdrawnOn : null,
  }))
  const taken = known.filter(
    (attempt) => attempt.withdrawnOn !== null && placeTakerOf(attempt, known) !== null,
  )
  return new Set(taken.map(({ jstId }) => jstId))
}
