import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { roles } from '#db/values/role.ts'
import { refusalOf } from './office.ts'
import { select } from './peek.ts'
import {
  bogdaniec,
  kostrzyn,
  type PeopleOffice,
  peopleOffice,
  pesels,
  powiatGorzowski,
  type TypedPerson,
  typedPerson,
} from './people-office.ts'

const wojt = {
  panel: 'manager',
  function: 'wojt',
  firstName: 'Ewa',
  lastName: 'Wójtowa',
  sex: 'female',
} as const satisfies Partial<TypedPerson>
const second = { firstName: 'Zofia', lastName: 'Druga', sex: 'female' } as const
const third = { firstName: 'Adam', lastName: 'Trzeci' } as const

const refused = (office: PeopleOffice, over: Partial<TypedPerson>) =>
  refusalOf(office.client.people.add(typedPerson(office.programmeId, over)))

describe('entering people', () => {
  it('takes one manager and two of the staff, and names the figure to a third', async () => {
    const office = await peopleOffice()
    await office.add(wojt)
    await office.add()
    await office.add(second)
    expect(await refused(office, third)).toMatchObject({
      code: 'people.quotaFull',
      figures: { limit: 2, nth: 3, panel: 'staff', jst: 'Bogdaniec' },
    })
    expect((await refused(office, third)).figures.people).toMatch(/Jan Próbny.*Zofia Druga/)
    const other = { ...wojt, firstName: 'Anna', lastName: 'Inna' }
    expect(await refused(office, other)).toMatchObject({ figures: { limit: 1, nth: 2 } })
    const { people, toName, free } = await office.client.people.ofJst({
      programmeId: office.programmeId,
      teryt: bogdaniec,
    })
    expect(people.map(({ lastName }) => lastName)).toEqual(['Wójtowa', 'Próbny', 'Druga'])
    expect([toName, free]).toEqual([
      { manager: 0, staff: 0 },
      { manager: 0, staff: 0 },
    ])
  })

  it('puts a person in the place of one who leaves, in one change', async () => {
    const office = await peopleOffice()
    const leaving = await office.add()
    await office.add(second)
    const { version } = await office.client.people.get({ id: leaving })
    const replaces = { id: leaving, version, leftOn: day('2020-05-04'), reason: 'Zmiana pracy' }
    expect(await refused(office, { ...third, replaces })).toMatchObject({
      code: 'people.namedBeforeLeft',
    })
    const namedOn = day('2020-05-04')
    const elsewhere = { ...third, replaces, namedOn, teryt: kostrzyn }
    expect((await refused(office, elsewhere)).code).toBe('people.replacesElsewhere')
    // What was refused has let nobody leave.
    expect((await office.client.people.get({ id: leaving })).leftOn).toBeNull()
    const came = await office.add({ ...third, replaces, namedOn })
    const page = await office.client.people.get({ id: came })
    expect(page.replaces).toMatchObject({ id: leaving, leftOn: '2020-05-04' })
    const before = await office.client.people.get({ id: leaving })
    expect(before.replacedBy).toMatchObject([{ id: came }])
    expect(before.details?.leaveReason).toBe('Zmiana pracy')
  })

  it('holds the function against the kind of JST', async () => {
    const office = await peopleOffice()
    expect(await refused(office, { ...wojt, teryt: kostrzyn })).toMatchObject({
      code: 'people.functionOfOtherKind',
      figures: { personFunction: 'wojt', kind: 'urbanGmina' },
    })
    expect((await refused(office, { ...wojt, panel: 'staff' })).code).toBe(
      'people.functionOfOtherPanel',
    )
    const id = await office.add({ ...wojt, teryt: kostrzyn, function: 'president' })
    const page = await office.client.people.get({ id })
    expect(page.unusual).toBe('presidentOfSmallTown')
    await office.add({
      ...wojt,
      ...third,
      sex: 'male',
      teryt: powiatGorzowski,
      function: 'starosta',
    })
  })

  it.each<[string, Partial<TypedPerson>]>([
    ['pesel.impossibleBirthDay', { pesel: '44133101359' }],
    ['pesel.wrongCheckDigit', { pesel: '44051401358' }],
    ['people.sexDisagrees', { pesel: pesels.woman }],
    ['people.ageDisagrees', { pesel: pesels.man }],
    ['people.ageImpossible', { ageAtEntry: 9 }],
    ['postCode.malformed', { postCode: '6645' }],
    ['phone.wrongLength', { phone: '95 751' }],
    ['email.noAt', { email: 'jan' }],
    ['people.nameMissing', { firstName: ' ' }],
    ['people.namedInFuture', { namedOn: day('2020-09-16') }],
    ['jst.unknown', { teryt: '9999999' }],
  ])('refuses with %s and keeps nothing', async (code, over) => {
    const office = await peopleOffice()
    expect((await refused(office, over)).code).toBe(code)
    const { rows } = await office.client.people.list({ programmeId: office.programmeId })
    expect(rows).toEqual([])
  })

  it('takes sex and age from the number, and keeps numbers in their usual form', async () => {
    const office = await peopleOffice()
    const number = { pesel: '750304 12349', sex: null, ageAtEntry: null }
    const id = await office.add({ ...second, ...number })
    const { details } = await office.client.people.get({ id })
    expect(details).toMatchObject({
      pesel: '•••••••2349',
      bornIn: 1975,
      sex: 'female',
      ageAtEntry: 44,
      postCode: '66-450',
      phone: '95 751 00 00',
    })
  })

  it('says what a record lacks, and that it lacks nothing once it is there', async () => {
    const office = await peopleOffice()
    const id = await office.add({ education: null, phone: '', email: '', disability: null })
    const page = await office.client.people.get({ id })
    expect(page.missing).toEqual(['education', 'phone', 'disability'])
    const changes = { education: 'higher', email: 'jan@example.pl', disability: 'refused' } as const
    const seen = { id, version: page.version, twinAccepted: false }
    await office.client.people.save({ ...seen, changes })
    expect((await office.client.people.get({ id })).missing).toEqual([])
    const { rows } = await office.client.people.list({ programmeId: office.programmeId })
    expect(rows).toMatchObject([{ id, missing: '', jstName: 'Bogdaniec' }])
  })
})

