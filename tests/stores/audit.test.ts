import { describe, expect, it } from 'vitest'
import type { Patch } from '#db/audit.ts'
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
  const all = { name: 'Lubelskie', target: 50, tookPart: null, source: 'arkusz' }
  type Saved = Partial<Record<keyof typeof all, string | number | null>>
  const rows: readonly (readonly [
    what: string,
    theirs: Saved[],
    mine: Saved,
    conflicts: object[],
  ])[] = [
    [
      'with both values of a field that both changed',
      [{ target: 60 }],
      { target: 55 },
      [{ field: 'target', yours: 55, theirs: 60 }],
    ],
    [
      'without a field that only this person changed',
      [{ target: 60 }],
      { target: 55, source: 'karta' },
      [{ field: 'target', yours: 55, theirs: 60 }],
    ],
    [
      'without a field that only the other changed: a form sends them all',
      [{ target: 60, tookPart: 100 }],
      { ...all, target: 55 },
      [{ field: 'target', yours: 55, theirs: 60 }],
    ],
    ['with no field when each changed another', [{ target: 60 }], { ...all, source: 'karta' }, []],
    ['with no field when both wrote the same', [{ target: 60 }], { target: 60 }, []],
    [
      'with what stands now after several saves',
      [{ target: 60 }, { target: 70, name: 'Lublin' }],
      { name: 'Lubelszczyzna', target: 55 },
      [
        { field: 'name', yours: 'Lubelszczyzna', theirs: 'Lublin' },
        { field: 'target', yours: 55, theirs: 70 },
      ],
    ],
    [
      'without a field that was changed and changed back',
      [{ target: 60 }, { target: 50, tookPart: 100 }],
      { target: 55, tookPart: 90 },
      [{ field: 'tookPart', yours: 90, theirs: 100 }],
    ],
    [
      'with a field that was emptied meanwhile',
      [{ tookPart: 100 }, { tookPart: null, source: '' }],
      { tookPart: 90, source: 'karta' },
      [{ field: 'source', yours: 'karta', theirs: '' }],
    ],
  ]
  it.each(rows)('is refused %s', async (_, theirs, mine, conflicts) => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    for (const [at, patch] of theirs.entries()) {
      await act(store, (tx) =>
        tx.update(benchmark, row.id, at + 1, patch as Patch<typeof benchmark>),
      )
    }
    const before = await rowsOf(store, benchmark)
    const late = act(store, (tx) =>
      tx.update(benchmark, row.id, 1, mine as Patch<typeof benchmark>),
    )
    expect(await refusalOf(late)).toEqual({
      code: 'record.conflict',
      figures: { table: 'benchmark', version: theirs.length + 1 },
      conflicts,
    })
    expect(await rowsOf(store, benchmark)).toEqual(before)
  })

  it('is refused by what was changed in the same command too', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    const twice = act(store, async (tx) => {
      await tx.update(benchmark, row.id, 1, { target: 60 })
      await tx.update(benchmark, row.id, 1, { target: 55, source: 'karta' })
    })
    expect((await refusalOf(twice)).conflicts).toEqual([{ field: 'target', yours: 55, theirs: 60 }])
  })

  it('is refused too when it would remove the record', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    await act(store, (tx) => tx.update(benchmark, row.id, 1, { target: 60 }))
    const refusal = await refusalOf(act(store, (tx) => tx.remove(benchmark, row.id, 1)))
    expect(refusal).toEqual({ code: 'record.changedMeanwhile', figures: { seen: 1, now: 2 } })
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
    const mine = { target: 55, source: 'karta' }
    for (const [seen, conflicts] of [
      [1, [{ field: 'target', yours: 55, theirs: 60 }]],
      [2, []],
    ] as const) {
      const late = act(store, (tx) => tx.update(benchmark, row.id, seen, mine))
      expect(await refusalOf(late)).toMatchObject({ code: 'record.conflict', conflicts })
    }
  })
})
