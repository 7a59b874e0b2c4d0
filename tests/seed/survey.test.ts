import { afterAll, beforeAll, expect, it } from 'vitest'
import { surveyResults } from '#db/read-models/survey-facts.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import type { SurveyGroup } from '#db/values/survey.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const results = (group: SurveyGroup) =>
  office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    return surveyResults(db, programme?.id ?? '', group, day('2021-12-31'))
  })

it('tells of a survey with a change for the better, one worse, a tie and one not complete', async () => {
  const { criteria, before, after, jstChanges, criterionChanges } = await results('all')
  expect(criteria.some(({ isProposed }) => isProposed)).toBe(false)
  // 46 take part; one has no scores of the English e-mail.
  expect([before.ranked.length, before.incomplete.length, before.waiting.length]).toEqual([
    45, 1, 0,
  ])
  expect(before.incomplete[0]?.missing).toHaveLength(3)
  expect([after.ranked.length, after.incomplete.length]).toEqual([23, 0])
  expect(after.ranked.every(({ assessors }) => assessors === 2)).toBe(true)
  expect(after.ranked.some(({ tied }) => tied)).toBe(true)
  expect(jstChanges.filter(({ change }) => change < 0)).toHaveLength(1)
  expect(criterionChanges.every(({ change }) => (change?.change ?? 0) > 0)).toBe(true)
})

it('ranks those who implement among themselves', async () => {
  const { before, after } = await results('implementing')
  expect(before.ranked.length + before.incomplete.length).toBe(23)
  expect(before.ranked[0]?.rank).toBe(1)
  expect(after.ranked).toEqual((await results('all')).after.ranked)
})
