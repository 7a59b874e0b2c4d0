import { describe, expect, it } from 'vitest'
import { codeOf, refusalOf } from './office.ts'
import { first, on, order, packing, placed, second, signedOffice } from './packing.ts'

describe('the packages', () => {
  it('go from the order to the delivery, nine at once, and each keeps its history', async () => {
    const office = await signedOffice()
    const parts = packing(office)
    const before = await parts.list()
    expect(before.rows).toHaveLength(2)
    expect(before).toMatchObject({
      target: 22,
      rules: { languages: ['pl', 'en', 'de'], proposed: true },
    })
    expect(await parts.move(order)).toMatchObject({ moved: 9 })
    expect(await codeOf(parts.move(order))).toBe('package.orderedAlready')
    await parts.move({ kind: 'start', on: on('2020-07-10') })
    const late = (await parts.cells())[0]
    expect(late).toMatchObject({ state: 'inProgress', daysLate: 15, dueOn: '2020-08-31' })
    await parts.move({ kind: 'receive', on: on('2020-09-01') }, ['drone'])
    const note = { kind: 'deliver', on: on('2020-09-02'), acceptance: '' } as const
    expect(await codeOf(parts.move(note, ['drone']))).toBe('package.acceptanceMissing')
    await parts.move({ ...note, acceptance: 'Protokół 1, Anna Nowak' }, ['drone'])
    const { cell, history } = await parts.cell('drone')
    expect(cell).toMatchObject({
      state: 'delivered',
      daysLate: 1,
      acceptance: 'Protokół 1, Anna Nowak',
    })
    expect(history.map(({ action }) => action)).toEqual(['update', 'update', 'update', 'insert'])
    expect(history[0]).toMatchObject({ author: 'Anna Nowak', procedure: 'package.move' })
    const [set] = await office.client.history.list({ before: null, limit: 1 })
    expect(set?.subject).toMatch(/^drone: .* \(0801011\)$/)
  })

  it('move all or none of what is asked, and say first which could not', async () => {
    const office = await signedOffice()
    const parts = packing(office)
    await parts.move(order, ['drone'])
    const both = {
      programmeId: office.programmeId,
      items: await parts.items([first], ['drone', 'advice']),
    }
    const verdicts = await office.client.package.check({ ...both, move: order })
    expect(verdicts.map(({ kind, refusal }) => [kind, refusal?.code ?? null])).toEqual([
      ['advice', null],
      ['drone', 'package.orderedAlready'],
    ])
    expect(await codeOf(office.client.package.move({ ...both, move: order }))).toBe(
      'package.orderedAlready',
    )
    expect((await parts.cells()).filter(({ state }) => state === 'ordered')).toHaveLength(1)
    const stale = both.items.map((item) => ({ ...item, version: 7 }))
    const call = office.client.package.move({
      ...both,
      items: stale,
      move: { kind: 'start', on: on('2020-07-10') },
    })
    expect(await codeOf(call)).toBe('record.changedMeanwhile')
  })

  it('go one step back with a reason, the order too, and keep the history of what is gone', async () => {
    const parts = packing(await signedOffice())
    await parts.move(order, ['analysis'])
    expect(await codeOf(parts.move({ kind: 'back', reason: '' }, ['analysis']))).toBe(
      'package.reasonMissing',
    )
    await parts.move({ kind: 'back', reason: 'Zły wykonawca' }, ['analysis'])
    await parts.move(order, ['analysis'])
    const { cell, history } = await parts.cell('analysis')
    expect(cell.state).toBe('ordered')
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([
      ['insert', null],
      ['delete', 'Zły wykonawca'],
      ['insert', null],
    ])
  })

  it('can be taken back through the history, but not so that an order is left without agreement', async () => {
    const office = await signedOffice()
    const { client } = office
    const parts = packing(office)
    const { changeSetId } = await parts.move(order)
    const undo = client.implementation.undo({
      ...placed(office, first),
      version: 1,
      reason: 'Pomyłka',
    })
    expect(await refusalOf(undo)).toMatchObject({
      code: 'package.leftStanding',
      figures: { count: 9 },
    })
    await client.history.takeBack({ id: changeSetId, reason: 'Pomyłka' })
    expect((await parts.cells()).every(({ state }) => state === 'notOrdered')).toBe(true)
    await client.implementation.undo({ ...placed(office, first), version: 1, reason: 'Pomyłka' })
    expect((await parts.list()).rows.map(({ teryt }) => teryt)).toEqual([second])
  })

  it('end with the agreement: nothing after its day, and no end before what was done', async () => {
    const office = await signedOffice()
    const parts = packing(office)
    await parts.move(order)
    const end = (text: string) => ({ kind: 'end', on: on(text), reason: 'Rezygnacja' }) as const
    const ending = (text: string) =>
      office.client.implementation.move({ ...placed(office, first), version: 1, move: end(text) })
    expect(await codeOf(ending('2020-07-05'))).toBe('package.leftStanding')
    await ending('2020-07-20')
    expect(await codeOf(parts.move({ kind: 'start', on: on('2020-07-21') }))).toBe(
      'package.afterEnd',
    )
    await parts.move({ kind: 'start', on: on('2020-07-20') })
    const { rows } = await parts.list()
    expect(rows.map(({ teryt, endedOn }) => [teryt, endedOn])).toEqual([
      [second, null],
      [first, '2020-07-20'],
    ])
    expect(rows[1]?.cells.every(({ daysLate }) => daysLate === 0)).toBe(true)
  })
})
