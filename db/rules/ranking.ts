import type {
  Candidate,
  Placement,
  RankedJst,
  RankingRules,
  TraceStep,
} from '#db/values/volunteer.ts'
import { fillPlaces } from './ranking-places.ts'

/** The whole list as the rule orders it. */
export interface Ranking {
  /** Accepted, then reserve, each by position; then the refused and those without an opinion. */
  readonly rows: readonly RankedJst[]
  /** Reserved places that wait for a medium-sized town. */
  readonly keptOpen: number
}

const step = (code: TraceStep['code'], figures: TraceStep['figures'] = {}): TraceStep => ({
  code,
  figures,
})

/**
 * Orders the JSTs that applied. Those whom their mentor does not recommend are not ranked, nor
 * are those without an opinion. The others stand by recommendation (as the rules weigh it), then
 * by the time of application to the second, then by the number under which they were entered.
 * The places go by that order, but for those reserved for medium-sized towns
 * (`fillPlaces`). Each JST carries its trace: which rule, with which figures.
 * Source: programme sheet, recruitment by order of applications and the mentors' recommendations;
 * how the two weigh against each other is a setting, for the sheet does not say.
 */
export function rankCandidates(candidates: readonly Candidate[], rules: RankingRules): Ranking {
  const ranked = candidates
    .filter(({ recommendation }) => recommendation === 'yes' || recommendation === 'conditional')
    .toSorted(byRules(rules))
  const { taken, reserved, keptOpen } = fillPlaces([], ranked, rules)
  const accepted = new Set(taken.map(({ jstId }) => jstId))
  const last = taken.filter(({ jstId }) => !reserved.has(jstId)).at(-1)
  const rows = ranked.map((candidate, at): RankedJst => {
    const position = at + 1
    const isAccepted = accepted.has(candidate.jstId)
    const isReserved = reserved.has(candidate.jstId)
    const placement: Placement = isAccepted
      ? { kind: 'accepted', rank: taken.indexOf(candidate) + 1, reserved: isReserved }
      : {
          kind: 'reserve',
          rank: ranked.slice(0, position).filter(({ jstId }) => !accepted.has(jstId)).length,
        }
    const trace = [
      step('position', {
        position,
        of: ranked.length,
        recommendation: candidate.recommendation,
        appliedAt: candidate.appliedAt,
      }),
      ...ties(candidate, ranked, rules),
      ...(isAccepted
        ? [
            isReserved
              ? step('reservedPlace', { mediumPlaces: rules.mediumPlaces, places: rules.places })
              : step('withinPlaces', { position, places: rules.places }),
          ]
        : whyNot(candidate, { ranked, reserved, keptOpen, last, rules })),
    ]
    return { ...candidate, position, placement, trace }
  })
  const unranked = candidates
    .filter(({ recommendation }) => recommendation === 'no' || recommendation === null)
    .toSorted(byTime)
    .map((candidate): RankedJst => {
      const refused = candidate.recommendation === 'no'
      const trace = [
        step(refused ? 'notRecommended' : 'unjudged', { appliedAt: candidate.appliedAt }),
      ]
      const placement: Placement = { kind: refused ? 'refused' : 'unjudged' }
      return { ...candidate, position: null, placement, trace }
    })
  const order = ['accepted', 'reserve', 'refused', 'unjudged']
  const all = [...rows, ...unranked].toSorted(
    (one, other) => order.indexOf(one.placement.kind) - order.indexOf(other.placement.kind),
  )
  return { rows: all, keptOpen }
}

const byTime = (one: Candidate, other: Candidate): number =>
  one.appliedAt === other.appliedAt
    ? one.ordinal - other.ordinal
    : one.appliedAt < other.appliedAt
      ? -1
      : 1

const weightOf = ({ recommendation }: Candidate, { weight }: RankingRules): number =>
  weight === 'recommendedFirst' && recommendation === 'conditional' ? 1 : 0

const byRules = (rules: RankingRules) => (one: Candidate, other: Candidate) =>
  weightOf(one, rules) - weightOf(other, rules) || byTime(one, other)

/** Those who applied in the very same second and stand in the same class. */
function ties(
  candidate: Candidate,
  ranked: readonly Candidate[],
  rules: RankingRules,
): readonly TraceStep[] {
  return ranked
    .filter(
      (other) =>
        other.jstId !== candidate.jstId &&
        other.appliedAt === candidate.appliedAt &&
        weightOf(other, rules) === weightOf(candidate, rules),
    )
    .map(({ name, ordinal }) =>
      step('tie', { other: name, otherOrdinal: ordinal, ordinal: candidate.ordinal }),
    )
}

interface Outcome {
  readonly ranked: readonly Candidate[]
  readonly reserved: ReadonlySet<string>
  readonly keptOpen: number
  /** The last who has a place by order. */
  readonly last: Candidate | undefined
  readonly rules: RankingRules
}

/** Why one that is recommended has no place. */
function whyNot(candidate: Candidate, outcome: Outcome): readonly TraceStep[] {
  const { ranked, reserved, keptOpen, last, rules } = outcome
  const before = ranked.slice(0, ranked.indexOf(candidate))
  const jumped = ranked.filter(({ jstId }) => reserved.has(jstId))
  return [
    step('placesTaken', {
      places: rules.places,
      ahead: before.length,
      last: last?.name ?? null,
      lastAt: last?.appliedAt ?? null,
      lastRecommendation: last?.recommendation ?? null,
    }),
    ...jumped
      .filter((town) => !before.includes(town))
      .map((town) =>
        step('reservedBefore', { town: town.name, position: ranked.indexOf(town) + 1 }),
      ),
    ...(keptOpen > 0 ? [step('keptOpen', { places: keptOpen })] : []),
  ]
}
