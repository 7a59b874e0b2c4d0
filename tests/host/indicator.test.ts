import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice, refusalOf } from './office.ts'
import { peopleOffice } from './people-office.ts'
import { bring } from './recruiting.ts'

const pdf = () => new File(['%PDF-1.7 pismo'], 'pismo.pdf', { type: 'application/pdf' })

const entered: IndicatorRule = { kind: 'entered', unit: 'oferty', unitEn: 'offers' }
const fields = {
  ...{ code: 'P13', name: 'Oferty terenów', nameEn: 'Offers of land', kind: 'output' as const },
  ...{ source: 'biuro', rule: entered, target: { kind: 'typed' as const, value: 4_300 } },
  ...{ deadline: null, isProposed: false, active: true },
}

type Fields = Parameters<LubuskieOffice['client']['indicator']['save']>[0]

/** The deeds of a coordinator with the indicators of an office. */
function using({ client, programmeId }: Pick<LubuskieOffice, 'client' | 'programmeId'>) {
  return {
    save: (patch: Partial<Fields> = {}) =>
      client.indicator.save({ programmeId, id: null, version: 0, ...fields, ...patch }),
    list: (on?: string) =>
      client.indicator.list({ programmeId, ...(on === undefined ? {} : { day: day(on) }) }),
    preview: (rule: IndicatorRule) => client.indicator.preview({ programmeId, rule }),
  }
}

type Client = LubuskieOffice['client']

/** The id of what was done last. */
const lastSet = async (client: Client) =>
  (await client.history.list({ before: null, limit: 1 }))[0]?.id ?? ''

const takeBack = (client: Client, id: string) => client.history.takeBack({ id, reason: 'Pomyłka' })

const value = { id: null, version: 0, value: 1_250, evidence: 'Pismo', file: null }

describe('the indicators of a new office', () => {
  it('are those of the sheet, with nothing reached and the proposed ones marked', async () => {
    const { list } = using(await lubuskieOffice())
    const { day: on, indicators, inactive } = await list()
    expect(on).toBe('2020-09-15')
    expect(inactive).toEqual([])
    expect(indicators.map(({ code }) => code).join(' ')).toBe(
      'P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 P12 R1 R2 R3',
    )
    const proposed = indicators.flatMap(({ isProposed, code }) => (isProposed ? [code] : []))
    expect(proposed).toEqual(['P2', 'P3', 'P4', 'P5', 'P10', 'R1', 'R2', 'R3'])
    expect(indicators.find(({ code }) => code === 'P10')).toMatchObject({
      ...{ target: 198, value: 0, unit: 'deliverable', format: 'count' },
    })
    expect(indicators.at(-1)).toMatchObject({ value: null, target: null, format: 'points' })
  })

  it('follow the sheet when its figures change', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const programme = await client.programme.get({ id: programmeId })
    await client.programme.save({ ...programme, targetJst: 50, confirmed: [] })
    const { indicators } = await using(office).list()
    const targets = Object.fromEntries(indicators.map(({ code, target }) => [code, target]))
    expect(targets).toMatchObject({ P1: 50, P2: 50, P3: 2, P12: 10_747_416 })
  })
})

describe('an indicator', () => {
  it('is refused when its code is taken, its rule or target senseless, its share one of nothing', async () => {
    const { save, preview } = using(await lubuskieOffice())
    const count = (set: 'jstsSigned' | 'attendances' | 'participants', where = {}) => ({
      set,
      where,
    })
    const share = (of: ReturnType<typeof count>, among: ReturnType<typeof count>) =>
      ({ kind: 'share', of, among }) as const
    expect(await refusalOf(save({ code: 'p1' }))).toEqual({
      code: 'indicator.codeTaken',
      figures: { code: 'p1', name: 'JST z umową wsparcia' },
    })
    expect(await codeOf(save({ code: ' ' }))).toBe('indicator.codeMissing')
    expect(await codeOf(save({ name: '' }))).toBe('indicator.nameMissing')
    expect(await codeOf(save({ target: { kind: 'typed', value: 0 } }))).toBe(
      'indicator.targetNotPositive',
    )
    expect(await codeOf(save({ deadline: day('2022-01-01') }))).toBe('indicator.deadlineOutside')
    const twice = share(count('attendances'), count('participants'))
    const none = { kind: 'none' } as const
    for (const [rule, code] of [
      [twice, 'indicator.countsTwice'],
      [share(count('participants'), count('jstsSigned')), 'indicator.shareUnrelated'],
      [{ kind: 'count', ...count('jstsSigned', { sex: 'female' }) }, 'indicator.whereUnfit'],
      [
        share(count('participants', { sex: 'male' }), count('participants')),
        'indicator.dividesByZero',
      ],
    ] as const) {
      expect(await codeOf(save({ rule, target: none }))).toBe(code)
      expect(await codeOf(preview(rule))).toBe(code)
    }
  })

  it('is added at the end, moved, put out of use and removed, and the history tells of it', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { save, list } = using(office)
    const one = await save()
    expect((await list()).indicators.at(-1)).toMatchObject({ id: one.id, code: 'P13' })
    await client.indicator.move({ ...one, by: 'up' })
    expect((await list()).indicators.at(-1)?.code).toBe('R3')
    expect(await codeOf(client.indicator.move({ ...one, by: 'up' }))).toBe('record.conflict')
    const [{ version = 0 } = {}] = (await list()).indicators.filter(({ id }) => id === one.id)
    const quiet = await save({ id: one.id, version, active: false })
    const after = await list()
    expect(after.indicators).toHaveLength(15)
    expect(after.inactive).toMatchObject([{ id: one.id, active: false }])
    expect(await codeOf(client.indicator.remove({ ...quiet, reason: ' ' }))).toBe(
      'indicator.reasonMissing',
    )
    await client.indicator.remove({ ...quiet, reason: 'Wpisany dwa razy' })
    expect((await list()).inactive).toEqual([])
    const sets = await client.history.list({ before: null, limit: 4 })
    expect(sets.map(({ procedure }) => procedure)).toEqual([
      'indicator.remove',
      'indicator.save',
      'indicator.move',
      'indicator.save',
    ])
    // What was removed comes back under its own id.
    await client.history.takeBack({ id: sets[0]?.id ?? '', reason: 'Pomyłka' })
    expect((await list()).inactive).toMatchObject([{ id: one.id, code: 'P13' }])
  })
})

