import { eq, sql } from 'drizzle-orm'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { ReadDb, WriteDb } from '#db/columns.ts'
import type { Store } from '#db/engine/store.ts'
import { RefusedError } from '#db/refused-error.ts'
import { meta } from '#db/schema/meta.ts'
import { newStore, openHere } from './temp-store.ts'

/** Runs a statement past the schema; fails with SQLite's own words. */
async function run(store: Store, statement: string): Promise<void> {
  try {
    await store.write(async (db) => db.run(sql.raw(statement)))
  } catch (error) {
    throw error instanceof Error ? (error.cause ?? error) : error
  }
}

const all = (store: Store, query: string) =>
  store.write(async (db) => db.all<Record<string, unknown>>(sql.raw(query)))

const keys = async (db: ReadDb) => (await db.select().from(meta)).map((row) => row.key)

describe('the writing connection', () => {
  const expected: readonly (readonly [pragma: string, value: unknown])[] = [
    ['journal_mode', 'wal'],
    ['synchronous', 2], // FULL: an acknowledged write survives power loss
    ['foreign_keys', 1],
    ['recursive_triggers', 1], // REPLACE must not delete history past its triggers
    ['trusted_schema', 0],
  ]
  it.each(expected)('has %s = %s', async (pragma, value) => {
    const [row] = await all(newStore(), `PRAGMA ${pragma}`)
    expect(Object.values(row ?? {})).toEqual([value])
  })

  it('refuses a reference to a record that is not there', async () => {
    const insert = run(
      newStore(),
      `INSERT INTO stage (id, version, programme_id, ordinal, name, proposed)
       VALUES ('s', 1, 'nobody', 1, 'Etap', '[]')`,
    )
    await expect(insert).rejects.toThrow('FOREIGN KEY')
  })
})

describe('what a column keeps', () => {
  const programme = (id: string, value: string) =>
    `INSERT INTO programme VALUES ('${id}', 1, 'Tytuł', '', '', '', '', '2019-09-01',
      '2021-12-31', ${value}, 1000, 43, 2, 22, 1, '[]', 0, NULL, '')`

  it('is whole grosze where money is, to the last safe one', async () => {
    const store = newStore()
    await run(store, programme('a', '107474160'))
    await run(store, programme('b', '9007199147266832'))
    await run(store, programme('c', '-1'))
    const [kept] = await all(
      store,
      'SELECT sum(value) AS total, group_concat(DISTINCT typeof(value)) AS type FROM programme',
    )
    // 107 474 160 + 9 007 199 147 266 832 − 1: the last integer that a number holds exactly.
    expect(kept).toEqual({ total: Number.MAX_SAFE_INTEGER, type: 'integer' })
  })

  it.each([["'dużo'"], ["'12,50'"], ['12.5'], ["x'00'"]])('is not %s', async (value) => {
    await expect(run(newStore(), programme('a', value))).rejects.toThrow(/cannot store/)
  })
})

describe('history', () => {
  const set = "INSERT INTO change_set VALUES ('s', '2026', 'a', 'Anna', 'jst.save', NULL, 1, NULL)"
  const record =
    "INSERT INTO record_change VALUES ('r', 's', 0, 'jst', '08', 'update', 2, NULL, NULL, '{}')"

  it.each([
    ["UPDATE change_set SET author = 'Kto inny'"],
    ["UPDATE record_change SET fields = '{}'"],
    ['DELETE FROM change_set'],
    ['DELETE FROM record_change'],
    [set.replace('INSERT', 'INSERT OR REPLACE')],
    [record.replace('INSERT', 'REPLACE')],
    [`${set} ON CONFLICT (id) DO UPDATE SET author = 'Kto inny'`],
  ])('refuses %s', async (statement) => {
    const store = newStore()
    await run(store, set)
    await run(store, record)
    const before = [await all(store, 'SELECT * FROM change_set, record_change')]
    await expect(run(store, statement)).rejects.toThrow('history is append-only')
    expect([await all(store, 'SELECT * FROM change_set, record_change')]).toEqual(before)
  })
})

