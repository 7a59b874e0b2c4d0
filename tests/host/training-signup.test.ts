import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { codeOf, refusalOf } from './office.ts'
import { dumpOf } from './peek.ts'
import { bogdaniec, kostrzyn } from './people-office.ts'
import { type TrainingDesk, time, trainingDay, trainingDesk } from './training-desk.ts'

const seatsOf = async ({ client }: TrainingDesk, id: string) => {
  const { seatedPeople, waitingPeople } = await client.training.get({ id })
  const lastNames = (people: readonly { readonly name: string }[]) =>
    people.map(({ name }) => name.split(' ')[0])
  return [lastNames(seatedPeople), lastNames(waitingPeople)]
}

const withdraw = async ({ client }: TrainingDesk, id: string, lastName: string) => {
  const { seatedPeople, waitingPeople } = await client.training.get({ id })
  const own = [...seatedPeople, ...waitingPeople].find(({ name }) => name.startsWith(lastName))
  const seen = { id: own?.signupId ?? '', version: own?.version ?? 0 }
  return client.training.withdraw({ ...seen, reason: 'Choroba' })
}

describe('applications', () => {
  it('are seated first come, first served; a withdrawal moves up who waits, by name', async () => {
    const desk = await trainingDesk()
    const { client, person, plan } = desk
    const id = await plan()
    for (const [lastName, teryt] of [
      ['Pierwszy', bogdaniec],
      ['Drugi', bogdaniec],
      ['Trzeci', kostrzyn],
      ['Czwarty', kostrzyn],
    ] as const) {
      const personIds = [await person(lastName, teryt)]
      await client.training.signUp({ id, personIds, applied: null })
    }
    const full = [
      ['Pierwszy', 'Drugi'],
      ['Trzeci', 'Czwarty'],
    ]
    expect(await seatsOf(desk, id)).toEqual(full)
    expect(await withdraw(desk, id, 'Pierwszy')).toEqual({ movedUp: ['Jan Trzeci'] })
    expect(await seatsOf(desk, id)).toEqual([['Drugi', 'Trzeci'], ['Czwarty']])
    const { seatedPeople, withdrawnPeople } = await client.training.get({ id })
    expect(seatedPeople.map(({ movedUpAt }) => movedUpAt !== null)).toEqual([false, true])
    expect(withdrawnPeople).toMatchObject([{ name: 'Pierwszy Jan', reason: 'Choroba' }])
    expect(await withdraw(desk, id, 'Czwarty')).toEqual({ movedUp: [] })

    // The same again from the history: the one who withdrew is back in the old place.
    const [, withdrawal] = await client.history.list({ before: null, limit: 2 })
    await client.history.takeBack({ id: withdrawal?.id ?? '', reason: 'Pomyłka' })
    expect(await seatsOf(desk, id)).toEqual([['Pierwszy', 'Drugi'], ['Trzeci']])
  })

  it('of many people come in one change, in the order in which they were chosen', async () => {
    const desk = await trainingDesk()
    const { client, person, plan } = desk
    const id = await plan()
    const [a, b, c] = [await person('A'), await person('B'), await person('C', kostrzyn)]
    const input = { id, personIds: [c ?? '', a ?? '', b ?? ''], applied: null }
    expect(await client.training.seating(input)).toEqual({ seated: 2, waiting: 1, movedDown: [] })
    expect(await client.training.signUp(input)).toEqual({ seated: 2, waiting: 1, movedDown: [] })
    expect(await seatsOf(desk, id)).toEqual([['C', 'A'], ['B']])
    const [newest] = await client.history.list({ before: null, limit: 1 })
    expect(newest).toMatchObject({ procedure: 'training.signUp', records: 3 })
  })

  it('that came on paper earlier take the seat of their own moment, and say whose', async () => {
    const desk = await trainingDesk()
    const { client, person, plan } = desk
    const id = await plan()
    const personIds = [await person('A'), await person('B')]
    await client.training.signUp({ id, personIds, applied: null })
    const paper = {
      ...{ id, personIds: [await person('Papierowy', kostrzyn)] },
      applied: { on: day('2020-09-10'), time: time('08:30') },
    }
    const told = { seated: 1, waiting: 0, movedDown: ['Jan B'] }
    expect(await client.training.seating(paper)).toEqual(told)
    expect(await client.training.signUp(paper)).toEqual(told)
    expect(await seatsOf(desk, id)).toEqual([['Papierowy', 'A'], ['B']])
    const { seatedPeople } = await client.training.get({ id })
    expect(seatedPeople[0]?.appliedAt).toBe('2020-09-10T06:30:00.000Z')
    const ahead = { ...paper, applied: { on: day('2020-09-16'), time: time('08:30') } }
    expect(await codeOf(client.training.seating(ahead))).toBe('training.appliedAhead')
  })

  it('follow a capacity that is changed later, and name who moved', async () => {
    const desk = await trainingDesk()
    const { client, person, plan, typed } = desk
    const id = await plan()
    const personIds = [await person('A'), await person('B'), await person('C', kostrzyn)]
    await client.training.signUp({ id, personIds, applied: null })
    const save = async (capacity: number) => {
      const { version, days } = await client.training.get({ id })
      return client.training.save(typed({ id, version, capacity, days }))
    }
    expect(await save(3)).toMatchObject({ movedUp: ['Jan C'], movedDown: [] })
    expect(await save(1)).toMatchObject({ movedUp: [], movedDown: ['Jan B', 'Jan C'] })
    expect(await seatsOf(desk, id)).toEqual([['A'], ['B', 'C']])
    const { version } = await client.training.get({ id })
    expect(await codeOf(client.training.save(typed({ id, version, capacity: 0 })))).toBe(
      'training.capacityBelowOne',
    )
  })

  it('are refused as a whole when one of them is, by name', async () => {
    const desk = await trainingDesk()
    const { client, person, plan, add, path } = desk
    const id = await plan()
    const staff = await person('Pracownik')
    const manager = await add({
      ...{ firstName: 'Ewa', lastName: 'Wójtowa', sex: 'female' },
      ...{ panel: 'manager', function: 'wojt' },
    })
    const elsewhere = await person('Obcy', '0802011')
    const before = dumpOf(path)
    const signUp = (...personIds: string[]) =>
      client.training.signUp({ id, personIds, applied: null })
    expect(await refusalOf(signUp(staff, manager))).toEqual({
      code: 'training.otherPanel',
      figures: { name: 'Ewa Wójtowa', panel: 'manager', trainingPanel: 'staff' },
    })
    expect(await refusalOf(signUp(elsewhere))).toMatchObject({
      code: 'training.personJstNotTakingPart',
    })
    expect(await codeOf(signUp(staff, staff))).toBe('training.signedUpAlready')
    expect(dumpOf(path)).toEqual(before)
    await signUp(staff)
    expect(await codeOf(signUp(staff))).toBe('training.signedUpAlready')
    await withdraw(desk, id, 'Pracownik')
    await signUp(staff)
  })

  it('name who may apply: invited or not, and what they have at those hours', async () => {
    const { client, person, plan } = await trainingDesk()
    const id = await plan()
    const other = await plan({ subject: 'Inne', trainer: '', place: '' })
    const later = await plan({ subject: 'Później', days: [trainingDay('2020-11-05')] })
    const [a] = [await person('A'), await person('B', kostrzyn)]
    await client.training.invite({ id, teryts: [bogdaniec], on: day('2020-09-15') })
    for (const busy of [other, later]) {
      await client.training.signUp({ id: busy, personIds: [a ?? ''], applied: null })
    }
    const candidates = await client.training.candidates({ id })
    expect(candidates.map(({ name, invited, clashes }) => [name, invited, clashes])).toEqual([
      ['A Jan', true, ['Inne']],
      ['B Jan', false, []],
    ])
    await client.training.signUp({ id, personIds: [a ?? ''], applied: null })
    expect((await client.training.get({ id })).clashes).toMatchObject([
      { kind: 'people', on: '2020-10-05', what: ['Jan A'] },
      { kind: 'people', on: '2020-10-06', what: ['Jan A'] },
    ])
  })

  it('of one who left before the first day are refused, of one who leaves later not', async () => {
    const { client, person, plan } = await trainingDesk()
    const id = await plan()
    const [early, late] = [await person('Wcześnie'), await person('Później')]
    for (const [who, on] of [
      [early, '2020-09-14'],
      [late, '2020-09-15'],
    ] as const) {
      const { version } = await client.people.get({ id: who })
      await client.people.leave({ id: who, version, leftOn: day(on), reason: 'Zmiana pracy' })
    }
    const signUp = (who: string) => client.training.signUp({ id, personIds: [who], applied: null })
    expect(await refusalOf(signUp(early))).toEqual({
      code: 'training.personLeft',
      figures: { name: 'Jan Wcześnie', day: '2020-09-14' },
    })
    const past = await plan({ days: [trainingDay('2020-09-14')] })
    const before = { id: past, personIds: [late], applied: null }
    expect(await client.training.signUp(before)).toMatchObject({ seated: 1 })
  })

  it('of one who was present are not withdrawn', async () => {
    const desk = await trainingDesk()
    const { client, person, plan } = desk
    const id = await plan({ days: [trainingDay('2020-09-14')] })
    const personId = await person('Obecny')
    await client.training.signUp({ id, personIds: [personId], applied: null })
    const [held] = (await client.training.get({ id })).days
    await client.attendance.mark({ dayId: held?.id ?? '', personId })
    expect(await refusalOf(withdraw(desk, id, 'Obecny'))).toEqual({
      code: 'training.withdrawPresent',
      figures: { count: 1 },
    })
    const { version, present } = await client.training.get({ id })
    expect(present).toBe(1)
    expect(await codeOf(client.training.cancel({ id, version, reason: 'x' }))).toBe(
      'training.cancelHeld',
    )
    const moved = desk.typed({ id, version, days: [trainingDay('2020-10-05')] })
    expect(await codeOf(client.training.save(moved))).toBe('training.dayHasAttendance')
    // The day itself moves with its presence, but not to a date that has not come.
    const to = (on: string, seen: number) =>
      desk.typed({ id, version: seen, days: [trainingDay(on, { id: held?.id ?? '' })] })
    expect(await refusalOf(client.training.save(to('2020-10-05', version)))).toEqual({
      code: 'training.heldDayAhead',
      figures: { from: '2020-09-14', to: '2020-10-05', count: 1 },
    })
    const after = await client.training.save(to('2020-09-10', version))
    const { version: seen } = await client.people.get({ id: personId })
    const leaving = { leftOn: day('2020-09-11'), reason: 'Zmiana pracy' }
    await client.people.leave({ id: personId, version: seen, ...leaving })
    expect(await refusalOf(client.training.save(to('2020-09-14', after.version)))).toEqual({
      code: 'training.heldDayBarred',
      figures: { from: '2020-09-10', to: '2020-09-14', name: 'Jan Obecny' },
    })
  })
})
