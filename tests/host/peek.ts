import Database from 'better-sqlite3'
import { recordTables } from '#db/engine/record-tables.ts'

function look<T>(path: string, work: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(path, { readonly: true })
  try {
    return work(sqlite)
  } finally {
    sqlite.close()
  }
}

/** Every row of every table of a store, read past the office, also while it is open. */
export const dumpOf = (path: string): Readonly<Record<string, readonly unknown[]>> =>
  look(path, (sqlite) => {
    const names = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      names.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all()]),
    )
  })

/** A sample of the ids that a store has: the newest of each table and of the history. */
export const idsIn = (path: string): readonly string[] =>
  look(path, (sqlite) =>
    [...recordTables.keys(), 'change_set'].flatMap(
      (name) =>
        sqlite
          .prepare(`SELECT id FROM "${name}" ORDER BY rowid DESC LIMIT 3`)
          .pluck()
          .all() as string[],
    ),
  )

/** The rows that a query finds, read past the office. */
export const select = (path: string, query: string): readonly unknown[] =>
  look(path, (sqlite) => sqlite.prepare(query).all())
