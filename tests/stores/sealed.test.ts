import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { person, personView } from '#db/schema/people.ts'
import { privacyRequest } from '#db/schema/privacy.ts'
import { isSealed } from '#db/sealed.ts'
import { day } from '#db/values/day.ts'
import { act, actBack, historyOf, refusalOf, rowsOf } from './deeds.ts'
import { plantPlace, somebody } from './people-data.ts'
import { newStore } from './temp-store.ts'

async function withPerson() {
  const store = newStore()
  const { value: place } = await act(store, plantPlace)
  const { value: row, id } = await act(store, (tx) => tx.insert(person, somebody(place)))
  return { store, row, id }
}

describe('what identifies a person', () => {
  it('is sealed in the history; what is counted, and what was empty, is not', async () => {
    const { store, id } = await withPerson()
    const set = (await historyOf(store)).find((one) => one.id === id)
    const fields = set?.changes[0]?.fields ?? {}
    expect(isSealed(fields.lastName?.[1])).toBe(true)
    expect(isSealed(fields.pesel?.[1])).toBe(true)
    expect(fields.phone?.[1]).toBe('')
    expect(fields.panel).toEqual([null, 'staff'])
    expect(JSON.stringify(set)).not.toContain('Próbny')
    expect(JSON.stringify(set)).not.toContain('44051401359')
  })

  it('comes back when a change is taken back', async () => {
    const { store, row } = await withPerson()
    const { id } = await act(store, (tx) =>
      tx.update(person, row.id, 1, { lastName: 'Wzorcowy', pesel: null, noPesel: true }),
    )
    await actBack(store, id)
    expect((await rowsOf(store, person)).get(row.id)).toMatchObject({
      lastName: 'Próbny',
      pesel: '44051401359',
      noPesel: false,
    })
  })

  it('is told apart when two people save one record', async () => {
    const { store, row } = await withPerson()
    await act(store, (tx) => tx.update(person, row.id, 1, { lastName: 'Pierwszy' }))
    const refusal = await refusalOf(
      act(store, (tx) => tx.update(person, row.id, 1, { lastName: 'Drugi', town: 'Żary' })),
    )
    expect(refusal.conflicts).toEqual([{ field: 'lastName', yours: 'Drugi', theirs: 'Pierwszy' }])
  })

  it('is gone from the file once the person is forgotten, and stays gone', async () => {
    const { store, row } = await withPerson()
    const { id } = await act(store, async (tx) => {
      await tx.update(person, row.id, 1, { lastName: 'Osoba 1', pesel: null, searchable: '' })
      await tx.forget(row.id)
    })
    const refusal = await refusalOf(actBack(store, id))
    expect(refusal.code).toBe('history.personForgotten')
    await act(store, (tx) => tx.update(person, row.id, 2, { leaveReason: 'po fakcie' }))
    const told = JSON.stringify(await historyOf(store))
    expect(told).not.toContain('po fakcie')
    await store.close()
    expect(readFileSync(store.path).includes('Próbny')).toBe(false)
  })
})

describe('a request about personal data', () => {
  it('is sealed by a key of its own, whoever it is linked to', async () => {
    const { store, row } = await withPerson()
    const { value: asked } = await act(store, (tx) =>
      tx.insert(privacyRequest, {
        ...{ programmeId: row.programmeId, personId: null, kind: 'access' },
        ...{ subject: 'Zenobia Wyjątkowa', receivedOn: day('2020-02-03'), answer: '' },
        ...{ extendedTo: null, extensionReason: '', answeredOn: null, outcome: null },
      }),
    )
    await act(store, (tx) =>
      tx.update(privacyRequest, asked.id, 1, { personId: row.id, subject: 'Z. Wyjątkowa' }),
    )
    const { id } = await act(store, (tx) =>
      tx.update(privacyRequest, asked.id, 2, { personId: null, subject: 'Ktoś inny' }),
    )
    expect(JSON.stringify(await historyOf(store))).not.toContain('Wyjątkowa')
    // The key of whom it was linked to opens nothing of it, and takes nothing of it away.
    await act(store, (tx) => tx.forget(row.id))
    await actBack(store, id)
    expect((await rowsOf(store, privacyRequest)).get(asked.id)).toMatchObject({
      subject: 'Z. Wyjątkowa',
    })
    const { id: last } = await act(store, async (tx) => {
      await tx.forget(asked.id)
      await tx.update(privacyRequest, asked.id, 4, { subject: 'Osoba 001' })
    })
    expect((await refusalOf(actBack(store, last))).code).toBe('history.personForgotten')
  })
})

it('seals what a look at guarded fields was for', async () => {
  const { store, row } = await withPerson()
  const { id } = await act(store, (tx) =>
    tx.insert(personView, {
      ...{ programmeId: row.programmeId, personId: row.id, on: day('2020-02-03') },
      ...{ fields: 'pesel', purpose: 'Pytanie Zenobii' },
    }),
  )
  const told = (await historyOf(store)).find((one) => one.id === id)
  expect(isSealed(told?.changes[0]?.fields.purpose?.[1])).toBe(true)
  expect(JSON.stringify(told)).not.toContain('Zenobii')
})

it('leaves a trail in the history of keys that are gone, also where no record changed', async () => {
  const { store, row } = await withPerson()
  const { id } = await act(store, (tx) => tx.forget(row.id))
  const told = (await historyOf(store)).find((one) => one.id === id)
  expect(told).toMatchObject({ records: 0, changes: [] })
})
