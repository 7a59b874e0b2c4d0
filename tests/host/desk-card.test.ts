import { describe, expect, it } from 'vitest'
import { day, type Instant } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import type { Role } from '#db/values/role.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice } from './office.ts'
import { first, order, packing, second, signedOffice } from './packing.ts'
import { step } from './recruiting.ts'
import { trainingDay, trainingDesk } from './training-desk.ts'
import { bogdaniec, kostrzyn, typedPerson } from './typed-person.ts'

const card = (
  { client, programmeId }: Pick<LubuskieOffice, 'client' | 'programmeId'>,
  teryt: string,
) => client.desk.card({ programmeId, teryt })

/** A window of somebody with this role. */
async function as(office: LubuskieOffice, role: Role) {
  const { id } = await office.client.account.add({ name: `Ktoś ${role}`, login: role, role })
  return { ...office, client: office.window(id) }
}

/** Writes down a conversation with a JST. */
async function talk({ client, programmeId }: LubuskieOffice, body: Partial<NoteDraft>) {
  const id = crypto.randomUUID()
  const note = { ...emptyNote, callerKind: 'jst', ...body } as const
  const openedAt = new Date().toISOString() as Instant
  await client.note.open({ id, programmeId, openedAt, body: note })
  return client.enquiry.save({ id, body: note })
}

