import type { ReadDb } from '#db/columns.ts'
import { surveyResults } from '#db/read-models/survey-facts.ts'
import { surveyOfCriterion, surveyOfJst, surveySheet } from '#db/read-models/survey-page.ts'
import { roundFacts } from '#db/read-models/survey-round.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import {
  decideAssessment,
  decideCriteria,
  decidePoints,
  knownAssessor,
} from '#db/rules/survey-entry.ts'
import { decideRoundDay, type RoundFacts } from '#db/rules/survey-round.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { programmeById } from '#db/stores/programme.ts'
import * as store from '#db/stores/survey.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { survey as contract } from '../contract/survey.ts'
import type { HandlersOf } from '../define.ts'
import { surveyWorkbook } from '../documents/survey-workbook.ts'
import { seenVersion } from './steps.ts'

const shown = ({ programmeId: _, ...row }: store.CriterionRow) => row

const sheetScore = ({ id, version, criterionId, points, note }: store.ScoreRow) => ({
  ...{ id, version, criterionId, points, note },
})

/** The day on which the survey asks who takes part. */
const dayIn = async (db: ReadDb, programmeId: string, today: Parameters<typeof referenceDay>[1]) =>
  referenceDay(await programmeById(db, programmeId), today)

/** The survey of service quality, from the criteria to the ranking. */
export const survey: HandlersOf<typeof contract> = {
  results: ({ read, input: { programmeId, group }, today }) =>
    read(async (db) => {
      const day = await dayIn(db, programmeId, today)
      const { scores: _, named: __, ...results } = await surveyResults(db, programmeId, group, day)
      const counts = await store.scoreCounts(db, programmeId)
      const criteria = results.criteria.map((row) => ({
        ...shown(row),
        scores: counts.get(row.id) ?? 0,
      }))
      return { ...results, criteria, jstChanges: [...results.jstChanges] }
    }),

  ofJst: ({ read, input: { programmeId, teryt } }) =>
    read(async (db) => {
      const { name, kind } = await jstByTeryt(db, teryt)
      const { criteria, ...rounds } = await surveyOfJst(db, programmeId, teryt)
      return { name, kind, criteria: criteria.map(shown), ...rounds }
    }),

  ofCriterion: ({ read, input: { programmeId, criterionId }, today }) =>
    read(async (db) =>
      surveyOfCriterion(db, programmeId, criterionId, await dayIn(db, programmeId, today)),
    ),

  sheet: ({ read, input: { programmeId, phase, assessor }, today }) =>
    read(async (db) => {
      const name = knownAssessor(assessor, await store.assessorsIn(db, programmeId))
      const day = await dayIn(db, programmeId, today)
      const sheet = await surveySheet(db, programmeId, { phase, assessor: name }, day)
      return { ...sheet, criteria: sheet.criteria.map(shown) }
    }),

  saveScores: async ({ tx, db, input, today }) => {
    const { programmeId, phase, on, scores } = input
    const { from } = await programmeById(db, programmeId)
    const decision = decideAssessment(input, { from, today })
    if (!decision.ok) return decision
    const assessor = knownAssessor(input.assessor, await store.assessorsIn(db, programmeId))
    const criteria = new Map((await store.criteriaOf(db, programmeId)).map((row) => [row.id, row]))
    const rounds = new Map<string, RoundFacts>()
    const kept: (store.ScoreRow | null)[] = []
    for (const { teryt: jstId, criterionId, version, points } of scores) {
      const criterion = criteria.get(criterionId)
      if (criterion === undefined) return refuse('record.gone', { table: 'survey_criterion' })
      const round = rounds.get(jstId) ?? (await roundFacts(db, { programmeId, jstId, phase }))
      rounds.set(jstId, round)
      const place = { jstId, criterionId, phase, assessor }
      const row = await store.scoreAt(db, place)
      seenVersion(row, version)
      if (points === null) {
        if (row !== null) await store.removeScore(tx, row.id, version)
        kept.push(null)
        continue
      }
      const fits = decidePoints(points, criterion)
      if (!fits.ok) return fits
      const within = decideRoundDay(phase, on, round)
      if (!within.ok) return within
      kept.push(
        row === null
          ? await store.addScore(tx, { programmeId, ...place, points, assessedOn: on, note: '' })
          : await store.saveScore(tx, row.id, version, { points, assessedOn: on }),
      )
    }
    return allow({ scores: kept.map((row) => row && sheetScore(row)) })
  },

  saveNote: async ({ tx, db, input: { id, version, note } }) => {
    await store.scoreById(db, id)
    const row = await store.saveScore(tx, id, version, { note })
    return allow({ id: row.id, version: row.version })
  },

  saveCriteria: async ({ tx, db, input: { programmeId, seen, criteria } }) => {
    await programmeById(db, programmeId)
    const rows = await store.criteriaOf(db, programmeId)
    const versions = new Map(seen.map(({ id, version }) => [id, version]))
    const changed = rows.find(({ id, version }) => versions.get(id) !== version)
    if (changed !== undefined || rows.length !== seen.length) {
      return refuse('survey.criteriaChanged')
    }
    const counts = await store.scoreCounts(db, programmeId)
    const standing = rows.map((row) => ({ ...row, scores: counts.get(row.id) ?? 0 }))
    const decision = decideCriteria(criteria, standing)
    if (!decision.ok) return decision
    const kept = new Set(criteria.map(({ id }) => id))
    for (const { id, version } of rows) {
      if (!kept.has(id)) await store.removeCriterion(tx, id, version)
    }
    for (const [at, { id, ...fields }] of criteria.entries()) {
      const whole = { ...fields, ordinal: at + 1, isProposed: false }
      const version = id === null ? undefined : versions.get(id)
      if (id === null) await store.addCriterion(tx, { programmeId, ...whole })
      else if (version === undefined) return refuse('record.gone', { table: 'survey_criterion' })
      else await store.saveCriterion(tx, id, version, whole)
    }
    return allow({})
  },

  exportXlsx: async ({ read, input, today }) => {
    const results = await read(async (db) => {
      const day = await dayIn(db, input.programmeId, today)
      return { day, ...(await surveyResults(db, input.programmeId, input.group, day)) }
    })
    return surveyWorkbook(results, input.words)
  },
}
