import { describe, expect, it } from 'vitest'
import { mentorsByJst } from '#db/read-models/mentor-facts.ts'
import { personFile } from '#db/read-models/person-file.ts'
import { type Day, day } from '#db/values/day.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { openHere } from '../stores/temp-store.ts'
import { first, held, type Mentoring, mentoring, second, step, third } from './mentor-office.ts'
import { codeOf } from './office.ts'
import { typedPerson } from './people-office.ts'

describe('a visit', () => {
  const visitOf = async ({ client, programmeId }: Mentoring, id: string) =>
    (await client.mentor.visits({ programmeId })).visits.find((one) => one.id === id)

  it('is planned, held with people and next steps, and its steps are done', async () => {
    const office = await mentoring()
    const { client, programmeId, north, assign, list, ofJst } = office
    await assign(north.id, '2020-07-01')
    const person = await client.people.add(typedPerson(programmeId, { teryt: first }))
    const planned = await office.plan(first, '2020-09-09', '10:00')
    expect(await visitOf(office, planned.id)).toMatchObject({ state: 'overdue' })
    expect(await codeOf(client.mentor.holdVisit(held(planned, { others: '' })))).toBe(
      'mentor.nobodyThere',
    )
    const steps = [step('Karta terenu', '2020-09-30'), step('Zakładka', '2020-09-11')]
    const kept = await client.mentor.holdVisit(held(planned, { personIds: [person.id], steps }))
    expect(await visitOf(office, planned.id)).toMatchObject({
      ...{ state: 'held', heldOn: '2020-09-10', plannedAt: '10:00', others: 'Sekretarz gminy' },
      people: [{ id: person.id }],
      steps: [
        { text: 'Zakładka', late: true },
        { text: 'Karta terenu', late: false },
      ],
    })
    expect((await list()).mentors).toMatchObject([{}, { held: 1, overdue: 0, overdueSteps: 1 }])
    const [late, ahead] = (await ofJst(first)).steps
    await client.mentor.finishStep({ id: late?.id ?? '', version: 1, doneOn: day('2020-09-14') })
    expect((await list()).mentors[1]).toMatchObject({ overdueSteps: 0 })
    const before = { id: ahead?.id ?? '', version: 1, doneOn: day('2020-09-09') }
    expect(await codeOf(client.mentor.finishStep(before))).toBe('mentor.stepDoneBefore')
    // A correction keeps what is done and drops what is left out.
    const done = { ...steps[1], id: late?.id ?? null, version: 2 }
    await client.mentor.holdVisit(held(kept, { steps: [done], personIds: [person.id] }))
    expect((await ofJst(first)).steps).toMatchObject([{ text: 'Zakładka', doneOn: '2020-09-14' }])
    // The person's page tells of it, and the record is no mistake any more.
    const page = await client.people.get({ id: person.id })
    expect(page).toMatchObject({
      mentorVisits: [{ teryt: first, on: '2020-09-10' }],
      removable: false,
    })
    const removal = client.people.remove({ ...person, reason: 'Pomyłka' })
    expect(await codeOf(removal)).toBe('people.tookPart')
    await office.close()
    const file = await openHere(office.path).read((db) => personFile(db, programmeId, person.id))
    expect(file.mentorVisits).toMatchObject([{ teryt: first, on: '2020-09-10' }])
  })

  it('at the hour of another is told, not refused; moved and called off it is not', async () => {
    const office = await mentoring()
    const { client, programmeId, north, assign } = office
    await assign(north.id, '2020-07-01')
    const one = await office.plan(first, '2020-10-05', '10:00')
    const asked = { programmeId, id: null, mentorId: north.id, plannedOn: day('2020-10-05') }
    const at = (time: string) => ({ ...asked, plannedAt: time as TimeOfDay })
    expect(await client.mentor.clashes(at('11:30'))).toMatchObject([
      { kind: 'hour', id: one.id, at: '10:00' },
    ])
    expect(await client.mentor.clashes(at('12:00'))).toEqual([])
    const other = await office.plan(second, '2020-10-05', '11:30')
    expect(await visitOf(office, one.id)).toMatchObject({ clashes: [{ id: other.id }] })
    await client.mentor.planVisit({
      ...{ programmeId, teryt: second, ...other, mentorId: north.id, place: 'Urząd' },
      ...{ plannedOn: day('2020-10-06'), plannedAt: '11:30' as TimeOfDay },
    })
    expect(await visitOf(office, one.id)).toMatchObject({ clashes: [] })
    const cancel = { ...one, on: day('2020-09-15'), reason: 'Kwarantanna' }
    expect(await codeOf(client.mentor.cancelVisit({ ...cancel, reason: '' }))).toBe(
      'mentor.cancelReasonMissing',
    )
    await client.mentor.cancelVisit(cancel)
    expect(await visitOf(office, one.id)).toMatchObject({
      ...{ state: 'cancelled', cancelReason: 'Kwarantanna' },
    })
    const [told] = await client.jst.timeline({ programmeId, teryt: first })
    expect(told).toMatchObject({ event: 'mentorVisitCancelled', on: '2020-09-15' })
    const late = client.mentor.holdVisit(held({ id: one.id, version: 2 }))
    expect(await codeOf(late)).toBe('mentor.visitCancelled')
  })

  it('takes people of that JST alone, and nothing of another programme', async () => {
    const office = await mentoring()
    const { client, programmeId, north, assign } = office
    await assign(north.id, '2020-07-01')
    const elsewhere = await client.people.add(typedPerson(programmeId, { teryt: second }))
    const visit = await office.plan(first, '2020-09-10')
    const wrong = held(visit, { personIds: [elsewhere.id] })
    expect(await codeOf(client.mentor.holdVisit(wrong))).toBe('mentor.personElsewhere')
    const nobody = held(visit, { personIds: ['nobody'] })
    expect(await codeOf(client.mentor.holdVisit(nobody))).toBe('record.gone')
    const paper = held(visit, { documentId: 'none' })
    expect(await codeOf(client.mentor.holdVisit(paper))).toBe('record.gone')
    expect(await codeOf(office.plan(third, '2020-10-01'))).toBe('mentor.notTakingPart')
  })

  it('leaves nothing late with a JST that withdrew', async () => {
    const office = await mentoring()
    const { client, programmeId, north, assign, list, ofJst } = office
    await assign(north.id, '2020-07-01')
    const visit = await office.plan(first, '2020-09-10')
    await client.mentor.holdVisit(held(visit, { steps: [step('Zakładka', '2020-09-11')] }))
    expect((await ofJst(first)).steps).toMatchObject([{ late: true, ended: false }])
    const move = {
      kind: 'withdraw',
      on: day('2020-09-14'),
      reason: 'Zmiana planów',
      replacement: null,
    } as const
    await client.recruitment.move({ programmeId, items: [{ teryt: first, version: 4, move }] })
    expect((await ofJst(first)).steps).toMatchObject([{ late: false, ended: true }])
    const overdue = (await list()).mentors.map(({ overdueSteps }) => overdueSteps)
    expect(overdue).toEqual([0, 0])
  })

  it('find the mentor of the day, as the next step does', async () => {
    const office = await mentoring()
    const { programmeId, north, south, assign } = office
    await assign(north.id, '2020-07-01')
    await assign(south.id, '2020-09-01', [first], 'Przekazano')
    await office.close()
    const store = openHere(office.path)
    const read = async (on: Day) =>
      store.read(async (db) => ({
        mentors: [...(await mentorsByJst(db, programmeId, on))]
          .map(([teryt, { name }]) => [teryt, name])
          .toSorted(),
      }))
    expect(await read(day('2020-08-31'))).toEqual({
      mentors: [
        [first, 'Piotr Testowy'],
        [second, 'Piotr Testowy'],
      ],
    })
    expect((await read(day('2020-09-01'))).mentors[0]).toEqual([first, 'Ewa Modelowa'])
    expect((await read(day('2020-06-30'))).mentors).toEqual([])
  })
})