describe('the same person twice', () => {
  it('never enters one PESEL twice, also in another JST, and names who has it', async () => {
    const office = await peopleOffice()
    const id = await office.add({ pesel: pesels.man, ageAtEntry: null })
    const again = { pesel: pesels.man, ageAtEntry: null, firstName: 'Janusz', teryt: kostrzyn }
    const refusal = await refused(office, { ...again, twinAccepted: true })
    expect(refusal).toMatchObject({
      code: 'people.twinPesel',
      figures: { id, name: 'Jan Próbny', jst: 'Bogdaniec' },
    })
    expect(JSON.stringify(refusal)).not.toContain(pesels.man)
  })

  it('asks about one name, folded and either way round, and takes the answer', async () => {
    const office = await peopleOffice()
    await office.add()
    const twin = { firstName: 'PRÓBNY', lastName: 'jan' }
    expect((await refused(office, twin)).code).toBe('people.twinName')
    expect((await refused(office, { ...twin, teryt: kostrzyn })).code).toBe('people.twinElsewhere')
    await office.add({ ...twin, teryt: kostrzyn, twinAccepted: true })
    const { programmeId } = office
    const [found, ...others] = await office.client.people.duplicates({ programmeId })
    expect([found?.kind, others]).toEqual(['nameElsewhere', []])
    expect(found?.people.map(({ teryt }) => teryt).sort()).toEqual([kostrzyn, bogdaniec])
  })
})

