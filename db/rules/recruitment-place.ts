import type { Day } from '#db/values/day.ts'
import type { RecruitmentDates, RecruitmentState } from '#db/values/recruitment.ts'
import { recordedState, recruitmentStateOn } from './recruitment-state.ts'

/** The newest attempt of a JST and the JST, if any, whose place it took. */
export interface PlacedAttempt extends RecruitmentDates {
  readonly jstId: string
  readonly replacesJstId: string | null
}

/** Who holds the place that a withdrawal set free. */
export interface PlaceTaker {
  readonly teryt: string
  readonly name: string
  readonly state: RecruitmentState
  /** Whether it was invited for this place itself, not for that of one who had taken it before. */
  readonly direct: boolean
}

/**
 * Who holds the place of a JST that withdrew on `withdrawnOn`: the one invited for it since,
 * or where that one withdrew too, the one invited for its place, and so on. Null while the
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
        return { teryt: attempt.jstId, state: recordedState(attempt), direct }
      }
      if (!left.some(({ jstId }) => jstId === attempt.jstId)) left.push(attempt)
    }
  }
  return null
}

type LeftPlace = Pick<PlacedAttempt, 'jstId' | 'withdrawnOn'>

/** One invited before the withdrawal took the place of an earlier attempt of the same JST. */
const tookPlaceOf = (attempt: PlacedAttempt, { jstId, withdrawnOn }: LeftPlace): boolean =>
  attempt.replacesJstId === jstId &&
  withdrawnOn !== null &&
  (attempt.invitedOn === null || attempt.invitedOn >= withdrawnOn)

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
