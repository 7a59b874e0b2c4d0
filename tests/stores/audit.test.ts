import { describe, expect, it } from 'vitest'
import { benchmark, programme } from '#db/schema/programme.ts'
import { day } from '#db/values/day.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import { act, actBack, historyOf, lubelskie, refusalOf, rowsOf, written } from './deeds.ts'
import { newStore } from './temp-store.ts'

const lubuskie = {
  title: 'Standardy',
  callNumber: 'POWR.02.18.00',
  agreementNumber: '',
  department: '',
  institution: '',
  from: day('2019-09-01'),
  to: day('2021-12-31'),
  value: grosze(107_474_160),
  ownContributionRate: basisPoints(1000),
  targetJst: 43,
  targetMediumTowns: 2,
  targetImplementations: 22,
  targetImplementationMediumTowns: 1,
  proposed: ['callNumber'],
  isSample: false,
}

describe('what a command leaves in the history', () => {
  it('is who, when, why and each field of a new record', async () => {
    const store = newStore()
    const { id, value } = await act(
      store,
      async (tx) => {
        tx.because('bo siostrzany program')
        return tx.insert(benchmark, lubelskie)
      },
      { accountId: 'a1', author: 'Anna Nowak', procedure: 'programme.addBenchmark' },
    )
    expect(value).toMatchObject({ ...lubelskie, tookPart: null, version: 1 })
    expect(await written(store, id)).toEqual({
      head: {
        id,
        at: expect.stringMatching(/^2020-01-01T/),
        accountId: 'a1',
        author: 'Anna Nowak',
        procedure: 'programme.addBenchmark',
        reason: 'bo siostrzany program',
        records: 1,
        takesBack: null,
      },
      changes: [
        {
          tableName: 'benchmark',
          recordId: value.id,
          action: 'insert',
          recordVersion: 1,
          fields: {
            ordinal: [null, 1],
            name: [null, 'Lubelskie'],
            target: [null, 50],
            source: [null, 'arkusz'],
          },
        },
      ],
    })
  })

  it('is the fields that a save changed, before and after, and no others', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(programme, lubuskie))
    const { id } = await act(store, (tx) =>
      tx.update(programme, row.id, 1, {
        title: 'Standardy',
        agreementNumber: 'POWR/2',
        isSample: true,
        proposed: ['callNumber', 'value'],
        value: grosze(200),
        sampleDay: day('2020-11-30'),
      }),
    )
    expect((await written(store, id)).changes).toEqual([
      {
        tableName: 'programme',
        recordId: row.id,
        action: 'update',
        recordVersion: 2,
        fields: {
          agreementNumber: ['', 'POWR/2'],
          isSample: [false, true],
          proposed: [['callNumber'], ['callNumber', 'value']],
          value: [107_474_160, 200],
          sampleDay: [null, '2020-11-30'],
        },
      },
    ])
  })

  it('is the last values of a removed record', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    const { id } = await act(store, (tx) => tx.remove(benchmark, row.id, 1))
    expect((await written(store, id)).changes).toEqual([
      {
        tableName: 'benchmark',
        recordId: row.id,
        action: 'delete',
        recordVersion: 0,
        fields: {
          ordinal: [1, null],
          name: ['Lubelskie', null],
          target: [50, null],
          source: ['arkusz', null],
        },
      },
    ])
    expect((await rowsOf(store, benchmark)).size).toBe(0)
  })

  it('is nothing for a save that changes nothing, and the version stays', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(programme, lubuskie))
    const before = await historyOf(store)
    await act(store, (tx) => tx.update(programme, row.id, 1, lubuskie))
    expect(await historyOf(store)).toEqual(before)
    expect((await rowsOf(store, programme)).get(row.id)).toMatchObject({ version: 1 })
  })

  it('is nothing for a command that fails half-way', async () => {
    const store = newStore()
    const failing = act(store, async (tx) => {
      await tx.insert(benchmark, lubelskie)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await historyOf(store)).toEqual([])
    expect((await rowsOf(store, benchmark)).size).toBe(0)
  })

  it('is one set, however many records: more than one statement holds', async () => {
    const store = newStore()
    const { id } = await act(store, async (tx) => {
      for (let ordinal = 1; ordinal <= 2500; ordinal += 1) {
        await tx.insert(benchmark, { ...lubelskie, ordinal })
      }
    })
    const { head, changes } = await written(store, id)
    expect(head.records).toBe(2500)
    expect(changes.map(({ fields }) => fields.ordinal?.[1])).toEqual(
      Array.from({ length: 2500 }, (_, at) => at + 1),
    )
  })
})

describe('a save of a record that somebody else saved meanwhile', () => {
  it('is refused with both values of each field that differs', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    await act(store, (tx) => tx.update(benchmark, row.id, 1, { target: 60, tookPart: 100 }))
    const mine = { name: 'Lubelskie', target: 55, tookPart: null }
    const refusal = await refusalOf(act(store, (tx) => tx.update(benchmark, row.id, 1, mine)))
    expect(refusal).toEqual({
      code: 'record.conflict',
      figures: { table: 'benchmark', version: 2 },
      conflicts: [
        { field: 'target', yours: 55, theirs: 60 },
        { field: 'tookPart', yours: null, theirs: 100 },
      ],
    })
    expect((await rowsOf(store, benchmark)).get(row.id)).toMatchObject({ target: 60, version: 2 })
  })

  it('is refused too when it would remove the record', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    await act(store, (tx) => tx.update(benchmark, row.id, 1, { target: 60 }))
    const refusal = await refusalOf(act(store, (tx) => tx.remove(benchmark, row.id, 1)))
    expect(refusal.code).toBe('record.conflict')
    expect((await rowsOf(store, benchmark)).size).toBe(1)
  })

  it.each(['update', 'remove'] as const)('is refused when it is gone: %s', async (what) => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    await act(store, (tx) => tx.remove(benchmark, row.id, 1))
    const late = act(store, async (tx) => {
      if (what === 'update') await tx.update(benchmark, row.id, 1, { target: 55 })
      else await tx.remove(benchmark, row.id, 1)
    })
    expect(await refusalOf(late)).toMatchObject({
      code: 'record.gone',
      figures: { table: 'benchmark' },
    })
  })

  it('is refused when the record was removed, put back and so only looks the same', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    await act(store, (tx) => tx.update(benchmark, row.id, 1, { target: 60 }))
    const removal = await act(store, (tx) => tx.remove(benchmark, row.id, 2))
    await actBack(store, removal.id)
    expect((await rowsOf(store, benchmark)).get(row.id)).toMatchObject({ target: 60, version: 3 })
    for (const seen of [1, 2]) {
      const late = act(store, (tx) => tx.update(benchmark, row.id, seen, { target: 55 }))
      expect((await refusalOf(late)).code).toBe('record.conflict')
    }
  })
})