describe('changing people', () => {
  it('keeps what is not named, and shows a conflict without guarded values', async () => {
    const office = await peopleOffice()
    const id = await office.add({ pesel: pesels.man, ageAtEntry: null })
    const { version } = await office.client.people.get({ id })
    const seen = { id, version, twinAccepted: false }
    await office.client.people.save({
      ...seen,
      changes: { town: 'Jenin', disability: 'yes' },
    })
    const refusal = await refusalOf(
      office.client.people.save({ ...seen, changes: { town: 'Lubczyno', disability: 'no' } }),
    )
    expect(refusal).toMatchObject({
      code: 'record.conflict',
      conflicts: [
        { field: 'town', yours: 'Lubczyno', theirs: 'Jenin' },
        { field: 'disability', yours: '•••', theirs: '•••' },
      ],
    })
    const { disability, pesel } = await office.client.people.reveal({
      id,
      fields: ['pesel', 'disability'],
      purpose: 'Sprawdzenie formularza',
    })
    expect([disability, pesel]).toEqual(['yes', pesels.man])
  })

  it('lets a person leave once, with a reason, and come back while there is a place', async () => {
    const office = await peopleOffice()
    const { people } = office.client
    const id = await office.add(wojt)
    const { version } = await people.get({ id })
    const leave = { id, version, leftOn: day('2020-06-01') }
    expect((await refusalOf(people.leave({ ...leave, reason: '' }))).code).toBe(
      'people.leaveReasonMissing',
    )
    const early = { ...leave, leftOn: day('2020-02-02'), reason: 'x' }
    expect((await refusalOf(people.leave(early))).code).toBe('people.leftBeforeNamed')
    const left = await people.leave({ ...leave, reason: 'Wybory' })
    const again = { ...leave, version: left.version, reason: 'x' }
    expect((await refusalOf(people.leave(again))).code).toBe('people.leftAlready')
    await office.add({ ...wojt, firstName: 'Anna', lastName: 'Nowa' })
    expect(await refusalOf(people.comeBack(left))).toMatchObject({
      code: 'people.quotaFull',
      figures: { limit: 1, nth: 2, people: 'Anna Nowa' },
    })
    // The history may not bring back a second manager either.
    const [leaving] = await people.events({ id })
    const taken = office.client.history.takeBack({ id: leaving?.id ?? '', reason: 'Pomyłka' })
    expect(await refusalOf(taken)).toMatchObject({ code: 'people.placeTaken' })
  })

  it('removes only a record to which nothing is attached', async () => {
    const office = await peopleOffice()
    const { people } = office.client
    const id = await office.add()
    const looked = await office.add(second)
    await people.reveal({ id: looked, fields: ['pesel'], purpose: 'Sprawdzenie' })
    const of = async (which: string) => ({
      id: which,
      version: (await people.get({ id: which })).version,
    })
    const kept = people.remove({ ...(await of(looked)), reason: 'Pomyłka' })
    expect(await refusalOf(kept)).toMatchObject({ code: 'people.onRecord', figures: { views: 1 } })
    await people.remove({ ...(await of(id)), reason: 'Wpisana dwa razy' })
    expect((await refusalOf(people.get({ id }))).code).toBe('record.gone')
  })
})

