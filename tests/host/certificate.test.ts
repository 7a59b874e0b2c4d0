import { describe, expect, it } from 'vitest'
import { codeOf, refusalOf, startOffice } from './office.ts'
import { dumpOf } from './peek.ts'
import { changePerson } from './plant-training.ts'
import { type TrainingOffice, trainingOffice } from './training-office.ts'
import { polishCertificateWords } from './training-words.ts'

type Client = TrainingOffice['client']

/** Marks these people on these days. */
const attend = (
  client: Client,
  { trainingId }: TrainingOffice,
  personIds: readonly string[],
  dayIds: readonly string[],
) =>
  client.attendance.markMany({
    ...{ trainingId, source: 'bulk' },
    items: personIds.flatMap((personId) =>
      dayIds.map((dayId) => ({ personId, dayId, present: true })),
    ),
  })

const issue = async (client: Client, { trainingId }: TrainingOffice, personIds: string[]) => {
  const { today } = await client.certificate.due({ trainingId })
  return client.certificate.issue({ trainingId, personIds, issuedOn: today })
}

const numbersOf = async (client: Client, programmeId: string) =>
  (await client.certificate.register({ programmeId })).map(({ number }) => number)

describe('certificates', () => {
  it('are due to those who reached the threshold, and issued in the order of names', async () => {
    const office = await trainingOffice({ applied: 3 })
    const { client } = office
    const ids = office.people.map(({ id }) => id)
    await attend(client, office, ids.slice(0, 2), office.dayIds)
    await attend(client, office, ids.slice(2), [office.firstDay])
    const due = await client.certificate.due({ trainingId: office.trainingId })
    expect(due.people.map(({ reached }) => reached).toSorted()).toEqual([false, true, true])
    expect(due.nextNumber).toBe('SOI/1/2020')

    const { issued, refused } = await issue(client, office, ids)
    expect(issued.map(({ number }) => number)).toEqual(['SOI/1/2020', 'SOI/2/2020'])
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['certificate.belowThreshold'])
    const again = issue(client, office, ids.slice(0, 1))
    expect(await codeOf(again)).toBe('certificate.alreadyIssued')
  })

  it('never share a number: not when two windows issue at once, not after an annulment', async () => {
    const office = await trainingOffice({ applied: 6 })
    const { client, programmeId } = office
    const ids = office.people.map(({ id }) => id)
    await attend(client, office, ids, office.dayIds)
    await Promise.all([
      issue(office.window(), office, ids.slice(0, 3)),
      issue(office.window(), office, ids.slice(3)),
    ])
    const before = await client.certificate.register({ programmeId })
    expect(new Set(before.map(({ number }) => number)).size).toBe(6)

    const last = before.at(-1)
    if (last === undefined) throw new Error('Nothing was issued')
    const { id, version, personId } = last
    const on = last.issuedOn
    await client.certificate.annul({ id, version, on, reason: 'Pomyłka w nazwisku' })
    await issue(client, office, [personId])
    expect((await numbersOf(client, programmeId)).toSorted()).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((ordinal) => `SOI/${ordinal}/2020`),
    )
    const twice = client.certificate.annul({ id, version: version + 1, on, reason: 'Jeszcze raz' })
    expect(await codeOf(twice)).toBe('certificate.alreadyAnnulled')
  })

  it('keep no name of a forgotten person, nor a reason that may say it', async () => {
    const office = await trainingOffice({ applied: 2 })
    const { client, programmeId, trainingId } = office
    const [holder = '', absent = ''] = office.people.map(({ id }) => id)
    const { seatedPeople } = await client.training.get({ id: trainingId })
    const signup = seatedPeople.find(({ personId }) => personId === absent)
    if (signup === undefined) throw new Error('Two people applied')
    const { signupId, version } = signup
    await client.training.withdraw({ id: signupId, version, reason: 'Zenobia zachorowała' })
    await attend(client, office, [holder], office.dayIds)
    await issue(client, office, [holder])
    const [issued] = await client.certificate.register({ programmeId })
    if (issued === undefined) throw new Error('Nothing was issued')
    const reason = 'Pomyłka w nazwisku Zenobii'
    const annulment = { id: issued.id, version: issued.version, on: issued.issuedOn, reason }
    await client.certificate.annul(annulment)
    const people = (await client.privacy.people({ programmeId }))
      .filter(({ id }) => id === holder || id === absent)
      .map(({ id, version }) => ({ id, version }))
    const before = { programmeId, people, confirmation: 2, reason: 'Uwzględnione żądania' }
    await client.privacy.pseudonymise(before)

    // The reasons of change sets are kept: the forms ask for ones without names.
    const { change_set: _, ...tables } = dumpOf(office.path)
    expect(JSON.stringify(tables)).not.toContain('Zenobi')
    const [annulled] = await client.certificate.register({ programmeId })
    expect(annulled).toMatchObject({ number: 'SOI/1/2020', annulReason: '—' })
    expect(annulled?.printedName).toMatch(/^Osoba 00[12]$/)
  })

  it('are issued anew after a changed name, with the old one annulled and named', async () => {
    const office = await trainingOffice({ applied: 1 })
    const [person] = office.people
    const personId = person?.id ?? ''
    await attend(office.client, office, [personId], office.dayIds)
    await issue(office.client, office, [personId])
    await office.close()
    await changePerson(office.path, personId, { lastName: 'Żółć-Nowa' })
    const { client } = await startOffice({ dataDir: office.dataDir })
    const { programmeId } = office
    const [old] = await client.certificate.register({ programmeId })
    expect(old).toMatchObject({ printedName: 'Anna Ćwik', nameNow: 'Anna Żółć-Nowa' })
    const change = { id: old?.id ?? '', version: old?.version ?? 0, on: old?.issuedOn } as const
    const { on } = change
    if (on === undefined) throw new Error('Nothing was issued')
    const refused = client.certificate.reissue({ ...change, on, reason: '' })
    expect(await codeOf(refused)).toBe('certificate.reasonMissing')
    await client.certificate.reissue({ ...change, on, reason: 'Zmiana nazwiska' })
    expect(await client.certificate.register({ programmeId })).toMatchObject([
      { number: 'SOI/1/2020', annulReason: 'Zmiana nazwiska', replacedBy: 'SOI/2/2020' },
      { number: 'SOI/2/2020', printedName: 'Anna Żółć-Nowa', reissueOf: 'SOI/1/2020' },
    ])
  })

  it('stay: they are not taken back, and presence under them neither', async () => {
    const office = await trainingOffice({ applied: 1 })
    const { client } = office
    const personId = office.people[0]?.id ?? ''
    for (const dayId of office.dayIds) await client.attendance.mark({ dayId, personId })
    await issue(client, office, [personId])
    const entries = await client.history.list({ before: null, limit: 10 })
    const [issued, marked] = entries
    const reason = 'Pomyłka'
    const back = (id: string | undefined) => client.history.takeBack({ id: id ?? '', reason })
    expect(await codeOf(back(issued?.id))).toBe('history.notReversible')
    expect(await codeOf(back(marked?.id))).toBe('attendance.certificateStands')
    const refusal = await refusalOf(client.attendance.unmark({ dayId: office.lastDay, personId }))
    expect(refusal).toMatchObject({
      code: 'attendance.certificateStands',
      figures: { number: 'SOI/1/2020' },
    })
    expect(await client.attendance.marks({ dayId: office.lastDay })).toHaveLength(1)
  })

  it('come as one file, a page each, and the drawing can be given up', async () => {
    const office = await trainingOffice({ applied: 100, capacity: 100 })
    const { client, programmeId } = office
    const people = office.people.map(({ id }) => id)
    await attend(client, office, people, office.dayIds)
    const { issued } = await issue(client, office, people)
    const ids = issued.map(({ id }) => id)
    const asked = { programmeId, ids, language: 'pl', words: polishCertificateWords } as const
    const file = await client.certificate.pdf({ ...asked, ticket: 'all' })
    const text = Buffer.from(await file.arrayBuffer()).toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(100)
    expect(await client.office.progress({ ticket: 'all' })).toBeNull()

    const given = codeOf(client.certificate.pdf({ ...asked, ticket: 'less' }))
    await expect.poll(() => client.office.giveUp({ ticket: 'less' })).toEqual({ stopped: true })
    expect(await given).toBe('office.givenUp')
    expect(await client.office.progress({ ticket: 'less' })).toBeNull()
    const gone = client.certificate.pdf({ ...asked, ids: ['nobody'], ticket: 'none' })
    expect(await codeOf(gone)).toBe('record.gone')
  })
})
