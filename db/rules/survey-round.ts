import type { Day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** The first and the last day of a round's scores in one JST. */
interface AssessedDays {
  readonly first: Day
  readonly last: Day
}

/** What bounds the rounds of one JST. */
export interface RoundFacts {
  /** What the refusal calls the JST. */
  readonly name: string
  /** The day of its implementation agreement; null where it has none. */
  readonly agreedOn: Day | null
  /** The scores of the other round; null where it has none. */
  readonly other: AssessedDays | null
}

/**
 * Whether a score of a round can be given on a day. The round before ends on the day of the
 * JST's implementation agreement, the round after begins on it, and neither runs into the scores
 * of the other: a change over time is read from the two.
 */
export function decideRoundDay(
  phase: Phase,
  on: Day,
  { name, agreedOn, other }: RoundFacts,
): Decision<true> {
  const bounds = [agreedOn, (phase === 'before' ? other?.first : other?.last) ?? null]
    .filter((bound) => bound !== null)
    .toSorted()
  const bound = phase === 'before' ? bounds[0] : bounds.at(-1)
  if (bound === undefined) return allow(true)
  if (phase === 'before' && on > bound) {
    return refuse('survey.roundEnded', { name, day: on, until: bound })
  }
  return phase === 'after' && on < bound
    ? refuse('survey.roundNotBegun', { name, day: on, from: bound })
    : allow(true)
}

/**
 * Whether the scores of a JST fit their rounds beside an implementation agreement of a day: those
 * before by it, those after from it on. Refuses with how many do not; asked when an agreement is
 * written down once more with another day, or taken back.
 */
export function decideScoresFit(
  { name, agreedOn }: Pick<RoundFacts, 'name' | 'agreedOn'>,
  scores: readonly { readonly phase: Phase; readonly assessedOn: Day }[],
): Decision<true> {
  const outside = scores.filter(
    ({ phase, assessedOn }) =>
      !decideRoundDay(phase, assessedOn, { name, agreedOn, other: null }).ok,
  )
  return outside.length === 0
    ? allow(true)
    : refuse('survey.scoresOutside', { name, count: outside.length, day: agreedOn })
}

/** The latest round that is open: the one after, once anybody implements or was assessed in it. */
export const openRound = (implementing: boolean, assessedAfter: boolean): Phase =>
  implementing || assessedAfter ? 'after' : 'before'
