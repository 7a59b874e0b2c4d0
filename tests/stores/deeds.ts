import { randomUUID } from 'node:crypto'
import { asc, getTableColumns, getTableName, sql } from 'drizzle-orm'
import { type Deed, type RecordTable, Tx } from '#db/audit.ts'
import type { Store } from '#db/engine/store.ts'
import { RefusedError } from '#db/refused-error.ts'
import { changeSet, recordChange } from '#db/schema/history.ts'
import { takeBack } from '#db/take-back.ts'
import { instantOf } from '#db/values/day.ts'
import type { Refusal } from '#db/values/refusal.ts'

let minute = 0

const deed = (over: Partial<Deed>): Deed => {
  minute += 1
  return {
    accountId: 'anna',
    author: 'Anna Nowak',
    procedure: 'test.do',
    at: instantOf(new Date(Date.UTC(2020, 0, 1, 0, minute))),
    reason: null,
    takesBack: null,
    ...over,
  }
}

/** Does something in one transaction, as a command does, and answers its change set. */
export async function act<T>(
  store: Store,
  work: (tx: Tx) => Promise<T>,
  over: Partial<Deed> = {},
): Promise<{ readonly id: string; readonly value: T }> {
  return store.write(async (db) => {
    const tx = new Tx(db, deed(over), randomUUID)
    const value = await work(tx)
    await tx.finish()
    return { id: tx.changeSetId, value }
  })
}

/** Takes a change set back and answers the set that did. */
export const actBack = async (store: Store, id: string): Promise<string> =>
  (await act(store, (tx) => takeBack(tx, id), { procedure: 'history.takeBack' })).id

/** The whole history as it stands in the store, in the order of writing. */
export const historyOf = (store: Store) =>
  store.read(async (db) => {
    const sets = await db.select().from(changeSet).orderBy(sql`rowid`)
    const changes = await db.select().from(recordChange).orderBy(asc(recordChange.ordinal))
    return sets.map((set) => ({
      ...set,
      changes: changes.filter((change) => change.changeSetId === set.id),
    }))
  })

export type Row = Readonly<Record<string, unknown>>

/** Every row of a table by id, as the store has it. */
export const rowsOf = (store: Store, table: RecordTable): Promise<ReadonlyMap<string, Row>> =>
  store.read(async (db) => {
    const rows: readonly Row[] = await db.select().from(table)
    return new Map(rows.map((row) => [String(row.id), row]))
  })

/** The same rows without their versions, which grow with every save, taken back or not. */
export const contentsOf = (rows: ReadonlyMap<string, Row>): ReadonlyMap<string, Row> =>
  new Map([...rows].map(([id, { version: _, ...content }]) => [id, content]))

/** The rows of a table as the history alone tells them: every change played from the first. */
export async function replayed(store: Store, table: RecordTable) {
  const rows = new Map<string, Row>()
  for (const { changes } of await historyOf(store)) {
    for (const { tableName, recordId, action, recordVersion, fields } of changes) {
      if (tableName !== getTableName(table)) continue
      const values = Object.entries(fields).map(([field, [, after]]) => [field, after])
      const empty = Object.fromEntries(
        Object.keys(getTableColumns(table)).map((key) => [key, null]),
      )
      const before = action === 'insert' ? empty : rows.get(recordId)
      if (action === 'delete') rows.delete(recordId)
      else {
        const changed = Object.fromEntries(values)
        rows.set(recordId, { ...before, ...changed, id: recordId, version: recordVersion })
      }
    }
  }
  return rows
}

/** A record of a table that refers to no other. */
export const lubelskie = { ordinal: 1, name: 'Lubelskie', target: 50, source: 'arkusz' }

/** The refusal that work meets; fails when it is done or breaks in another way. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error('Nothing was refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof RefusedError) return error.refusal
  throw error
}

/** What the history has of one change set, without its random ids. */
export async function written(store: Store, id: string) {
  const set = (await historyOf(store)).find((one) => one.id === id)
  if (set === undefined) throw new Error(`No change set ${id}`)
  const { changes, ...head } = set
  return {
    head,
    changes: changes.map(({ tableName, recordId, action, recordVersion, fields }) => ({
      tableName,
      recordId,
      action,
      recordVersion,
      fields,
    })),
  }
}