describe('reading', () => {
  it('sees one moment, whatever is written meanwhile', async () => {
    const store = newStore()
    const seen = await store.read(async (db) => {
      const before = await keys(db)
      await store.write(async (tx) => tx.insert(meta).values({ key: 'k', value: 'v' }))
      return { before, after: await keys(db) }
    })
    expect(seen).toEqual({ before: [], after: [] })
    expect(await store.read(keys)).toEqual(['k'])
  })

  it('does not see a write that is still under way, nor wait for it', async () => {
    const store = newStore()
    await store.write(async (tx) => {
      await tx.insert(meta).values({ key: 'k', value: 'v' })
      expect(await store.read(keys)).toEqual([])
    })
    expect(await store.read(keys)).toEqual(['k'])
  })

  it('is what a copy does too: it neither waits for a write nor takes half of it', async () => {
    const store = newStore()
    await store.write(async (tx) => tx.insert(meta).values({ key: 'before', value: 'v' }))
    const copy = `${store.path}.copy`
    await store.write(async (tx) => {
      await tx.insert(meta).values({ key: 'half', value: 'v' })
      await store.copyTo(copy)
    })
    expect(await store.read(keys)).toEqual(['before', 'half'])
    const copied = openHere(copy)
    expect(await copied.read(keys)).toEqual(['before'])
  })

  it('cannot write: neither compiles nor runs', async () => {
    expectTypeOf<ReadDb>().not.toHaveProperty('insert')
    expectTypeOf<ReadDb>().not.toHaveProperty('update')
    expectTypeOf<ReadDb>().not.toHaveProperty('delete')
    expectTypeOf<ReadDb>().not.toHaveProperty('run')
    expectTypeOf<ReturnType<ReadDb['with']>>().not.toHaveProperty('delete')
    expectTypeOf<ReturnType<ReadDb['with']>>().not.toHaveProperty('update')
    expectTypeOf<WriteDb>().toExtend<ReadDb>()

    const store = newStore()
    const smuggled = store.read(async (db) =>
      (db as WriteDb).insert(meta).values({ key: 'k', value: 'v' }),
    )
    await expect(smuggled).rejects.toThrow(RefusedError)
    expect(await store.read(keys)).toEqual([])
  })
})

describe('writing', () => {
  it('is done one at a time, in the order of asking', async () => {
    const store = newStore()
    const steps: string[] = []
    const slow = Promise.withResolvers<void>()
    const first = store.write(async (tx) => {
      steps.push('first begins')
      await slow.promise
      await tx.insert(meta).values({ key: 'first', value: '1' })
      steps.push('first ends')
    })
    const second = store.write(async (tx) => {
      steps.push(`second sees ${await keys(tx)}`)
    })
    slow.resolve()
    await Promise.all([first, second])
    expect(steps).toEqual(['first begins', 'first ends', 'second sees first'])
  })

  it('leaves nothing when it throws, and the next one finds the store free', async () => {
    const store = newStore()
    const failing = store.write(async (tx) => {
      await tx.insert(meta).values({ key: 'lost', value: '1' })
      await tx.update(meta).set({ value: '2' }).where(eq(meta.key, 'lost'))
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    await store.write(async (tx) => tx.insert(meta).values({ key: 'kept', value: '1' }))
    expect(await store.read(keys)).toEqual(['kept'])
  })

  it('is finished before the store is let go, and refused afterwards', async () => {
    const store = newStore()
    const asked = store.write(async (tx) => tx.insert(meta).values({ key: 'k', value: 'v' }))
    const closing = store.close()
    await expect(store.read(keys)).rejects.toThrow('office.noStore')
    await expect(asked).resolves.toBeDefined()
    await closing
    await expect(store.write(keys)).rejects.toThrow('office.noStore')
    await expect(store.copyTo(`${store.path}.copy`)).rejects.toThrow('office.noStore')
  })
})
