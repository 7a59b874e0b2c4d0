import { describe, expect, it } from 'vitest'
import { benchmark } from '#db/schema/programme.ts'
import {
  act,
  actBack,
  contentsOf,
  historyOf,
  lubelskie,
  refusalOf,
  rowsOf,
  written,
} from './deeds.ts'
import { newStore } from './temp-store.ts'

describe('taking a change set back', () => {
  it('undoes it whole in a new set, which can be taken back in its turn', async () => {
    const store = newStore()
    const { value: kept } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    const { value: other } = await act(store, (tx) =>
      tx.insert(benchmark, { ...lubelskie, name: 'Pomorskie', target: 60 }),
    )
    const before = contentsOf(await rowsOf(store, benchmark))
    const { id } = await act(store, async (tx) => {
      await tx.insert(benchmark, { ...lubelskie, name: 'Mazowieckie', target: 141 })
      await tx.update(benchmark, kept.id, 1, { target: 51, tookPart: 100 })
      await tx.remove(benchmark, other.id, 1)
    })
    const after = contentsOf(await rowsOf(store, benchmark))

    const back = await actBack(store, id)
    expect(contentsOf(await rowsOf(store, benchmark))).toEqual(before)
    expect((await written(store, back)).head).toMatchObject({
      procedure: 'history.takeBack',
      takesBack: id,
      records: 3,
    })
    await actBack(store, back)
    expect(contentsOf(await rowsOf(store, benchmark))).toEqual(after)
  })

  it('undoes a set that changed one record several times', async () => {
    const store = newStore()
    const { value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    const before = contentsOf(await rowsOf(store, benchmark))
    const { id } = await act(store, async (tx) => {
      await tx.update(benchmark, row.id, 1, { target: 51 })
      await tx.update(benchmark, row.id, 2, { target: 52, tookPart: 9 })
      const passing = await tx.insert(benchmark, { ...lubelskie, name: 'Pomorskie' })
      await tx.update(benchmark, passing.id, 1, { target: 1 })
      await tx.remove(benchmark, passing.id, 2)
      await tx.remove(benchmark, row.id, 3)
    })
    await actBack(store, id)
    expect(contentsOf(await rowsOf(store, benchmark))).toEqual(before)
  })

  it('is refused, and changes nothing, when a record of it changed since', async () => {
    const store = newStore()
    const { value: first } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    const { id, value: second } = await act(store, async (tx) => {
      await tx.update(benchmark, first.id, 1, { target: 51 })
      return tx.insert(benchmark, { ...lubelskie, name: 'Pomorskie' })
    })
    await act(store, (tx) => tx.update(benchmark, first.id, 2, { source: 'inne' }))
    const before = await rowsOf(store, benchmark)
    const history = await historyOf(store)
    expect(await refusalOf(actBack(store, id))).toMatchObject({
      code: 'history.changedSince',
      figures: { table: 'benchmark', record: first.id, label: lubelskie.name },
    })
    expect(await rowsOf(store, benchmark)).toEqual(before)
    expect(before.has(second.id)).toBe(true)
    expect(await historyOf(store)).toEqual(history)
  })

  it('is done one after another, newest first, down to the first', async () => {
    const store = newStore()
    const { id: added, value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    const before = contentsOf(await rowsOf(store, benchmark))
    const { id: raised } = await act(store, (tx) =>
      tx.update(benchmark, row.id, 1, { target: 60, source: 'inne' }),
    )
    const { id: renamed } = await act(store, (tx) =>
      tx.update(benchmark, row.id, 2, { name: 'Mazowieckie', target: 61 }),
    )
    expect((await refusalOf(actBack(store, raised))).code).toBe('history.changedSince')
    await actBack(store, renamed)
    await actBack(store, raised)
    expect(contentsOf(await rowsOf(store, benchmark))).toEqual(before)
    await actBack(store, added)
    expect((await rowsOf(store, benchmark)).size).toBe(0)
  })

  it('of a record that was removed since waits until the removal is taken back', async () => {
    const store = newStore()
    const { id: first, value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    const second = await act(store, (tx) => tx.update(benchmark, row.id, 1, { target: 60 }))
    const third = await act(store, (tx) => tx.remove(benchmark, row.id, 2))
    for (const id of [second.id, first]) {
      expect((await refusalOf(actBack(store, id))).code).toBe('history.changedSince')
    }
    for (const id of [third.id, second.id, first]) await actBack(store, id)
    expect((await rowsOf(store, benchmark)).size).toBe(0)
  })

  it('is refused for a record that was removed and put back since', async () => {
    const store = newStore()
    const { id, value: row } = await act(store, (tx) => tx.insert(benchmark, lubelskie))
    await act(store, (tx) => tx.update(benchmark, row.id, 1, { target: 60 }))
    const removal = await act(store, (tx) => tx.remove(benchmark, row.id, 2))
    await actBack(store, removal.id)
    expect((await refusalOf(actBack(store, id))).code).toBe('history.changedSince')
  })

  it('knows how a record was left, also when it came back otherwise than it went', async () => {
    const store = newStore()
    const { id } = await act(store, async (tx) => {
      const row = await tx.insert(benchmark, lubelskie)
      await tx.update(benchmark, row.id, 1, { target: 60 })
      await tx.remove(benchmark, row.id, 2)
    })
    const back = await actBack(store, id)
    await actBack(store, id)
    await actBack(store, back)
    expect((await rowsOf(store, benchmark)).size).toBe(0)
  })
})