describe('who sees what', () => {
  it('gives the form’s data to those who keep it, and guarded values to nobody by reading', async () => {
    const office = await peopleOffice()
    const id = await office.add({ pesel: pesels.man, ageAtEntry: null })
    for (const role of roles) {
      const client = await office.as(role)
      const page = await client.people.get({ id })
      const keeps = role === 'coordinator' || role === 'mentor'
      expect(page.details === null, role).toBe(!keeps)
      expect(page).toMatchObject({ lastName: 'Próbny', jstName: 'Bogdaniec', function: 'employee' })
      const { rows } = await client.people.list({ programmeId: office.programmeId })
      const found = await client.desk.search({ programmeId: office.programmeId, q: 'prob' })
      const all = JSON.stringify([page, rows, found, await client.people.events({ id })])
      expect(all, role).not.toContain(pesels.man)
      if (!keeps) expect(all, role).not.toMatch(/1359|example\.pl|inspektor|66-450/)
      expect(page, role).not.toHaveProperty('details.disability')
    }
  })

  it('reveals to the coordinator alone, with a purpose, and writes each look down', async () => {
    const office = await peopleOffice()
    const id = await office.add({ pesel: pesels.man, ageAtEntry: null })
    const ask = { id, fields: ['pesel' as const], purpose: 'Zgłoszenie do systemu' }
    for (const role of roles.filter((role) => role !== 'coordinator')) {
      const client = await office.as(role)
      expect((await refusalOf(client.people.reveal(ask))).code, role).toBe('account.roleNotAllowed')
    }
    const { people, history } = office.client
    const aimless = people.reveal({ ...ask, purpose: ' ' })
    expect((await refusalOf(aimless)).code).toBe('people.purposeMissing')
    expect(select(office.path, 'SELECT * FROM person_view')).toEqual([])
    expect(await people.reveal(ask)).toEqual({ pesel: pesels.man })
    expect(select(office.path, 'SELECT * FROM person_view')).toMatchObject([
      { person_id: id, fields: 'pesel', purpose: 'Zgłoszenie do systemu', on: '2020-09-15' },
    ])
    const [look] = await people.events({ id })
    expect(look).toMatchObject({ procedure: 'people.reveal', reason: 'Zgłoszenie do systemu' })
    const taken = history.takeBack({ id: look?.id ?? '', reason: 'Nie było' })
    expect((await refusalOf(taken)).code).toBe('history.notReversible')
  })

  it('lets coordinators and mentors enter people, nobody else', async () => {
    const office = await peopleOffice()
    const person = typedPerson(office.programmeId)
    for (const role of ['finance', 'contactDesk', 'viewer'] as const) {
      const client = await office.as(role)
      expect((await refusalOf(client.people.add(person))).code).toBe('account.roleNotAllowed')
    }
    const mentor = await office.as('mentor')
    await mentor.people.add(person)
  })
})

it('the timeline of the JST names the person and nothing sealed', async () => {
  const office = await peopleOffice()
  const { people, jst } = office.client
  const id = await office.add({ pesel: pesels.man, ageAtEntry: null })
  const { version } = await people.get({ id })
  const { version: next } = await people.save({
    id,
    version,
    changes: { town: 'Jenin' },
    twinAccepted: false,
  })
  await people.leave({ id, version: next, leftOn: day('2020-06-01'), reason: 'Sprawy rodzinne' })
  const timeline = await jst.timeline({ programmeId: office.programmeId, teryt: bogdaniec })
  const ofPeople = timeline.filter(({ event }) => event.startsWith('person'))
  expect(ofPeople.map(({ event, on, figures }) => [event, on, figures.person])).toEqual([
    ['personLeft', '2020-06-01', 'Jan Próbny'],
    ['personChanged', null, 'Jan Próbny'],
    ['personAdded', null, 'Jan Próbny'],
  ])
  expect(JSON.stringify(timeline)).not.toMatch(/44051401359|Jenin|rodzinne/)
  // Nor does the file itself hold them anywhere in its history.
  const kept = JSON.stringify(select(office.path, 'SELECT * FROM record_change'))
  expect(kept).not.toMatch(/44051401359|Jenin|rodzinne|Próbny/)
})

it('finds people by any part of the name, without Polish letters', async () => {
  const office = await peopleOffice()
  await office.add({ firstName: 'Łucja', lastName: 'Żółć', sex: 'female' })
  await office.add()
  const find = async (q: string) => {
    const { groups } = await office.client.desk.search({ programmeId: office.programmeId, q })
    const hits = groups.flatMap((group) => group.hits)
    return hits.flatMap((hit) => (hit.kind === 'person' ? [hit.lastName] : []))
  }
  expect(await find('zolc luc')).toEqual(['Żółć'])
  expect(await find('  ')).toEqual([])
  expect(await find('44051401359')).toEqual([])
})