describe('an indicator that is entered', () => {
  it('has on each day the last value with its evidence, and the file as it was kept', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { save, list } = using(office)
    const { id: indicatorId } = await save()
    const mentor = office.window(
      (await client.account.add({ name: 'Opiekun', login: 'opiekun', role: 'mentor' })).id,
    )
    const enter = (patch: Partial<Parameters<typeof client.indicator.enterValue>[0]>) =>
      mentor.indicator.enterValue({ indicatorId, on: day('2020-06-30'), ...value, ...patch })
    await enter({})
    const second = await enter({ on: day('2020-09-15'), value: 2_000, evidence: '', file: pdf() })
    expect(await codeOf(enter({}))).toBe('indicator.valueTwice')
    expect(await codeOf(enter({ on: day('2020-09-16') }))).toBe('indicator.valueAhead')
    expect(await codeOf(enter({ on: day('2019-08-31') }))).toBe('indicator.valueBefore')
    expect(await codeOf(enter({ on: day('2020-01-01'), evidence: '' }))).toBe(
      'indicator.evidenceMissing',
    )
    expect(await codeOf(mentor.indicator.removeFile(second))).toBe('indicator.evidenceMissing')
    const [p1] = (await list()).indicators
    expect(await codeOf(enter({ indicatorId: p1?.id ?? '' }))).toBe('indicator.measured')
    const on = async (at: string) =>
      (await list(at)).indicators.find(({ id }) => id === indicatorId)?.value
    expect([await on('2020-06-29'), await on('2020-06-30'), await on('2020-09-15')]).toEqual([
      null,
      1_250,
      2_000,
    ])
    const page = await client.indicator.page({ id: indicatorId })
    expect(page.entered.map(({ on, value }) => [on, value])).toEqual([
      ['2020-09-15', 2_000],
      ['2020-06-30', 1_250],
    ])
    expect(page.course.map(({ value }) => value).slice(-4)).toEqual([1_250, 1_250, 1_250, 2_000])
    const file = await mentor.indicator.file({ id: second.id })
    expect([file.name, await file.text()]).toEqual(['pismo.pdf', await pdf().text()])
  })

  it('keeps its values and cannot become one that is measured, not even by taking back', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { save } = using(office)
    const measured = { kind: 'count', set: 'enquiries', where: {} } as const
    const one = await save({ rule: measured })
    const changed = await save({ ...one, rule: entered })
    const [turned] = await client.history.list({ before: null, limit: 1 })
    const kept = await client.indicator.enterValue({
      ...{ indicatorId: one.id, on: day('2020-06-30'), ...value },
    })
    const [set] = await client.history.list({ before: null, limit: 1 })
    const { changes } = await client.history.get({ id: set?.id ?? '' })
    expect(changes[0]?.label).toBe('P13 Oferty terenów, 2020-06-30')
    expect(await codeOf(save({ ...changed, rule: measured }))).toBe('indicator.valuesEntered')
    expect(await codeOf(client.indicator.remove({ ...changed, reason: 'Zbędny' }))).toBe(
      'indicator.valuesKept',
    )
    const back = () => client.history.takeBack({ id: turned?.id ?? '', reason: 'Pomyłka' })
    expect(await codeOf(back())).toBe('indicator.valuesEntered')
    await client.indicator.removeValue({ ...kept, reason: 'Zła liczba' })
    await back()
    expect((await client.indicator.page({ id: one.id })).indicator.rule).toEqual(measured)
  })
})

