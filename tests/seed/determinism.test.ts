import Database from 'better-sqlite3'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoStart, seedDemo } from '#db/seed/demo/demo.ts'
import {
  opener,
  registerFiles,
  type SeededStore,
  sampleStore,
  seededStore,
} from './sample-store.ts'

const opened: SeededStore[] = []
afterEach(async () => {
  for (const office of opened.splice(0)) await office.remove()
})

async function keep(office: Promise<SeededStore>): Promise<SeededStore> {
  opened.push(await office)
  return office
}

/** Every table of the file with its rows in the order they were written. */
function contentOf({ store }: SeededStore): Record<string, readonly unknown[]> {
  const sqlite = new Database(store.path, { readonly: true })
  const tables = sqlite
    .prepare<[], { name: string }>(`select name from sqlite_master where type = 'table'`)
    .all()
    .filter(({ name }) => !name.startsWith('__'))
  const content = tables.map(({ name }) => [
    name,
    sqlite.prepare(`select * from "${name}" order by rowid`).all(),
  ])
  sqlite.close()
  return Object.fromEntries(content)
}

let mine: ReturnType<typeof contentOf>
beforeAll(async () => {
  const office = await sampleStore()
  mine = contentOf(office)
  await office.remove()
})

describe('the sample office', () => {
  it('is the same in every table of every store', async () => {
    const second = contentOf(await keep(sampleStore()))
    expect(mine.record_change?.length).toBeGreaterThan(800)
    for (const [table, rows] of Object.entries(mine)) expect(second[table], table).toEqual(rows)
    expect(Object.keys(second)).toEqual(Object.keys(mine))
  })

  it('differs for another person in nothing but the person', async () => {
    const other = { name: 'Inna Osoba', login: 'inna' }
    const theirs = contentOf(
      await keep(seededStore((db) => seedDemo(db, registerFiles, other, demoStart))),
    )
    const renamed = JSON.stringify(theirs)
      .replaceAll(other.name, opener.name)
      .replaceAll(`"${other.login}"`, `"${opener.login}"`)
      .replaceAll(`\\"${other.login}\\"`, `\\"${opener.login}\\"`)
    expect(JSON.stringify(theirs)).not.toBe(JSON.stringify(mine))
    // Bytes of attached files come back from text as lists.
    expect(JSON.parse(renamed)).toEqual(JSON.parse(JSON.stringify(mine)))
  })
})
