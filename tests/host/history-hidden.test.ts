import { describe, expect, it } from 'vitest'
import { day, type Instant } from '#db/values/day.ts'
import { type Role, roles } from '#db/values/role.ts'
import { bogdaniec, type PeopleOffice, peopleOffice, pesels } from './people-office.ts'
import type { Client } from './run-office.ts'

const purpose = 'Zgłoszenie do systemu WUP'
const subject = 'Żądanie dotyczące Próbnego'
const happened = 'Wysłano listę do złego odbiorcy'

/** A person with a number and an answer of "yes", a look at them, a request and a breach. */
async function busyOffice(): Promise<{ office: PeopleOffice; id: string }> {
  const office = await peopleOffice()
  const { client, programmeId } = office
  const id = await office.add({
    pesel: pesels.man,
    noPesel: false,
    ageAtEntry: null,
    disability: 'yes',
  })
  await client.people.reveal({ id, fields: ['pesel', 'disability'], purpose })
  await client.privacy.saveRequest({
    programmeId,
    id: null,
    version: 0,
    personId: null,
    subject,
    kind: 'access',
    receivedOn: day('2020-09-02'),
  })
  await client.privacy.saveBreach({
    programmeId,
    id: null,
    version: 0,
    noticedAt: '2020-09-14T07:00:00.000Z' as Instant,
    happened,
    people: 12,
    measures: 'Poproszono o usunięcie',
    reportedAt: null,
    notReportedReason: '',
    peopleToldOn: null,
    closedOn: null,
  })
  return { office, id }
}

/** The history in its three readings. */
async function historyOf(client: Client, programmeId: string): Promise<string> {
  const sets = await client.history.list({ before: null, limit: 200 })
  const entries = await Promise.all(sets.map(({ id }) => client.history.get({ id })))
  return JSON.stringify([
    sets,
    entries,
    await client.jst.timeline({ programmeId, teryt: bogdaniec }),
  ])
}

describe('the history keeps what the screens of personal data refuse', () => {
  const secrets = [purpose, subject, happened, 'Poproszono o usunięcie', 'pesel,disability']
  const told: Readonly<Record<Role, readonly string[]>> = {
    coordinator: secrets,
    mentor: [subject, happened, 'Poproszono o usunięcie'],
    finance: [],
    contactDesk: [],
    viewer: [],
  }

  it.each(roles)('from %s', async (role) => {
    const { office } = await busyOffice()
    const client = role === 'coordinator' ? office.client : await office.as(role)
    const all = await historyOf(client, office.programmeId)
    expect(secrets.filter((secret) => all.includes(secret))).toEqual(told[role])
    // That it was done, by whom and when stays for everyone.
    expect(all).toContain('people.reveal')
    expect(all).toContain('privacy.saveBreach')
  })

  it('also when what it was done for is taken back', async () => {
    const { office } = await busyOffice()
    const { client, programmeId } = office
    const sets = await client.history.list({ before: null, limit: 200 })
    const breach = sets.find(({ procedure }) => procedure === 'privacy.saveBreach')
    const reason = 'To nie była lista Próbnego'
    await client.history.takeBack({ id: breach?.id ?? '', reason })
    expect(await historyOf(client, programmeId)).toContain(reason)
    const all = await historyOf(await office.as('viewer'), programmeId)
    expect(all).not.toContain(reason)
    expect(all).not.toContain(happened)
  })
})

it.each(roles)('%s finds no number and no sensitive answer in anything read', async (role) => {
  const { office, id } = await busyOffice()
  const { programmeId } = office
  const client = role === 'coordinator' ? office.client : await office.as(role)
  const read = JSON.stringify([
    await client.people.get({ id }),
    await client.people.list({ programmeId }),
    await client.desk.search({ programmeId, q: 'prob' }),
    await client.people.events({ id }),
    await client.people.ofJst({ programmeId, teryt: bogdaniec }),
    await client.jst.get({ programmeId, teryt: bogdaniec }),
    await historyOf(client, programmeId),
  ])
  expect(read).toContain('Próbny')
  expect(read).not.toContain(pesels.man)
  expect(read).not.toMatch(/\byes\b/)
})
