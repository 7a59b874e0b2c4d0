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
 * (`fillPlaces`). Each JST carries its trace: which rule, with which figures; a JST named in it
 * goes with its TERYT, for two may share a name.
 * Source: programme sheet, recruitment by order of applications and the mentors' recommendations;
 * how the two weigh against each other is a setting, for the sheet does not say.
 */
export function rankCandidates(candidates: readonly Candidate[], rules: RankingRules): Ranking {
  const ranked = candidates
    .filter(({ recommendation }) => recommendation === 'yes' || recommendation === 'conditional')
    .toSorted(byRules(rules))
  const { taken, reserved, keptOpen } = fillPlaces([], ranked, rules)
  const accepted = new Set(taken.map(({ jstId }) => jstId))
  const waiting = ranked.filter(({ jstId }) => !accepted.has(jstId))
  const placements = new Map<string, Placement>([
    ...taken.map(
      ({ jstId }, at) =>
        [jstId, { kind: 'accepted', rank: at + 1, reserved: reserved.has(jstId) }] as const,
    ),
    ...waiting.map(({ jstId }, at) => [jstId, { kind: 'reserve', rank: at + 1 }] as const),
  ])
  const sameSecond = Map.groupBy(ranked, momentIn(rules))
  const outcome: Outcome = {
    jumped: ranked
      .map(({ jstId, name }, at) => ({ jstId, name, position: at + 1 }))
      .filter(({ jstId }) => reserved.has(jstId)),
    keptOpen,
    last: taken.filter(({ jstId }) => !reserved.has(jstId)).at(-1),
    rules,
  }
  const rows = ranked.map((candidate, at): RankedJst => {
    const position = at + 1
    const { jstId, recommendation, appliedAt } = candidate
    const placement = placements.get(jstId)
    if (placement === undefined) throw new Error(`${jstId} has no placement`)
    const trace = [
      step('position', { position, of: ranked.length, recommendation, appliedAt }),
      ...ties(candidate, sameSecond.get(momentIn(rules)(candidate)) ?? []),
      ...(placement.kind === 'accepted'
        ? [
            placement.reserved
              ? step('reservedPlace', { mediumPlaces: rules.mediumPlaces, places: rules.places })
              : step('withinPlaces', { position, places: rules.places }),
          ]
        : whyNot(position, outcome)),
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

/** Those of one class who applied in the same second stand under one key. */
const momentIn = (rules: RankingRules) => (candidate: Candidate) =>
  `${weightOf(candidate, rules)} ${candidate.appliedAt}`

/** How the others of the same second and class were told apart: by the number of entry. */
function ties(candidate: Candidate, sameSecond: readonly Candidate[]): readonly TraceStep[] {
  return sameSecond
    .filter(({ jstId }) => jstId !== candidate.jstId)
    .map(({ jstId, name, ordinal }) =>
      step('tie', {
        other: name,
        otherId: jstId,
        otherOrdinal: ordinal,
        ordinal: candidate.ordinal,
      }),
    )
}

interface Outcome {
  /** Those whom the reservation gave a place out of order. */
  readonly jumped: readonly {
    readonly jstId: string
    readonly name: string
    readonly position: number
  }[]
  readonly keptOpen: number
  /** The last who has a place by order. */
  readonly last: Candidate | undefined
  readonly rules: RankingRules
}

/** Why one that is recommended has no place; places kept open are not among those taken. */
function whyNot(position: number, { jumped, keptOpen, last, rules }: Outcome): TraceStep[] {
  const { places, mediumPlaces } = rules
  return [
    last === undefined
      ? step('noneByOrder', { places, mediumPlaces })
      : step('placesTaken', {
          places: places - keptOpen,
          ahead: position - 1,
          last: last.name,
          lastId: last.jstId,
          lastAt: last.appliedAt,
          lastRecommendation: last.recommendation,
        }),
    ...jumped
      .filter((town) => town.position > position)
      .map((town) =>
        step('reservedBefore', { town: town.name, townId: town.jstId, position: town.position }),
      ),
    ...(keptOpen > 0 ? [step('keptOpen', { places: keptOpen })] : []),
  ]
}
