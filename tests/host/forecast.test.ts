import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import type { RiskAssumptions } from '#db/values/forecast.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import { claimOffice } from './claiming.ts'
import { lubuskieOffice } from './office.ts'
import { bring } from './recruiting.ts'

const assumed: RiskAssumptions = {
  ...{ method: 'worst', tolerance: basisPoints(0), value: 'likely', unbegun: 'leftOut' },
}

/** Four agreements of 4 May 2020, looked at on 15 September 2020. */
async function fourSigned() {
  const office = await lubuskieOffice()
  await bring(office, ['0801011', '0803023', '0804011', '0805053'], 'sign')
  const { client, programmeId } = office
  const risk = (changed: Partial<RiskAssumptions> = {}, on?: string) =>
    client.forecast.risk({
      programmeId,
      ...(on === undefined ? {} : { day: day(on) }),
      assumptions: { ...assumed, ...changed },
    })
  return { ...office, risk }
}

describe('the forecast of the indicators', () => {
  it('follows from the course of each, read once for all', async () => {
    const { client, programmeId } = await fourSigned()
    const { day: on, indicators } = await client.forecast.list({ programmeId })
    expect(on).toBe('2020-09-15')
    expect(indicators).toHaveLength(15)
    // Four since the end of April, nobody before: 1 a month over the four months to the end of
    // August, 4 in three in the fastest quarter; 16 months are left to the end of 2021.
    expect(indicators.find(({ code }) => code === 'P1')).toMatchObject({
      ...{ value: 4, target: 43, deadline: '2021-12-31', format: 'count', unit: 'jst' },
      forecast: { kind: 'pace', from: '2020-04-30', atDeadline: { low: 4, likely: 20, high: 26 } },
    })
    expect(indicators.find(({ code }) => code === 'P7')?.forecast).toEqual({
      ...{ kind: 'still', since: '2019-09-30', value: 0 },
    })
    expect(indicators.find(({ code }) => code === 'R3')?.forecast).toEqual({
      ...{ kind: 'tooLittle', of: 'months', known: 0, needed: 3 },
    })
  })

  it('is judged on the deadline of each, though it is no end of a month', async () => {
    const { client, programmeId } = await fourSigned()
    const save = (code: string, deadline: string) =>
      client.indicator.save({
        ...{ programmeId, id: null, version: 0, code, name: code, nameEn: code, kind: 'output' },
        ...{ source: 'biuro', rule: { kind: 'count', set: 'jstsSigned', where: {} } },
        ...{ target: { kind: 'typed', value: 4 }, deadline: day(deadline) },
        ...{ isProposed: false, active: true },
      })
    // The four agreements are of 4 May.
    await save('K1', '2020-05-03')
    await save('K2', '2020-05-10')
    await client.indicator.save({
      ...{ programmeId, id: null, version: 0, code: 'K3', name: 'K3', nameEn: 'K3' },
      ...{ kind: 'result', source: 'biuro', rule: { kind: 'entered', unit: 'x', unitEn: 'x' } },
      ...{ target: { kind: 'typed', value: 500 }, deadline: day('2020-05-03') },
      ...{ isProposed: false, active: true },
    })
    const { indicators } = await client.forecast.list({ programmeId })
    const told = indicators.flatMap(({ code, value, forecast }) =>
      code.startsWith('K') ? [[code, value, forecast]] : [],
    )
    expect(told).toEqual([
      ['K1', 4, { kind: 'over', missing: 4 }],
      ['K2', 4, { kind: 'reached', on: '2020-05-10' }],
      ['K3', null, { kind: 'over', missing: 500 }],
    ])
    const { lines } = await client.forecast.risk({ programmeId, assumptions: assumed })
    const cuts = lines.flatMap(({ code, cut }) => (code.startsWith('K') ? [cut] : []))
    expect(cuts).toEqual([96_726_744, 0, 96_726_744])
  })

  it('is that of any past day', async () => {
    const { client, programmeId } = await fourSigned()
    const early = await client.forecast.list({ programmeId, day: day('2019-11-15') })
    expect(early.indicators[0]?.forecast).toEqual({
      kind: 'tooLittle',
      of: 'months',
      known: 1,
      needed: 3,
    })
  })
})

describe('the money at risk', () => {
  it('is reckoned from the forecasts by the assumptions asked for', async () => {
    const { risk } = await fourSigned()
    const found = await risk()
    // 1 074 741,60 zł without its 10 %.
    expect(found.grant).toBe(96_726_744)
    // R3 has no target, and P11 and P12 are money: they are not in it.
    expect(found.lines).toHaveLength(12)
    // 23 of 43 are missing, told as 53.49 %; 96 726 744 × 23 / 43 = 51 737 560.7….
    expect(found.lines[0]).toMatchObject({
      ...{ code: 'P1', value: 4, target: 43, expected: 20, shortfall: 5_349, cut: 51_737_561 },
    })
    expect((await risk({ value: 'high' })).lines[0]).toMatchObject({
      expected: 26,
      shortfall: 3_953,
    })
    expect((await risk({ tolerance: basisPoints(6_977) })).lines[0]?.cut).toBe(0)
  })

  it('is of the grant of the budget in force, as the tranches are', async () => {
    const { client, programmeId } = await claimOffice()
    const programme = await client.programme.get({ id: programmeId })
    await client.programme.save({ ...programme, value: grosze(100_000_00), confirmed: [] })
    const { grant } = await client.forecast.risk({ programmeId, assumptions: assumed })
    expect(grant).toBe((await client.claim.advances({ programmeId })).grant)
    expect(grant).toBe(96_726_744)
  })

  it('takes nothing on a day of which nothing can be said', async () => {
    const { risk } = await fourSigned()
    const { total, lines } = await risk({}, '2019-10-10')
    expect(total).toBe(0)
    expect(new Set(lines.map(({ cut }) => cut))).toEqual(new Set([null]))
  })
})