describe('what is taken back of an indicator', () => {
  it('leaves no value of what is measured meanwhile, or of before the programme', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const { save } = using(office)
    const one = await save()
    const first = { indicatorId: one.id, ...value, on: day('2019-09-30') }
    const kept = await client.indicator.enterValue(first)
    await client.indicator.enterValue({ ...first, ...kept, on: day('2020-06-30') })
    const moving = await lastSet(client)
    const programme = await client.programme.get({ id: programmeId })
    await client.programme.save({ ...programme, from: day('2019-10-01'), confirmed: [] })
    expect(await codeOf(takeBack(client, moving))).toBe('indicator.valueBefore')

    const [entry] = (await client.indicator.page({ id: one.id })).entered
    const { id = '', version = 0 } = entry ?? {}
    await client.indicator.removeValue({ id, version, reason: 'Zła liczba' })
    const removal = await lastSet(client)
    await save({ ...one, rule: { kind: 'count', set: 'enquiries', where: {} } })
    expect(await codeOf(takeBack(client, removal))).toBe('indicator.measured')
  })

  it('leaves no share of nothing and no deadline outside the programme', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const { save } = using(office)
    await bring(office, ['0801011'], 'sign')
    const signing = await lastSet(client)
    const among = { set: 'jstsSigned', where: {} } as const
    const share = { kind: 'share', of: { set: 'jstsImplementing', where: {} }, among } as const
    const shared = { rule: share, target: { kind: 'none' } } as const
    const one = await save({ ...shared, deadline: day('2021-12-31') })
    const two = await save({ ...one, ...shared, deadline: null })
    const dating = await lastSet(client)
    const programme = await client.programme.get({ id: programmeId })
    const shorter = { ...programme, to: day('2021-06-30'), confirmed: [] }
    await client.programme.save(shorter)
    expect(await codeOf(takeBack(client, dating))).toBe('indicator.deadlineOutside')

    await save({ ...two, rule: { kind: 'count', ...among }, target: { kind: 'none' } })
    const turning = await lastSet(client)
    await takeBack(client, signing)
    expect(await codeOf(takeBack(client, turning))).toBe('indicator.dividesByZero')
  })
})

it('names nobody by their sex to who does not keep the records of people', async () => {
  const office = await peopleOffice()
  const rule: IndicatorRule = { kind: 'count', set: 'participants', where: { sex: 'female' } }
  const { id } = await using(office).save({ rule })
  await office.add()
  const seen = (client: LubuskieOffice['client']) => client.indicator.evidence({ id, limit: 500 })
  expect(await seen(office.client)).toMatchObject({ named: true })
  const finance = await seen(await office.as('finance'))
  expect(finance).toMatchObject({ named: false, counted: { rows: [] }, waiting: { rows: [] } })
  const { waiting } = await seen(await office.as('mentor'))
  expect(finance.waiting.total).toBe(waiting.total)
})

it('looks for evidence among all there is, and says how many it found of how many', async () => {
  const office = await lubuskieOffice()
  const { client } = office
  await bring(office, ['0801011', '0803023', '0804011'], 'sign')
  const { indicators } = await using(office).list()
  const [{ id = '' } = {}] = indicators
  const looked = (search: Partial<Parameters<typeof client.indicator.evidence>[0]>) =>
    client.indicator.evidence({ id, limit: 1, ...search })
  const all = await looked({})
  expect(all).toMatchObject({ named: true, counted: { total: 3, found: 3 } })
  expect([all.counted.rows.length, all.waiting.rows.length]).toEqual([1, 1])
  const [named] = (await looked({ limit: 3 })).counted.rows.slice(-1)
  const found = await looked({ q: named?.name ?? '' })
  expect(found.counted).toMatchObject({ total: 3, found: 1, rows: [{ key: named?.key }] })
  const { waiting } = await looked({ powiat: '0801', step: 'invite.office', limit: 100 })
  expect(waiting.total).toBe(all.waiting.total)
  expect(
    waiting.rows.every(({ teryt, step }) => teryt?.startsWith('0801') && step === 'invite'),
  ).toBe(true)
  expect(waiting.steps).toContainEqual({
    ...{ step: 'invite', whose: 'office', count: all.waiting.total, found: waiting.found },
  })
  // What is read in place of a code comes from the window.
  const kinds = { 'kindOfJst.ruralGmina': 'gmina wiejska' }
  const rural = await looked({ q: 'wiejska', words: kinds, limit: 100 })
  expect(rural.waiting.found).toBeGreaterThan(0)
  expect(rural.waiting.rows.every(({ kind }) => kind === 'ruralGmina')).toBe(true)
})

it('is divided by sex only for who keeps the records of people', async () => {
  const office = await peopleOffice()
  await office.add()
  const rule: IndicatorRule = { kind: 'count', set: 'participants', where: {} }
  const { id } = await using(office).save({ rule })
  const parts = async (client: LubuskieOffice['client']) =>
    Object.keys((await client.indicator.page({ id })).breakdown).toSorted()
  expect(await parts(await office.as('mentor'))).toEqual([
    ...['kind', 'panel', 'powiat', 'sex', 'stage'],
  ])
  expect(await parts(await office.as('viewer'))).toEqual(['kind', 'panel', 'powiat', 'stage'])
})
