import Database from 'better-sqlite3'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { recordChange } from '#db/schema/history.ts'
import { personKey } from '#db/schema/people.ts'
import { unsealed } from '#db/sealed.ts'
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

/**
 * Every table of the file with its rows in the order they were written. The keys that seal
 * people's data are drawn for each store: of those only whose they are is compared, and the
 * history with its seals open.
 */
async function contentOf({ store }: SeededStore): Promise<Record<string, readonly unknown[]>> {
  const sqlite = new Database(store.path, { readonly: true })
  const tables = sqlite
    .prepare<[], { name: string }>(
      // The search index follows from the records; its own tables have no order of their own.
      `select name from pragma_table_list where schema = 'main' and type = 'table'`,
    )
    .all()
    .filter(({ name }) => !name.startsWith('__') && !name.startsWith('sqlite_'))
  const content = tables.map(({ name }) => [
    name,
    sqlite.prepare(`select * from "${name}" order by rowid`).all(),
  ])
  sqlite.close()
  const { keys, changes } = await store.read(async (db) => ({
    keys: await db.select({ personId: personKey.personId }).from(personKey),
    changes: await unsealed(db, await db.select().from(recordChange)),
  }))
  return { ...Object.fromEntries(content), person_key: keys, record_change: changes }
}

let mine: Awaited<ReturnType<typeof contentOf>>
beforeAll(async () => {
  const office = await sampleStore()
  mine = await contentOf(office)
  await office.remove()
})

describe('the sample office', () => {
  it('is the same in every table of every store', async () => {
    const second = await contentOf(await keep(sampleStore()))
    expect(mine.record_change?.length).toBeGreaterThan(800)
    for (const [table, rows] of Object.entries(mine)) expect(second[table], table).toEqual(rows)
    expect(Object.keys(second)).toEqual(Object.keys(mine))
  })

  it('differs for another person in nothing but the person', async () => {
    const other = { name: 'Inna Osoba', login: 'inna' }
    const theirs = await contentOf(
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
