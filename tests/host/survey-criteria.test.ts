import { describe, expect, it } from 'vitest'
import { basisPoints } from '#db/values/money.ts'
import { codeOf, lubuskieOffice, refusalOf } from './office.ts'
import { using } from './surveying.ts'

const first = '0801011'

describe('the criteria', () => {
  it('are saved together, which confirms them, and keep what has scores', async () => {
    const office = await lubuskieOffice()
    const { give, results } = using(office)
    const { client, programmeId } = office
    await give(first, 1)
    const { criteria } = await results()
    const seen = criteria.map(({ id, version }) => ({ id, version }))
    const lines = criteria.map(({ id, tested, language, name, most, weightRate }) => ({
      ...{ id, tested, language, name, most, weightRate },
    }))
    const save = (changed: typeof lines, over = seen) =>
      client.survey.saveCriteria({ programmeId, seen: over, criteria: changed })
    const with0 = (patch: Partial<(typeof lines)[number]>) =>
      lines.map((line, at) => (at === 0 ? { ...line, ...patch } : line))
    expect(await refusalOf(save(with0({ weightRate: basisPoints(1_400) })))).toEqual({
      code: 'survey.weightsSum',
      figures: { percent: 99 },
    })
    expect(await refusalOf(save(with0({ most: 5 })))).toMatchObject({
      code: 'survey.mostFixed',
      figures: { most: 10, count: 1 },
    })
    expect(await codeOf(save(with0({ language: 'de' })))).toBe('survey.testedFixed')
    expect(await codeOf(save(lines.slice(1)))).toBe('survey.criterionScored')

    await save(with0({ name: 'Zakładka inwestora' }))
    const after = await results()
    expect(after.criteria.some(({ isProposed }) => isProposed)).toBe(false)
    expect(after.criteria[0]).toMatchObject({ name: 'Zakładka inwestora', scores: 1 })
    expect(await codeOf(save(lines))).toBe('survey.criteriaChanged')
  })

  it('keep the order in which they are given, and the history says which moved', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const { criteria } = await using(office).results()
    const lines = criteria.map(({ id, tested, language, name, most, weightRate }) => ({
      ...{ id, tested, language, name, most, weightRate },
    }))
    const seen = criteria.map(({ id, version }) => ({ id, version }))
    const [one, other, ...rest] = lines
    if (one === undefined || other === undefined) throw new Error('No criteria')
    await client.survey.saveCriteria({ programmeId, seen, criteria: [other, one, ...rest] })
    const names = (await using(office).results()).criteria.map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual([other.name, one.name])
    const [set] = await client.history.list({ before: null, limit: 1 })
    const { changes } = await client.history.get({ id: set?.id ?? '' })
    const moved = changes.flatMap(({ label, fields }) =>
      fields.flatMap(({ field, before, after }) =>
        field === 'ordinal' ? [`${label}: ${before} ${after}`] : [],
      ),
    )
    expect(moved).toHaveLength(2)
    expect(moved).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`${one.name}.*: 1 2$`)),
        expect.stringMatching(new RegExp(`${other.name}.*: 2 1$`)),
      ]),
    )
  })

  it('are not taken back to what their scores no longer fit', async () => {
    const office = await lubuskieOffice()
    const { give, results } = using(office)
    const { client, programmeId } = office
    const { criteria } = await results()
    const lines = criteria.map(({ id, tested, language, name, most, weightRate }) => ({
      ...{ id, tested, language, name, weightRate, most: most * 2 },
    }))
    const seen = criteria.map(({ id, version }) => ({ id, version }))
    await client.survey.saveCriteria({ programmeId, seen, criteria: lines })
    const [set] = await client.history.list({ before: null, limit: 1 })
    await give(first, 1)
    const back = client.history.takeBack({ id: set?.id ?? '', reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('survey.pointsOutside')
  })
})
