import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { expenseOffice, invoice } from './expense-office.ts'
import { codeOf, refusalOf } from './office.ts'
import { typedPerson } from './people-office.ts'
import type { Client } from './run-office.ts'

type Entry = Parameters<Client['studyVisit']['save']>[0]

/** An office with a person and an invoice, and a visit that may be saved. */
async function visiting() {
  const office = await expenseOffice()
  const { client, programmeId } = office
  const person = await client.people.add(typedPerson(programmeId))
  const document = await client.expense.add(invoice(office))
  const entry = (over: Partial<Entry> = {}): Entry => ({
    ...{ programmeId, id: null, version: 0, region: 'lubelskie', host: 'Miasto Lublin' },
    ...{ from: day('2020-09-03'), to: day('2020-09-04'), purpose: 'Dobre praktyki' },
    ...{ documentId: document.id, personIds: [person.id], reportOn: null, report: '' },
    file: null,
    ...over,
  })
  const [only] = [async () => (await client.studyVisit.list({ programmeId }))[0]]
  return { ...office, personId: person.id, documentId: document.id, entry, only }
}

describe('a study visit', () => {
  it('is kept with who went, the document of its cost and a report with a file', async () => {
    const { client, entry, only, documentId, personId } = await visiting()
    const { id, version } = await client.studyVisit.save(entry())
    const file = new File(['%PDF-1.7'], 'Sprawozdanie.pdf')
    const report = { reportOn: day('2020-09-10'), report: 'Obejrzano.', file }
    await client.studyVisit.save(entry({ id, version, ...report }))
    expect(await only()).toMatchObject({
      ...{ region: 'lubelskie', report: 'Obejrzano.', reportOn: '2020-09-10' },
      document: { id: documentId, number: 'FV/1/2020' },
      people: [{ id: personId, lastName: 'Próbny', jstName: 'Bogdaniec' }],
      file: { name: 'Sprawozdanie.pdf', size: 8 },
    })
    expect(await (await client.studyVisit.file({ id })).text()).toBe('%PDF-1.7')
    const { people } = await only().then((visit) => visit ?? { people: [] })
    expect(people).toHaveLength(1)
  })

  it('finds the document by part of its number or contractor', async () => {
    const { client, programmeId, documentId } = await visiting()
    const find = async (q: string) =>
      (await client.studyVisit.documents({ programmeId, q })).map(({ id }) => id)
    expect([await find('1/2020'), await find('zachod'), await find('nic takiego')]).toEqual([
      [documentId],
      [documentId],
      [],
    ])
  })

  it('holds the document of its cost until another is named', async () => {
    const { client, entry, documentId } = await visiting()
    const { id, version } = await client.studyVisit.save(entry())
    const { version: seen } = await client.expense.get({ id: documentId })
    const removal = { id: documentId, version: seen, reason: 'Pomyłka' }
    expect(await refusalOf(client.expense.remove(removal))).toEqual({
      code: 'expense.inStudyVisit',
      figures: { region: 'lubelskie', host: 'Miasto Lublin', day: '2020-09-03' },
    })
    await client.studyVisit.save(entry({ id, version, documentId: null }))
    await client.expense.remove(removal)
  })

  it('takes nobody who had left before it, and keeps who was written down', async () => {
    const { client, entry, only, personId } = await visiting()
    const { id, version } = await client.studyVisit.save(entry())
    const { version: seen } = await client.people.get({ id: personId })
    const leaving = { leftOn: day('2020-09-02'), reason: 'Zmiana pracy' }
    await client.people.leave({ id: personId, version: seen, ...leaving })
    const refusal = await refusalOf(client.studyVisit.save(entry()))
    expect(refusal).toMatchObject({
      code: 'studyVisit.personLeft',
      figures: { name: 'Jan Próbny', day: '2020-09-02' },
    })
    await client.studyVisit.save(entry({ id, version, purpose: 'Wzory kart terenu' }))
    expect(await only()).toMatchObject({ purpose: 'Wzory kart terenu', people: [{ id: personId }] })
  })

  it('whose travellers two people change meets as a conflict with both lists', async () => {
    const { client, programmeId, entry, only, personId } = await visiting()
    const { id, version } = await client.studyVisit.save(entry())
    const other = { panel: 'staff', function: 'employee', lastName: 'Drugi' } as const
    const second = await client.people.add(typedPerson(programmeId, other))
    const both = await client.studyVisit.save(
      entry({ id, version, personIds: [personId, second.id] }),
    )
    expect(both.version).toBe(version + 1)
    expect(
      await refusalOf(client.studyVisit.save(entry({ id, version, personIds: [] }))),
    ).toMatchObject({
      code: 'record.conflict',
      conflicts: [{ field: 'travellers', yours: '', theirs: 'Jan Drugi, Jan Próbny' }],
    })
    expect((await only())?.people).toHaveLength(2)
  })

  it('is refused with an empty report, and in the name of nobody on record', async () => {
    const { client, entry } = await visiting()
    const empty = entry({ reportOn: day('2020-09-10') })
    expect(await codeOf(client.studyVisit.save(empty))).toBe('studyVisit.reportEmpty')
    const nobody = entry({ personIds: ['nobody'] })
    expect(await codeOf(client.studyVisit.save(nobody))).toBe('record.gone')
  })

  it('is named by region and host in the history, goes, and comes back whole', async () => {
    const { client, entry, only, programmeId, personId } = await visiting()
    const { id, version } = await client.studyVisit.save(entry())
    await client.studyVisit.remove({ id, version })
    expect(await client.studyVisit.list({ programmeId })).toEqual([])
    const [removal] = await client.history.list({ before: null, limit: 1 })
    const { changes } = await client.history.get({ id: removal?.id ?? '' })
    expect(changes.map(({ label }) => label)).toEqual(['Jan Próbny', 'lubelskie, Miasto Lublin'])
    await client.history.takeBack({ id: removal?.id ?? '', reason: 'Pomyłka' })
    expect(await only()).toMatchObject({ id, people: [{ id: personId }] })
  })
})
