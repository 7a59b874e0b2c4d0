import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answersPage, offeredAnswers } from '#db/read-models/answers.ts'
import { silentPage } from '#db/read-models/silent-jsts.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const today = day('2026-11-22')
const read = () =>
  office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    if (programme === undefined) throw new Error('The sample office has no programme')
    const asked = { q: 'szkoleń kiedy', topicId: null }
    return {
      ...(await answersPage(db, programme, today)),
      offered: await offeredAnswers(db, programme, asked, today),
      silent: await silentPage(db, programme, { today, reader: 'coordinator' }),
    }
  })

describe('the approved answers of the sample office', () => {
  it('are a dozen: given often, never, out of date, and one without English', async () => {
    const { answers } = await read()
    expect(answers.length).toBeGreaterThanOrEqual(12)
    expect(answers.filter(({ state }) => state === 'outdated')).toHaveLength(1)
    expect(answers.filter(({ questionEn }) => questionEn === '')).toHaveLength(1)
    expect(answers.filter(({ uses }) => uses > 0).length).toBeGreaterThanOrEqual(6)
    expect(answers.filter(({ uses }) => uses === 0).length).toBeGreaterThanOrEqual(3)
    expect(answers.every(({ topicId }) => topicId !== null)).toBe(true)
  })

  it('are found by words in another form than they are written in', async () => {
    const { offered } = await read()
    expect(offered[0]?.question).toBe('Kiedy i gdzie jest najbliższe szkolenie?')
  })

  it('leave some JSTs silent, the longest first', async () => {
    const { silent } = await read()
    const days = silent.jsts.map((jst) => jst.days)
    // Two unlike ones at least, without which there is no order to see.
    expect(new Set(days).size).toBeGreaterThan(1)
    expect(days).toEqual(days.toSorted((one, other) => other - one))
    expect(days.at(-1)).toBeGreaterThanOrEqual(30)
  })
})