describe('the answer card', () => {
  it('tells everything that is known of a JST that implements', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const parts = packing(office)
    await parts.move(order)
    await parts.move({ kind: 'start', on: day('2020-07-10') })
    const mentor = await client.mentor.save({
      ...{ programmeId, id: null, version: 0, name: 'Piotr Testowy', phone: '684565487' },
      ...{ email: 'p@example.pl', accountId: null },
    })
    const { assignmentVersion } = await client.mentor.ofJst({ programmeId, teryt: first })
    await client.mentor.assign({
      ...{ programmeId, mentorId: mentor.id, from: day('2020-07-02'), handover: '' },
      items: [{ teryt: first, version: assignmentVersion }],
    })
    await client.mentor.planVisit({
      ...{ programmeId, teryt: first, id: null, version: 0, mentorId: mentor.id, place: 'Urząd' },
      ...{ plannedOn: day('2020-10-05'), plannedAt: '10:00' as TimeOfDay },
    })
    const told = await card(office, first)
    expect(told).toMatchObject({
      jst: { teryt: first, name: 'Kostrzyn nad Odrą', implementation: 'agreed' },
      saying: { standing: 'agreed', standingOn: '2020-07-01' },
      mentor: { name: 'Piotr Testowy', phone: '68 456 54 87', email: 'p@example.pl' },
      visit: { on: '2020-10-05', at: '10:00', place: 'Urząd', overdue: false },
      package: { all: 9, delivered: 0, late: 9 },
    })
    expect(told.agreements.map(({ kind, number }) => [kind, number !== ''])).toEqual([
      ['support', true],
      ['implementation', true],
    ])
    expect((await card(office, second)).package).toMatchObject({ delivered: 0, late: 0 })
    const viewer = await card(await as(office, 'viewer'), first)
    expect(viewer.mentor).toMatchObject({ name: 'Piotr Testowy', phone: '', email: '' })
  })

  it('tells the last five conversations, the newest first, and what is still open', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const { topics, owners } = await client.enquiry.entry({ programmeId })
    const [topic] = topics
    for (const callerName of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const outcome = callerName === 'F' ? 'promised' : 'answered'
      await talk(office, {
        ...{ jstId: first, callerName, topicId: topic?.id ?? null, outcome },
        ...{ question: 'Kiedy szkolenie?', answer: 'Oddzwonimy' },
        ...(outcome === 'promised'
          ? { step: 'Podać termin', stepOwnerId: owners[0]?.id ?? null, stepDueOn: '2020-09-16' }
          : {}),
      })
    }
    await talk(office, { jstId: second, callerName: 'G', outcome: 'answered', question: 'Inne' })
    const told = await card(office, first)
    expect(told.all).toBe(6)
    expect(told.calls.map(({ who }) => who)).toEqual(['F', 'E', 'D', 'C', 'B'])
    expect(told.calls).toContainEqual(
      expect.objectContaining({ who: 'F', topic: topic?.name, outcome: 'promised' }),
    )
    expect(told.followUps).toMatchObject([
      { step: 'Podać termin', owner: 'Anna Nowak', dueOn: '2020-09-16', late: false },
    ])
    const other = await card(office, second)
    expect([other.all, other.followUps]).toEqual([1, []])
  })

  it('tells what was promised and is late, but not what was put off or is to come', async () => {
    const clock = { now: new Date('2020-09-15T08:00:00Z') }
    const office = await lubuskieOffice({ now: () => clock.now })
    const { client, programmeId } = office
    const { owners } = await client.enquiry.entry({ programmeId })
    await talk(office, {
      ...{ jstId: first, callerName: 'A', question: 'Kiedy umowa?', answer: 'Oddzwonimy' },
      ...{ outcome: 'promised', step: 'Podać termin' },
      ...{ stepOwnerId: owners[0]?.id ?? null, stepDueOn: '2020-09-16' },
    })
    const late = async () => (await card(office, first)).followUps.map((one) => one.late)
    expect(await late()).toEqual([false])
    clock.now = new Date('2020-09-18T08:00:00Z')
    expect(await late()).toEqual([true])
    const [promise] = (await client.followUp.queue({ programmeId })).followUps
    if (promise === undefined) throw new Error('Nothing was promised')
    const { id, version } = promise
    await client.followUp.snooze({ id, version, until: day('2020-09-25') })
    expect(await late()).toEqual([false])
    clock.now = new Date('2020-09-25T08:00:00Z')
    expect(await late()).toEqual([true])
  })

  it('judges a promise by today also once the programme is over', async () => {
    const clock = { now: new Date('2022-02-01T08:00:00Z') }
    const office = await lubuskieOffice({ now: () => clock.now })
    const { owners } = await office.client.enquiry.entry({ programmeId: office.programmeId })
    await talk(office, {
      ...{ jstId: first, callerName: 'A', question: 'Kiedy audyt?', answer: 'Oddzwonimy' },
      ...{ outcome: 'promised', step: 'Podać termin' },
      ...{ stepOwnerId: owners[0]?.id ?? null, stepDueOn: '2022-02-02' },
    })
    clock.now = new Date('2022-02-03T08:00:00Z')
    expect((await card(office, first)).followUps).toMatchObject([{ late: true }])
  })

  it('tells the next training of each panel that its people go to, with its first hour', async () => {
    const desk = await trainingDesk()
    const { client, plan, person } = desk
    const jan = await person('Próbny')
    const ahead = await plan()
    const later = await plan({ days: [trainingDay('2020-11-05')] })
    await plan({ subject: 'Bez nikogo' })
    for (const id of [later, ahead]) {
      await client.training.signUp({ id, personIds: [jan], applied: null })
    }
    expect((await card(desk, bogdaniec)).trainings).toEqual([
      {
        ...{ id: ahead, subject: 'Oferta inwestycyjna', panel: 'staff', form: 'onSite' },
        ...{ place: 'Sala 1', on: '2020-10-05', from: '09:00', to: '15:00', people: 1 },
      },
    ])
    expect((await card(desk, kostrzyn)).trainings).toEqual([])
  })

  it('gives telephone numbers by role, and nothing else of a person to anybody', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await client.recruitment.move({ programmeId, items: [step('0801022', 'invite')] })
    await client.people.add(typedPerson(programmeId))
    const seen = new Map<Role, string>()
    for (const role of ['contactDesk', 'mentor', 'finance', 'viewer'] as const) {
      const { people } = await card(await as(office, role), '0801022')
      expect(people).toHaveLength(1)
      for (const person of people) {
        expect(Object.keys(person).toSorted()).toEqual(
          ['firstName', 'function', 'id', 'lastName', 'panel', 'phone'].toSorted(),
        )
        seen.set(role, person.phone)
      }
    }
    expect([...seen]).toEqual([
      ['contactDesk', '95 751 00 00'],
      ['mentor', '95 751 00 00'],
      ['finance', ''],
      ['viewer', ''],
    ])
  })

  it('says something true of a JST that nobody invited, and knows no other', async () => {
    const office = await lubuskieOffice()
    expect(await card(office, '0861011')).toMatchObject({
      saying: { standing: 'none', next: 'invite', move: 'office' },
      ...{ agreements: [], people: [], trainings: [], visit: null, mentor: null, package: null },
      ...{ followUps: [], steps: [], calls: [], all: 0 },
    })
    expect(await codeOf(card(office, '9999999'))).toBe('jst.unknown')
  })

  it('awaits nothing once the programme is over', async () => {
    const office = await lubuskieOffice({ now: () => new Date('2026-11-22T09:00:00Z') })
    expect((await card(office, first)).saying).toMatchObject({
      ...{ standing: 'none', next: 'programmeOver', on: '2021-12-31', move: null },
    })
  })
})
