import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { surveyWords } from '#electron/contract/survey-schemas.ts'
import { codeOf, lubuskieOffice, refusalOf } from './office.ts'
import { signedOffice } from './packing.ts'
import { bring } from './recruiting.ts'
import { using } from './surveying.ts'

const [first, second, third] = ['0801011', '0801022', '0801032'] as const

describe('the sheet of an assessor', () => {
  it('keeps points, changes and removes them, each on top of what was seen', async () => {
    const office = await lubuskieOffice()
    await bring(office, [first], 'join')
    const { sheet, save } = using(office)
    const before = await sheet('Anna')
    expect(before.jsts.map(({ teryt, takesPart }) => [teryt, takesPart])).toEqual([[first, true]])
    expect(before.criteria).toHaveLength(10)
    expect(before.criteria.every(({ isProposed }) => isProposed)).toBe(true)
    const [{ id: criterionId } = { id: '' }] = before.criteria
    const cell = { teryt: first, criterionId }
    await save({ scores: [{ ...cell, version: 0, points: 7 }] })
    expect((await sheet('Anna')).jsts[0]?.scores).toMatchObject([{ points: 7, version: 1 }])
    expect((await sheet('Piotr')).jsts[0]?.scores).toEqual([])
    expect((await sheet('Anna', 'after')).jsts[0]?.scores).toEqual([])
    // Another window saw the empty cell.
    expect(await codeOf(save({ scores: [{ ...cell, version: 0, points: 3 }] }))).toBe(
      'record.changedMeanwhile',
    )
    await save({ scores: [{ ...cell, version: 1, points: 8 }] })
    const [{ id = '', version = 0 } = {}] = (await sheet('Anna')).jsts[0]?.scores ?? []
    await office.client.survey.saveNote({ id, version, note: 'Bez mapy' })
    expect((await sheet('anna')).jsts[0]?.scores).toMatchObject([{ points: 8, note: 'Bez mapy' }])
    await save({ assessor: ' ANNA ', scores: [{ ...cell, version: 3, points: null }] })
    expect((await sheet('Anna')).jsts[0]?.scores).toEqual([])
  })

  it('refuses what does not fit, and then keeps nothing of the block', async () => {
    const office = await lubuskieOffice()
    const { sheet, save } = using(office)
    const { criteria } = await sheet('Anna')
    const block = criteria.map(({ id, most }, at) => ({
      ...{ teryt: first, criterionId: id, version: 0, points: at === 9 ? most + 1 : most },
    }))
    expect(await refusalOf(save({ scores: block }))).toEqual({
      code: 'survey.pointsOutside',
      figures: { name: 'Poprawność językowa', points: 6, most: 5 },
    })
    const one = block.slice(0, 1)
    expect(await codeOf(save({ scores: one, assessor: ' ' }))).toBe('survey.assessorMissing')
    expect(await codeOf(save({ scores: one, on: day('2031-01-01') }))).toBe('survey.dayToCome')
    expect(await codeOf(save({ scores: one, on: day('2019-08-31') }))).toBe('survey.dayBefore')
    const strange = [{ teryt: first, criterionId: 'x', version: 0, points: 1 }]
    expect(await codeOf(save({ scores: strange }))).toBe('record.gone')
    const nowhere = one.map((score) => ({ ...score, teryt: '9999999' }))
    expect(await codeOf(save({ scores: nowhere }))).toBe('jst.unknown')
    expect((await using(office).results()).criteria.map(({ scores }) => scores)).toEqual(
      criteria.map(() => 0),
    )
  })

  it('keeps the days of the two rounds apart, and opens the latest one', async () => {
    const office = await lubuskieOffice()
    const { give, results, save } = using(office)
    expect((await results()).openRound).toBe('before')
    await give(first, 1)
    const [{ id: criterionId } = { id: '' }] = (await results()).criteria
    const giveAfter = (on: string) =>
      save({
        ...{ phase: 'after', on: day(on) },
        scores: [{ teryt: first, criterionId, version: 0, points: 9 }],
      })
    expect(await refusalOf(giveAfter('2020-02-17'))).toEqual({
      code: 'survey.roundNotBegun',
      figures: { name: 'Kostrzyn nad Odrą', day: '2020-02-17', from: '2020-02-18' },
    })
    await giveAfter('2020-06-01')
    expect((await results()).openRound).toBe('after')
    const late = save({
      ...{ assessor: 'Piotr', on: day('2020-06-02') },
      scores: [{ teryt: first, criterionId, version: 0, points: 9 }],
    })
    expect(await codeOf(late)).toBe('survey.roundEnded')
  })

  it('holds an agreement that is signed anew to the rounds that it parts', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const { save, results } = using(office)
    const [{ id: criterionId } = { id: '' }] = (await results()).criteria
    await save({
      ...{ phase: 'after', on: day('2020-07-10') },
      scores: [{ teryt: first, criterionId, version: 0, points: 9 }],
    })
    const place = { programmeId, teryt: first }
    const versionNow = async () => (await client.jst.get(place)).implementationRecord?.version ?? 0
    await client.implementation.undo({ ...place, version: await versionNow(), reason: 'Pomyłka' })
    const sign = async (on: string) =>
      client.implementation.move({
        ...{ ...place, version: await versionNow() },
        move: { kind: 'sign', on: day(on), number: 'UW/9' },
      })
    expect(await refusalOf(sign('2020-07-11'))).toEqual({
      code: 'survey.scoresOutside',
      figures: { name: 'Kostrzyn nad Odrą', count: 1, day: '2020-07-11' },
    })
    await sign('2020-07-10')
  })

  it('is written by mentors and the contact desk', async () => {
    const office = await lubuskieOffice()
    const { id } = await office.client.account.add({ name: 'Jan', login: 'j', role: 'finance' })
    const finance = { ...office, client: office.window(id) }
    expect(await codeOf(using(finance).give(first, 1))).toBe('account.roleNotAllowed')
  })
})

