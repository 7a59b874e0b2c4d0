import { join } from 'node:path'
import { expect, it } from 'vitest'
import { surveyCriteria } from '#db/seed/survey-criteria.ts'
import { criteriaOf } from '#db/stores/survey.ts'
import { firstMigrations } from './migrations.ts'
import { closedStore, openHere, tempDir, withSqlite } from './temp-store.ts'

/** The migrations before the tables of implementing. */
const before = 5

it('gives a programme that was there before the criteria of a new one', async () => {
  const migrationsFolder = firstMigrations(tempDir('migrations'), before)
  const path = await closedStore(join(tempDir(), 'biuro.db'), { migrationsFolder })
  withSqlite(path, (sqlite) => {
    const columns = sqlite
      .prepare('SELECT name, type FROM pragma_table_info(\'programme\') WHERE "notnull"')
      .all() as { readonly name: string; readonly type: string }[]
    const values = columns.map(({ name, type }) => {
      if (name === 'id') return "'old'"
      return type === 'INTEGER' ? '1' : "'[]'"
    })
    const names = columns.map(({ name }) => `"${name}"`)
    sqlite.exec(`INSERT INTO programme (${names.join()}) VALUES (${values.join()})`)
  })
  const store = openHere(path)
  const criteria = await store.read((db) => criteriaOf(db, 'old'))
  expect(criteria).toEqual(
    surveyCriteria.map((criterion, at) => ({
      ...{ id: expect.any(String), version: 1, programmeId: 'old', ordinal: at + 1 },
      ...criterion,
      isProposed: true,
    })),
  )
})
