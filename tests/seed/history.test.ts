import { getTableColumns, getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordTables } from '#db/engine/record-tables.ts'
import { changeSet, recordChange } from '#db/schema/history.ts'
import { person } from '#db/schema/people.ts'
import { isSealed, unsealed } from '#db/sealed.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

/** The history with what identifies people open again: their keys are all there. */
const read = () =>
  office.store.read(async (db) => ({
    sets: await db.select().from(changeSet),
    changes: await unsealed(db, await db.select().from(recordChange)),
  }))

interface Replayed {
  readonly version: number
  readonly values: Readonly<Record<string, unknown>>
}

describe('the history of the sample office', () => {
  it('counts the records of each set', async () => {
    const { sets, changes } = await read()
    const counted = Map.groupBy(changes, ({ changeSetId }) => changeSetId)
    for (const { id, records } of sets) {
      const ordinals = counted.get(id)?.map(({ ordinal }) => ordinal)
      expect(ordinals).toEqual(Array.from({ length: records }, (_, at) => at))
    }
    expect(counted.size).toBe(sets.length)
  })

  it('replayed from the first day gives every record as it stands', async () => {
    const { changes } = await read()
    const replayed = new Map<string, Replayed>()
    for (const { tableName, recordId, action, recordVersion, fields } of changes) {
      const key = `${tableName} ${recordId}`
      const before = replayed.get(key)
      // A new record may begin past the versions of the one whose place it takes.
      if (action === 'insert') expect([before, recordVersion >= 1], key).toEqual([undefined, true])
      else expect(recordVersion, key).toBe(action === 'delete' ? 0 : (before?.version ?? 0) + 1)
      for (const [field, [was]] of Object.entries(fields)) {
        expect(before?.values[field] ?? null, `${key} ${field}`).toEqual(was)
      }
      if (action === 'delete') replayed.delete(key)
      else {
        const after = Object.entries(fields).map(([field, [, is]]) => [field, is])
        const values = { ...before?.values, ...Object.fromEntries(after) }
        replayed.set(key, { version: recordVersion, values })
      }
    }
    const standing = new Map<string, Replayed>()
    for (const table of recordTables.values()) {
      const rows = await office.store.read(async (db) => db.select().from(table))
      const names = Object.keys(getTableColumns(table)).filter((name) => name !== 'id')
      for (const row of rows as readonly Record<string, unknown>[]) {
        const values = names.filter((name) => name !== 'version').map((name) => [name, row[name]])
        const given = values.filter(([, value]) => value !== null)
        standing.set(`${getTableName(table)} ${row.id}`, {
          version: Number(row.version),
          values: Object.fromEntries(given),
        })
      }
    }
    for (const [key, { values, version }] of replayed) {
      const given = Object.entries(values).filter(([, value]) => value !== null)
      replayed.set(key, { version, values: Object.fromEntries(given) })
    }
    expect(replayed.size).toBeGreaterThan(400)
    expect(Object.fromEntries(replayed)).toEqual(Object.fromEntries(standing))
  })

  it('keeps what identifies people sealed, and nobody by name', async () => {
    const { people, kept } = await office.store.read(async (db) => ({
      people: await db.select().from(person),
      kept: (await db.select().from(recordChange)).filter(
        ({ tableName }) => tableName === 'person',
      ),
    }))
    const named = kept.filter(({ action }) => action === 'insert')
    expect(named).toHaveLength(people.length)
    for (const { fields } of named) expect(isSealed(fields.lastName?.[1])).toBe(true)
    const text = JSON.stringify(kept)
    const written = people.flatMap(({ pesel, email }) => [pesel, email].filter((one) => one))
    expect(written.length).toBeGreaterThan(250)
    expect(written.filter((one) => one !== null && text.includes(one))).toEqual([])
  })

  it('cannot be changed or removed', async () => {
    const attempts = [
      office.store.write(async (db) => db.update(changeSet).set({ author: 'Nikt' }).run()),
      office.store.write(async (db) => db.delete(changeSet).run()),
      office.store.write(async (db) => db.update(recordChange).set({ recordVersion: 9 }).run()),
      office.store.write(async (db) => db.delete(recordChange).run()),
    ]
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt.status).toBe('rejected')
      expect(attempt.status === 'rejected' && messagesOf(attempt.reason)).toContain(
        'history is append-only',
      )
    }
  })
})

function messagesOf(error: unknown): readonly string[] {
  return error instanceof Error ? [error.message, ...messagesOf(error.cause)] : []
}
