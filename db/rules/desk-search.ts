import {
  type DealtReason,
  dealtReasons,
  type FoundGroup,
  type FoundHit,
  type FoundKind,
  foundKinds,
  type MatchLevel,
  matchLevels,
} from '#db/values/desk-search.ts'

/** A hit with what decides its place. */
export interface Candidate {
  readonly hit: FoundHit
  /** Left, cancelled, closed or out of date: after those that stand. */
  readonly gone?: boolean
  /** Among hits alike the lesser comes first, then the one that came first. */
  readonly order?: number
}

/** So many hits of a kind are shown; more words narrow them down. */
const shown: Readonly<Record<FoundKind, number>> = {
  phone: 6,
  jst: 12,
  person: 8,
  training: 6,
  contractor: 6,
  contract: 6,
  document: 6,
  paper: 6,
  answer: 6,
  topic: 3,
  enquiry: 5,
}

const level = (match: MatchLevel): number => matchLevels.indexOf(match)
const pressing = (dealt: DealtReason | null): number =>
  dealt === null ? dealtReasons.length : dealtReasons.indexOf(dealt)

type Placed = readonly [
  wholly: number,
  gone: number,
  level: number,
  dealt: number,
  on: string,
  order: number,
]

/** What a hit is placed by: all of it typed, still standing, how well it fits, how pressing it is. */
const placeOf = ({ hit: { why }, gone = false, order = 0 }: Candidate): Placed => [
  why.match === 'exact' ? 0 : 1,
  Number(gone),
  level(why.match),
  pressing(why.dealt),
  why.on ?? '',
  order,
]

/**
 * The hits in groups of one kind, the best first in each and the group with the best hit first.
 * Who typed the whole of a name or number means it; then what stands comes before what is gone;
 * then what fits better; of hits that fit alike, what the office deals with now. Hits that fit
 * only as mistyped are left out where others of their kind fit.
 */
export function rankedGroups(candidates: readonly Candidate[]): readonly FoundGroup[] {
  const groups = foundKinds.flatMap((kind) => {
    const all = candidates.filter(({ hit }) => hit.kind === kind)
    const typedWell = all.filter(({ hit }) => hit.why.match !== 'typo')
    const placed = (typedWell.length > 0 ? typedWell : all)
      .map((candidate) => ({ candidate, place: placeOf(candidate) }))
      .toSorted((one, other) => compare(one.place, other.place))
      .slice(0, shown[kind])
    const [best] = placed
    if (best === undefined) return []
    const hits = placed.map(({ candidate }) => candidate.hit)
    return [{ kind, hits, place: best.place.slice(0, 3) }]
  })
  return groups
    .toSorted((one, other) => compare(one.place, other.place))
    .map(({ kind, hits }) => ({ kind, hits }))
}

type Key = readonly (number | string)[]

/** The sort keeps the order of what is alike: kinds stand as they are listed. */
function compare(one: Key, other: Key): number {
  for (const [at, value] of one.entries()) {
    const second = other[at]
    if (second === undefined || value === second) continue
    return value < second ? -1 : 1
  }
  return 0
}
