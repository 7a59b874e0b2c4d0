import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { guardedFields } from '#db/values/person.ts'

const storage = new Map<string, string>()

beforeEach(() => {
  storage.clear()
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

/** The drafts of a window that has just been started. */
async function started() {
  vi.resetModules()
  return import('#renderer/ui/kept-draft.ts')
}

const place = 'draft.office.person/1'
const typed = {
  ...{ lastName: 'Próbny', pesel: '44051401359', minority: 'no', homelessness: 'refused' },
  ...{ disability: 'yes', disadvantage: 'no' },
}

it('writes no guarded field to the storage, and keeps them until a restart', async () => {
  const window = await started()
  window.keepDraft(place, { version: 3, changes: typed }, guardedFields)
  expect([...storage.values()].map((text) => JSON.parse(text))).toEqual([
    { version: 3, changes: { lastName: 'Próbny' } },
  ])
  expect(window.readDraft(place)).toEqual({ version: 3, changes: typed })
  const again = await started()
  expect(again.readDraft(place)).toEqual({ version: 3, changes: { lastName: 'Próbny' } })
})

it('keeps nothing in the storage when only guarded fields were typed', async () => {
  const window = await started()
  const changes = { pesel: '44051401359' }
  window.keepDraft(place, { version: 1, changes }, ['pesel'])
  expect(storage.size).toBe(0)
  expect(window.readDraft(place)).toEqual({ version: 1, changes })
  expect((await started()).readDraft(place)).toBeNull()
})

it('forgets both parts together, and holds to the older version of the two', async () => {
  const { keepDraft, readDraft } = await started()
  keepDraft(place, { version: 2, changes: typed }, guardedFields)
  storage.set(`biuro.${place}`, JSON.stringify({ version: 1, changes: { lastName: 'Inny' } }))
  expect(readDraft(place)).toMatchObject({ version: 1, changes: { lastName: 'Inny' } })
  keepDraft(place, null, guardedFields)
  expect([readDraft(place), storage.size]).toEqual([null, 0])
})
