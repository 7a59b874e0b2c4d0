import { afterAll, beforeAll, expect, it } from 'vitest'
import { snapshotList, snapshotPage } from '#db/read-models/snapshots.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

it('differ from what their day tells now by one report, named with the deed that put it right', async () => {
  const differing = await office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    const found = []
    for (const { id, name } of await snapshotList(db, programme?.id ?? '')) {
      const { lines } = await snapshotPage(db, id)
      found.push(
        ...lines.filter(({ differs }) => differs > 0).map((line) => ({ ...line, frozen: name })),
      )
    }
    return found
  })
  expect(differing).toMatchObject([
    {
      // Of the 27 reports billed by the end of September 2020 one was accepted in October.
      ...{ frozen: 'Wniosek 5', code: 'P6', value: 27, now: 26, difference: -1, differs: 1 },
      changed: [
        {
          ...{ before: 1, after: null, mark: { subject: 'openingReport' } },
          since: { at: expect.stringMatching(/^2020-10-21/), procedure: 'openingReport.save' },
        },
      ],
    },
  ])
})
