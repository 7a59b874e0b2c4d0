import type { Day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import type { ReadDb } from '../columns.ts'
import { jstResults, rankScores } from '../rules/survey.ts'
import { assessorsIn, criteriaOf, type ScoreRow, scoresIn } from '../stores/survey.ts'
import { surveyedJsts } from './survey-facts.ts'

const shownScore = ({ assessor, points, note, assessedOn }: ScoreRow) => ({
  ...{ assessor, points, note, assessedOn },
})

/**
 * What one JST was given in each round, criterion by criterion, with its place among all that
 * were assessed in the round; null where nobody assessed it.
 */
export async function surveyOfJst(db: ReadDb, programmeId: string, teryt: string) {
  const criteria = await criteriaOf(db, programmeId)
  const scores = await scoresIn(db, programmeId)
  const round = (phase: Phase) => {
    const results = jstResults(criteria, scores, phase)
    const own = results.find(({ jstId }) => jstId === teryt)
    if (own === undefined) return null
    const ranked = rankScores(results)
    const place = ranked.find(({ jstId }) => jstId === teryt)
    const given = scores.filter((one) => one.jstId === teryt && one.phase === phase)
    return {
      score: own.score,
      missing: own.missing.length,
      place: place === undefined ? null : { rank: place.rank, tied: place.tied, of: ranked.length },
      criteria: own.criteria.map((result) => ({
        ...result,
        given: given
          .filter(({ criterionId }) => criterionId === result.criterionId)
          .map(shownScore),
      })),
    }
  }
  return { criteria, before: round('before'), after: round('after') }
}

/** What each JST was given for one criterion in both rounds, those with any alone. */
export async function surveyOfCriterion(
  db: ReadDb,
  programmeId: string,
  criterionId: string,
  day: Day,
) {
  const criteria = (await criteriaOf(db, programmeId)).filter(({ id }) => id === criterionId)
  const scores = (await scoresIn(db, programmeId)).filter((one) => one.criterionId === criterionId)
  const means = (phase: Phase) =>
    new Map(
      jstResults(criteria, scores, phase).map(({ jstId, criteria: [own] }) => [
        jstId,
        own?.mean ?? null,
      ]),
    )
  const [before, after] = [means('before'), means('after')]
  return (await surveyedJsts(db, programmeId, day))
    .filter(({ teryt }) => before.has(teryt) || after.has(teryt))
    .map(({ teryt, name, kind }) => ({
      ...{ teryt, name, kind },
      before: before.get(teryt) ?? null,
      after: after.get(teryt) ?? null,
    }))
}

/** The sheet of one assessor in a round: every JST of the programme, and those already scored. */
export async function surveySheet(
  db: ReadDb,
  programmeId: string,
  { phase, assessor }: { readonly phase: Phase; readonly assessor: string },
  day: Day,
) {
  const scores = (await scoresIn(db, programmeId)).filter((one) => one.phase === phase)
  const scored = new Set(scores.map(({ jstId }) => jstId))
  const jsts = (await surveyedJsts(db, programmeId, day)).filter(
    ({ teryt, takesPart, implementing }) => takesPart || implementing || scored.has(teryt),
  )
  const own = Map.groupBy(
    scores.filter((one) => one.assessor === assessor),
    ({ jstId }) => jstId,
  )
  return {
    criteria: await criteriaOf(db, programmeId),
    assessors: [...(await assessorsIn(db, programmeId))],
    jsts: jsts.map(({ teryt, name, kind, takesPart, implementing }) => ({
      ...{ teryt, name, kind, takesPart, implementing },
      scores: (own.get(teryt) ?? []).map(({ id, version, criterionId, points, note }) => ({
        ...{ id, version, criterionId, points, note },
      })),
    })),
  }
}
