import { join } from 'node:path'
import { expect, it } from 'vitest'
import { enquiryTopics } from '#db/seed/enquiry-topics.ts'
import { seededIndicators } from '#db/seed/indicators.ts'
import { standardElements } from '#db/seed/standard-elements.ts'
import { surveyCriteria } from '#db/seed/survey-criteria.ts'
import { topicsOf } from '#db/stores/desk-rules.ts'
import { indicatorsOf } from '#db/stores/indicator.ts'
import { elementsOf } from '#db/stores/standard.ts'
import { criteriaOf } from '#db/stores/survey.ts'
import { firstMigrations } from './migrations.ts'
import { closedStore, openHere, tempDir, withSqlite } from './temp-store.ts'

/** The migrations before the tables of implementing. */
const before = 5

it('gives a programme that was there before what a new one begins with', async () => {
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
  const given = { id: expect.any(String), version: 1, programmeId: 'old' }
  const { criteria, elements, indicators, topics } = await store.read(async (db) => ({
    criteria: await criteriaOf(db, 'old'),
    elements: await elementsOf(db, 'old'),
    indicators: await indicatorsOf(db, 'old'),
    topics: await topicsOf(db, 'old'),
  }))
  expect(elements).toEqual(
    standardElements.map((element, at) => ({ ...given, ordinal: at + 1, ...element })),
  )
  expect(topics).toEqual(
    enquiryTopics.map((topic, at) => ({ ...given, ordinal: at + 1, ...topic, active: true })),
  )
  expect(criteria).toEqual(
    surveyCriteria.map((criterion, at) => ({
      ...given,
      ordinal: at + 1,
      ...criterion,
      isProposed: true,
    })),
  )
  // What 0009 gave was typed: three deliverables made once, two in each of three languages.
  const typed = { code: 'P10', target: { kind: 'typed', value: 9 } }
  expect(indicators).toEqual(
    seededIndicators.map((one, at) => ({
      ...{ ...given, ordinal: at + 1, ...one, active: true },
      ...(one.code === typed.code && typed),
    })),
  )
})
