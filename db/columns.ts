/**
 * The column vocabulary: the only file that names a SQL dialect's types. A store
 * on another engine changes this file and adds a folder beside `engine/`.
 *
 * Column names are derived from the property names (`invitedOn` → `invited_on`).
 */

import type { RunResult } from 'better-sqlite3'
import {
  type AnySQLiteColumn,
  type BaseSQLiteDatabase,
  type SQLiteTable,
  blob as sqliteBlob,
  index as sqliteIndex,
  integer as sqliteInteger,
  sqliteTable,
  text as sqliteText,
  uniqueIndex as sqliteUniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Day, Instant } from '#db/values/day.ts'
import type { BasisPoints, Grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'

export const table = sqliteTable
export const index = sqliteIndex
export const uniqueIndex = sqliteUniqueIndex

export const text = () => sqliteText()
/** One of a closed list of words. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W) =>
  sqliteText({ enum: words })
export const count = () => sqliteInteger()
export const flag = () => sqliteInteger({ mode: 'boolean' })
/** Whole grosze; summed by SQL as integers. */
export const money = () => sqliteInteger().$type<Grosze>()
/** A rate in basis points. */
export const rate = () => sqliteInteger().$type<BasisPoints>()
export const day = () => sqliteText().$type<Day>()
/** A calendar month, `YYYY-MM`. */
export const month = () => sqliteText().$type<Month>()
export const instant = () => sqliteText().$type<Instant>()
/** The bytes of a file. */
export const bytes = () => sqliteBlob({ mode: 'buffer' })
/** A JSON value of a known shape. */
export const json = <T>() => sqliteText({ mode: 'json' }).$type<T>()

/** A reference to another record's id. */
export const ref = (target: () => AnySQLiteColumn) => sqliteText().references(target)

/** What every record that leaves history has: an id and a version that grows with each save. */
export const record = {
  id: sqliteText().primaryKey(),
  version: sqliteInteger().notNull(),
}

/** Any table of records, of which a query needs only the id. */
export type RecordsTable = SQLiteTable & { readonly id: AnySQLiteColumn }

/** A database that queries may use: it can select, and nothing else compiles. */
type Whole = BaseSQLiteDatabase<'sync', RunResult>
type Selecting = 'select' | 'selectDistinct'
export type ReadDb = Pick<Whole, Selecting | '$with' | '$count'> & {
  with(...queries: Parameters<Whole['with']>): Pick<ReturnType<Whole['with']>, Selecting>
}
/** The writable database; only `audit.ts` and the engine hold it. */
export type WriteDb = Whole
