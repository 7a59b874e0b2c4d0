import { eq, getTableColumns, getTableName, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { WriteDb } from './columns.ts'

type Values = Readonly<Record<string, unknown>>
type Run = (values: Values) => readonly Values[]
/** A table whose records are found by their id. */
type WithId = SQLiteTable & { readonly id: SQLiteTable['_']['columns'][string] }

/**
 * Statements that write one record, made once for each shape of it and kept as long as the
 * connection: to build and compile one takes ten times as long as to run it, and a claim or an
 * import writes thousands alike.
 */
const kept = new WeakMap<WriteDb, Map<string, Run>>()

/** Adds a record and answers it as it is kept. */
export function insertRecord(db: WriteDb, table: SQLiteTable, row: Values): Values | undefined {
  const fields = given(row)
  const run = statement(db, `insert ${shapeOf(table, fields)}`, () => {
    const query = db
      .insert(table)
      .values(places(fields) as never)
      .returning()
      .prepare()
    return (values) => query.all(values) as readonly Values[]
  })
  return run(encoded(table, row, fields))[0]
}

/** Adds a record that nobody asks for again, such as a line of the history. */
export function insertSilently(db: WriteDb, table: SQLiteTable, row: Values): void {
  const fields = given(row)
  const run = statement(db, `put ${shapeOf(table, fields)}`, () => {
    const query = db
      .insert(table)
      .values(places(fields) as never)
      .prepare()
    return (values) => {
      query.run(values)
      return []
    }
  })
  run(encoded(table, row, fields))
}

/** The record of an id, or undefined. */
export function recordById(db: WriteDb, table: WithId, id: string): Values | undefined {
  const run = statement(db, `select ${getTableName(table)}`, () => {
    const query = db.select().from(table).where(hasId(table)).prepare()
    return (values) => query.all(values) as readonly Values[]
  })
  return run({ [idPlace]: id })[0]
}

/** Sets fields of the record of an id. */
export function updateRecord(db: WriteDb, table: WithId, id: string, patch: Values): void {
  const fields = given(patch)
  const run = statement(db, `update ${shapeOf(table, fields)}`, () => {
    const query = db
      .update(table)
      .set(places(fields) as never)
      .where(hasId(table))
      .prepare()
    return (values) => {
      query.run(values)
      return []
    }
  })
  run({ ...encoded(table, patch, fields), [idPlace]: id })
}

/** Removes the record of an id. */
export function deleteRecord(db: WriteDb, table: WithId, id: string): void {
  const run = statement(db, `delete ${getTableName(table)}`, () => {
    const query = db.delete(table).where(hasId(table)).prepare()
    return (values) => {
      query.run(values)
      return []
    }
  })
  run({ [idPlace]: id })
}

/** No field is called so. */
const idPlace = '#id'
const hasId = (table: WithId): SQL => eq(table.id as SQLWrapper, sql.placeholder(idPlace))

function statement(db: WriteDb, key: string, make: () => Run): Run {
  const ofDb = kept.get(db) ?? new Map<string, Run>()
  kept.set(db, ofDb)
  const run = ofDb.get(key) ?? make()
  ofDb.set(key, run)
  return run
}

/** A field that is not there is left to the table's own default, or as it was. */
const given = (values: Values): readonly string[] =>
  Object.keys(values).filter((field) => values[field] !== undefined)

const shapeOf = (table: SQLiteTable, fields: readonly string[]): string =>
  `${getTableName(table)} ${fields.join()}`

/** Bare places: a value that the column encoded by itself would make `null` a text or a zero. */
const places = (fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, sql`${sql.placeholder(field)}`]))

function encoded(table: SQLiteTable, values: Values, fields: readonly string[]): Values {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table)
  return Object.fromEntries(
    fields.map((field) => {
      const value = values[field]
      return [field, value === null ? null : columns[field]?.mapToDriverValue(value)]
    }),
  )
}
