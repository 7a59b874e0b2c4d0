import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The migrations that the app ships with. */
export const migrationsFolder = join(import.meta.dirname, '../../db/migrations')

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[]
}

const journalOf = (folder: string): Journal =>
  JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))

/** How many migrations a folder has: the schema version of a store made with it. */
export const schemaVersionOf = (folder: string): number => journalOf(folder).entries.length

/** A copy of the app's migrations in which only the first `count` were written yet. */
export function firstMigrations(folder: string, count: number): string {
  return withEntries(folder, ({ entries }) => entries.slice(0, count))
}

/** A copy of the app's migrations with one more at the end. */
export function withMigration(folder: string, sql: string): string {
  const tag = '9999_under_test'
  const changed = withEntries(folder, ({ entries }) => {
    const when = (entries.at(-1)?.when ?? 0) + 1
    return [...entries, { idx: entries.length, version: '6', when, tag, breakpoints: true }]
  })
  writeFileSync(join(folder, `${tag}.sql`), sql)
  return changed
}

function withEntries(folder: string, change: (journal: Journal) => readonly object[]): string {
  cpSync(migrationsFolder, folder, { recursive: true })
  const journal = journalOf(folder)
  const entries = change(journal)
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return folder
}
