import type { Day } from '#db/values/day.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { countsTowardsQuota } from './recruitment-state.ts'

/** A JST of the region as it stands now. */
export interface ReplacementJst {
  readonly teryt: string
  readonly mediumTown: boolean
  readonly state: RecruitmentState
  readonly invitedOn: Day | null
  readonly declaredOn: Day | null
  /** Whether it holds the place of a JST that withdrew already. */
  readonly holdsPlace: boolean
}

export interface ReplacementFacts {
  /** TERYT of the JST that withdraws. */
  readonly leaving: string
  readonly jsts: readonly ReplacementJst[]
  /** How many medium-sized towns the programme asks for. */
  readonly targetMediumTowns: number
}

/** A JST that could take the place. */
export interface Replacement {
  readonly teryt: string
  /** Its place in the order of applications, from 1; null for one that has not applied. */
  readonly place: number | null
}

/** JSTs that are asked already, or count already, take nobody's place. */
const offered: readonly RecruitmentState[] = ['declared', 'none', 'withdrawn']

/**
 * Who could take the place of a JST that withdraws, the best first: those that have applied
 * and wait for an agreement, in the order of applications, which decides by the programme
 * sheet; then those never invited; then those that withdrew earlier. While the agreements left
 * without the one that withdraws miss a medium-sized town, the towns stand first among their
 * equals. A JST that holds another's place already is not offered.
 */
export function replacements(facts: ReplacementFacts): readonly Replacement[] {
  const { leaving, jsts, targetMediumTowns } = facts
  const others = jsts.filter(({ teryt }) => teryt !== leaving)
  const towns = others.filter((jst) => jst.mediumTown && countsTowardsQuota(jst.state)).length
  const townsFirst = towns < targetMediumTowns
  const waiting = others
    .filter(({ state, holdsPlace }) => state === 'declared' && !holdsPlace)
    .sort(byApplication)
  const places = new Map(waiting.map(({ teryt }, at) => [teryt, at + 1]))
  const place = ({ teryt }: ReplacementJst) => places.get(teryt) ?? null
  const townRank = ({ mediumTown }: ReplacementJst) => (townsFirst && mediumTown ? 0 : 1)
  return others
    .filter(({ state, holdsPlace }) => offered.includes(state) && !holdsPlace)
    .sort(
      (a, b) =>
        offered.indexOf(a.state) - offered.indexOf(b.state) ||
        townRank(a) - townRank(b) ||
        (place(a) ?? 0) - (place(b) ?? 0) ||
        compare(a.teryt, b.teryt),
    )
    .map((jst) => ({ teryt: jst.teryt, place: place(jst) }))
}

/** Applications of one day stand in the order of invitation, then of TERYT. */
const byApplication = (a: ReplacementJst, b: ReplacementJst): number =>
  compare(a.declaredOn ?? '', b.declaredOn ?? '') ||
  compare(a.invitedOn ?? '', b.invitedOn ?? '') ||
  compare(a.teryt, b.teryt)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
