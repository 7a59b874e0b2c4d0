import { join } from 'node:path'
import { getTableName, is } from 'drizzle-orm'
import { CasingCache } from 'drizzle-orm/casing'
import { getTableConfig, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEmpty } from '#db/engine/create.ts'
import { recordTables } from '#db/engine/record-tables.ts'
import * as schema from '#db/schema/schema.ts'
import { featuresOfTables } from '#electron/host/changed-features.ts'
import { migrationsFolder } from './migrations.ts'
import { sharedDir, withSqlite } from './temp-store.ts'

/** The migrator's own list of what it applied; not ours to make strict. */
const migratorsTable = '__drizzle_migrations'

const tables = Object.values(schema).filter((value): value is typeof value & SQLiteTable =>
  is(value, SQLiteTable),
)
const columnCasing = new CasingCache('snake_case')
const named = (column: SQLiteColumn) => columnCasing.getColumnCasing(column)

interface Described {
  readonly columns: readonly unknown[]
  readonly indexes: readonly unknown[]
  readonly references: readonly unknown[]
}

const byJson = (one: unknown, other: unknown) =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1

/** A table as the code declares it. */
function declared(table: SQLiteTable): Described {
  const { columns, indexes, foreignKeys } = getTableConfig(table)
  return {
    columns: columns.map((column) => ({
      name: named(column),
      type: column.getSQLType().toLowerCase(),
      notNull: column.notNull || column.primary,
      primary: column.primary,
      hasDefault: column.hasDefault,
    })),
    indexes: indexes
      .map(({ config }) => ({
        name: config.name,
        unique: config.unique,
        columns: config.columns.map((column) =>
          is(column, SQLiteColumn) ? named(column) : 'expression',
        ),
      }))
      .toSorted(byJson),
    references: foreignKeys
      .map((key) => {
        const { columns: from, foreignColumns: to, foreignTable } = key.reference()
        return { from: from.map(named), table: getTableName(foreignTable), to: to.map(named) }
      })
      .toSorted(byJson),
  }
}

/** The same of the table that the migrations made. */
function migrated(path: string, table: string): Described {
  return withSqlite(path, (sqlite) => {
    const rows = (pragma: string) => sqlite.pragma(pragma) as Record<string, unknown>[]
    return {
      columns: rows(`table_info(${table})`).map((row) => ({
        name: row.name,
        type: String(row.type).toLowerCase(),
        notNull: row.notnull === 1,
        primary: row.pk === 1,
        hasDefault: row.dflt_value !== null,
      })),
      indexes: rows(`index_list(${table})`)
        .filter((row) => row.origin === 'c')
        .map((row) => ({
          name: row.name,
          unique: row.unique === 1,
          columns: rows(`index_info(${row.name})`).map((column) => column.name),
        }))
        .toSorted(byJson),
      references: rows(`foreign_key_list(${table})`)
        .map((row) => ({ from: [row.from], table: row.table, to: [row.to] }))
        .toSorted(byJson),
    }
  })
}

describe('the schema that the migrations make', () => {
  const path = join(sharedDir(), 'biuro.db')
  beforeAll(() => createEmpty(path, migrationsFolder))

  it('has the tables of the code, every one of them STRICT', () => {
    const list = withSqlite(path, (sqlite) => sqlite.pragma('table_list')) as {
      name: string
      type: string
      strict: number
    }[]
    const search = list.filter(({ type }) => type === 'virtual').map(({ name }) => name)
    expect(search.toSorted()).toEqual(['answer_words', 'enquiry_words'])
    const ours = list.filter(
      ({ name, type }) =>
        type === 'table' && !name.startsWith('sqlite_') && name !== migratorsTable,
    )
    expect(ours.map(({ name }) => name).toSorted()).toEqual(tables.map(getTableName).toSorted())
    expect(ours.filter(({ strict }) => strict !== 1)).toEqual([])
  })

  it.each(tables.map((table) => [getTableName(table), table] as const))(
    'has %s as the code declares it',
    (name, table) => {
      expect(migrated(path, name)).toEqual(declared(table))
    },
  )
})

describe('a table whose records leave history', () => {
  it('is told of to the windows under a feature', () => {
    expect(recordTables.size).toBeGreaterThan(0)
    for (const name of recordTables.keys()) {
      expect(featuresOfTables(new Set([name])), name).toContain('history')
    }
  })
})
