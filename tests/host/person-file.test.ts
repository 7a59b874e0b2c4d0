import { expect, it } from 'vitest'
import { personFile } from '#db/read-models/person-file.ts'
import { day } from '#db/values/day.ts'
import { openHere } from '../stores/temp-store.ts'
import { trainingOffice } from './training-office.ts'
import { pesels } from './typed-person.ts'

it('holds everything that the office has about a person, and nothing about another', async () => {
  const office = await trainingOffice({ applied: 2 })
  const { client, programmeId, trainingId, dayIds, people } = office
  const [{ id, firstName, lastName }, other] = [people[0], people[1]] as [
    (typeof people)[number],
    (typeof people)[number],
  ]
  const seen = async () => ({ id, version: (await client.people.get({ id })).version })
  await client.people.save({
    ...(await seen()),
    ...{ changes: { pesel: pesels.woman, noPesel: false, disability: 'yes' }, twinAccepted: true },
  })
  const clause = await client.privacy.saveClause({
    ...{ programmeId, id: null, version: 0, validFrom: day('2020-01-01'), text: 'Administrator…' },
  })
  const given = { programmeId, clauseId: clause.id, people: [await seen()] }
  await client.privacy.giveClause({ ...given, on: day('2020-09-01') })
  const { version } = await seen()
  await client.privacy.hold({ programmeId, personId: id, version, reason: 'Kontrola WUP' })
  await client.attendance.markMany({
    ...{ trainingId, source: 'bulk' },
    items: [id, other.id].flatMap((personId) =>
      dayIds.map((dayId) => ({ personId, dayId, present: true })),
    ),
  })
  const { today } = await client.certificate.due({ trainingId })
  await client.certificate.issue({ trainingId, personIds: [id, other.id], issuedOn: today })
  for (const [personId, subject] of [
    [id, 'Wniosek pierwszej osoby'],
    [other.id, 'Wniosek drugiej osoby'],
  ] as const) {
    await client.privacy.saveRequest({
      ...{ programmeId, id: null, version: 0, personId, subject },
      ...{ kind: 'access', receivedOn: day('2020-09-10') },
    })
    await client.people.reveal({ id: personId, fields: ['pesel'], purpose: `Cel: ${subject}` })
  }
  await office.close()

  const file = await openHere(office.path).read((db) => personFile(db, programmeId, id))
  expect(file).toMatchObject({
    name: `${firstName} ${lastName}`,
    person: { pesel: pesels.woman, disability: 'yes', holdReason: 'Kontrola WUP', town: 'Żary' },
    clause: { ordinal: 1, givenOn: '2020-09-01' },
    trainings: [{ days: ['2020-09-07', '2020-09-08'], minutes: 720 }],
    certificates: [{ number: expect.stringMatching(/^SOI\/[12]\/2020$/), annulledOn: null }],
    requests: [{ subject: 'Wniosek pierwszej osoby', kind: 'access', receivedOn: '2020-09-10' }],
    views: [{ fields: ['pesel'], purpose: 'Cel: Wniosek pierwszej osoby' }],
  })
  expect(file.history.map(({ procedure }) => procedure)).toEqual([
    'training.save',
    'people.save',
    'privacy.giveClause',
    'privacy.hold',
  ])
  expect(file.history[1]?.fields.toSorted()).toEqual(
    expect.arrayContaining(['disability', 'pesel']),
  )
  const all = JSON.stringify(file)
  expect(all).not.toContain(other.id)
  expect(all).not.toContain(other.lastName)
  expect(all).not.toContain('drugiej osoby')
})
