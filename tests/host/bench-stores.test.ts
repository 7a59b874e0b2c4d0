import { userInfo } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import type { WriteDb } from '#db/columns.ts'
import { openStore } from '#db/engine/store.ts'
import { scaledBudget } from '#db/seed/bench-budget.ts'
import { scaledPeople } from '#db/seed/bench-people.ts'
import { scaledRegister } from '#db/seed/bench-register.ts'
import { migrationsFolder } from '../stores/migrations.ts'
import { startOffice, tempDir } from './office.ts'
import { procedureOf, procedures } from './procedures.ts'

// The host recognises who asks by this computer's login.
const person = { name: 'Pomiar', login: userInfo().username }

const stores: readonly (readonly [string, (db: WriteDb) => Promise<unknown>])[] = [
  ['budget', (db) => scaledBudget(db, { documents: 300, lines: 700 }, person)],
  ['people', (db) => scaledPeople(db, { people: 300, trainings: 10 }, person)],
  ['register', (db) => scaledRegister(db, 200, person)],
]

it.each(stores)(
  'every query of a programme answers as agreed on the store that measures the %s',
  async (_, fill) => {
    const dataDir = tempDir()
    const path = join(dataDir, 'pomiar.db')
    const store = openStore({ path, migrationsFolder, create: true, now: () => new Date() })
    await store.write(fill)
    await store.close()
    const { client } = await startOffice({ dataDir, storePath: path })
    const [programme] = await client.programme.list({})
    const programmeId = programme?.id ?? ''
    const broken: string[] = []
    const asked: string[] = []
    for (const { name, kind, input } of procedures) {
      const simplest = [{ programmeId }, { id: programmeId }, {}].find(
        (one) => input.safeParse(one).success,
      )
      if (kind !== 'query' || simplest === undefined) continue
      asked.push(name)
      await procedureOf(
        client,
        name,
      )(simplest).catch((error: unknown) => {
        if (!(error instanceof ORPCError) || error.code !== 'REFUSED')
          broken.push(`${name}: ${error}`)
      })
    }
    expect(asked).toEqual(expect.arrayContaining(['programme.list', 'jst.list', 'people.list']))
    expect(broken).toEqual([])
  },
)