describe('the results', () => {
  it('rank the complete ones, show the others apart, and say what changed', async () => {
    const office = await lubuskieOffice()
    await bring(office, [first, second], 'join')
    const { give, results } = using(office)
    await give(first, 0.5)
    await give(first, 1, { assessor: 'Piotr' })
    await give(second, 0, { from: 2 })
    await give(third, 1)
    await give(first, 1, { phase: 'after' })
    const all = await results()
    // Half of 5 points is given as 3, and such criteria weigh 40 %: 54 % and 100 %.
    expect(all.before.ranked).toMatchObject([
      { teryt: third, rank: 1, score: 10_000, tied: false, assessors: 1 },
      { teryt: first, rank: 2, score: 7_700, assessors: 2, means: expect.arrayContaining([750]) },
    ])
    expect(all.before.incomplete).toMatchObject([{ teryt: second, missing: { length: 2 } }])
    expect(all.after.waiting.map(({ teryt }) => teryt)).toEqual([second])
    expect(all.jstChanges).toMatchObject([{ teryt: first, change: 2_300 }])
    expect(all.criterionChanges[0]).toMatchObject({
      jsts: 1,
      change: { before: 7_500, after: 10_000, change: 2_500 },
    })
    const taking = await results('takingPart')
    expect(taking.before.ranked).toMatchObject([{ teryt: first, rank: 1 }])
    expect((await results('implementing')).before.ranked).toEqual([])

    const { client, programmeId } = office
    const own = await client.survey.ofJst({ programmeId, teryt: first })
    expect(own.before).toMatchObject({ score: 7_700, place: { rank: 2, of: 2, tied: false } })
    expect(own.before?.criteria[0]).toMatchObject({
      ...{ points: 15, assessors: 2, mean: 750, part: 1_125 },
      given: [
        { assessor: 'Anna', points: 5 },
        { assessor: 'Piotr', points: 10 },
      ],
    })
    const [{ id: criterionId } = { id: '' }] = all.criteria
    expect(await client.survey.ofCriterion({ programmeId, criterionId })).toMatchObject([
      { teryt: first, before: 750, after: 1_000 },
      { teryt: third, before: 1_000, after: null },
    ])
  })

  it('go into a workbook with every score', async () => {
    const office = await lubuskieOffice()
    await using(office).give(first, 1)
    const { client, programmeId } = office
    const words = Object.fromEntries(surveyWords.map((word) => [word, word])) as Parameters<
      typeof client.survey.exportXlsx
    >[0]['words']
    const file = await client.survey.exportXlsx({ programmeId, group: 'all', words })
    expect(file.name).toBe('file-2020-09-15.xlsx')
    const { Sheets, SheetNames } = read(await file.arrayBuffer())
    expect(SheetNames).toEqual([
      ...['before', 'after', 'changes', 'criterionChanges', 'scores', 'criteria'],
    ])
    const rows = (name: string) => {
      const sheet = Sheets[name]
      return sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
    }
    expect(rows('before')[1]?.slice(0, 6)).toEqual([1, first, 'Kostrzyn nad Odrą', 100, 1, 10])
    expect(rows('scores')).toHaveLength(11)
    expect(rows('criteria')[1]).toEqual(['website', 'PL', 'Zakładka dla inwestora', 10, 0.15])
  })
})
