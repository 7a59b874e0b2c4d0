import type { Day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { SurveyGroup } from '#db/values/survey.ts'
import type { ReadDb } from '../columns.ts'
import { implementationCounts } from '../rules/implementation-state.ts'
import { changesOfCriteria, changesOfJsts, jstResults, rankScores } from '../rules/survey.ts'
import { openRound } from '../rules/survey-round.ts'
import { criteriaOf, scoresIn } from '../stores/survey.ts'
import { registerOn } from './register.ts'

/** A JST that the survey may be about, and how it stands in the programme. */
export interface SurveyedJst {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind
  readonly takesPart: boolean
  readonly implementing: boolean
}

/** The register as the survey sees it at the end of a day. */
export async function surveyedJsts(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<readonly SurveyedJst[]> {
  const rows = await registerOn(db, programmeId, day)
  return rows.map(({ teryt, name, kind, state, implementation }) => ({
    teryt,
    name,
    kind,
    takesPart: state === 'signed' || state === 'takingPart',
    implementing: implementationCounts(implementation),
  }))
}

/**
 * Whether a JST belongs to a group: it holds a support agreement, or an implementation
 * agreement, the completed ones among them; all others only to `all`.
 */
export const inGroup = ({ takesPart, implementing }: SurveyedJst, group: SurveyGroup): boolean =>
  group === 'all' || (group === 'implementing' ? implementing : takesPart)

/**
 * The survey of a group as of a day: the ranking of each round, those whose assessment is not
 * complete, those not assessed, and what changed. The day decides who belongs to the group;
 * scores count whenever they were given.
 */
export async function surveyResults(db: ReadDb, programmeId: string, group: SurveyGroup, day: Day) {
  const criteria = await criteriaOf(db, programmeId)
  const everybody = await surveyedJsts(db, programmeId, day)
  const jsts = everybody.filter((jst) => inGroup(jst, group))
  const known = new Map(jsts.map((jst) => [jst.teryt, jst]))
  const given = await scoresIn(db, programmeId)
  const scores = given.filter(({ jstId }) => known.has(jstId))
  const named = (teryt: string): Pick<SurveyedJst, 'teryt' | 'name' | 'kind'> => {
    const jst = known.get(teryt)
    if (jst === undefined) throw new Error(`The register has no ${teryt}`)
    return { teryt, name: jst.name, kind: jst.kind }
  }
  const [before, after] = [
    jstResults(criteria, scores, 'before'),
    jstResults(criteria, scores, 'after'),
  ]
  const round = (phase: Phase) => {
    const results = phase === 'before' ? before : after
    const assessed = new Set(results.map(({ jstId }) => jstId))
    // Nobody waits for an assessment of a JST outside the programme.
    const expected = jsts.filter((jst) => jst.takesPart || jst.implementing)
    const partsOf = new Map(results.map((one) => [one.jstId, one.criteria]))
    const assessors = new Map<string, Set<string>>()
    for (const one of scores) {
      if (one.phase !== phase) continue
      assessors.set(one.jstId, (assessors.get(one.jstId) ?? new Set()).add(one.assessor))
    }
    return {
      ranked: rankScores(results).map(({ jstId, ...place }) => ({
        ...{ ...named(jstId), ...place },
        assessors: assessors.get(jstId)?.size ?? 0,
        means: (partsOf.get(jstId) ?? []).map(({ mean }) => mean),
      })),
      incomplete: results
        .filter(({ missing }) => missing.length > 0)
        .map(({ jstId, missing }) => ({ ...named(jstId), missing: [...missing] })),
      waiting: expected
        .filter(({ teryt }) => !assessed.has(teryt))
        .map(({ teryt }) => named(teryt)),
    }
  }
  return {
    criteria,
    scores,
    named,
    /** Whoever the group is: the office assesses everybody in one round. */
    openRound: openRound(
      everybody.some(({ implementing }) => implementing),
      given.some(({ phase }) => phase === 'after'),
    ),
    before: round('before'),
    after: round('after'),
    jstChanges: changesOfJsts(before, after).map(({ jstId, ...change }) => ({
      ...named(jstId),
      ...change,
    })),
    criterionChanges: changesOfCriteria(criteria, before, after).map((one) => ({ ...one })),
  }
}
