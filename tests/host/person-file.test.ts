import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { expect, it } from 'vitest'
import { personFile } from '#db/read-models/person-file.ts'
import { day, instantOf } from '#db/values/day.ts'
import { emptyNote } from '#db/values/desk.ts'
import { personFilePdf } from '#electron/documents/person-file.ts'
import { personFileWords } from '#renderer/screens/privacy/person-file-words.ts'
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { openHere } from '../stores/temp-store.ts'
import { tempDir } from './office.ts'
import { trainingOffice } from './training-office.ts'
import { bogdaniec, pesels, typedPerson } from './typed-person.ts'

await i18next.init({
  lng: 'pl',
  resources: { pl: { translation: pl } },
  interpolation: { escapeValue: false },
})

type Office = Awaited<ReturnType<typeof trainingOffice>>

/** Withdraws the person's application, before anybody came. */
async function givesUp({ client, trainingId }: Office, id: string) {
  const { seatedPeople } = await client.training.get({ id: trainingId })
  const seat = seatedPeople.find(({ personId }) => personId === id)
  if (seat === undefined) throw new Error('The person did not apply')
  const given = { id: seat.signupId, version: seat.version, reason: 'Choroba w rodzinie' }
  await client.training.withdraw(given)
}

/** A study visit and a record that was the same person. */
async function livedThrough({ client, programmeId }: Office, id: string) {
  await client.studyVisit.save({
    ...{ programmeId, id: null, version: 0, region: 'pomorskie', host: 'Miasto Słupsk' },
    ...{ from: day('2020-09-03'), to: day('2020-09-04'), purpose: 'Dobre praktyki' },
    ...{ documentId: null, personIds: [id], reportOn: null, report: '', file: null },
  })
  const copy = await client.people.add(
    typedPerson(programmeId, { teryt: bogdaniec, lastName: 'Panieńska', town: 'Wschowa' }),
  )
  const { version } = await client.people.get({ id })
  const pair = { kept: { id, version }, other: { id: copy.id, version: copy.version } }
  await client.people.merge({ ...pair, reason: 'Zmiana nazwiska' })
}

/** A call of each of two people, the first's with a note besides that nobody has saved. */
async function called({ client, programmeId }: Office, id: string, other: string) {
  const openedAt = instantOf(new Date('2020-09-14T08:00:00.000Z'))
  const { owners, nextWorkingDay } = await client.enquiry.entry({ programmeId })
  for (const [note, personId, question] of [
    ['call', id, 'Kiedy odbiorę zaświadczenie?'],
    ['call-of-other', other, 'Pytanie drugiej osoby'],
    ['typed', id, 'Jeszcze nie zapisane'],
  ] as const) {
    const body = {
      ...{ ...emptyNote, callerKind: 'person' as const, personId, callerName: 'cokolwiek' },
      ...{ callerPhone: '601 234 567', question, outcome: 'promised' as const },
      ...{ step: 'Wysłać pocztą', stepOwnerId: owners[0]?.id ?? '', stepDueOn: nextWorkingDay },
    }
    await client.note.open({ id: note, programmeId, openedAt, body })
    if (note !== 'typed') await client.enquiry.save({ id: note, body })
  }
}

/** The file of a person with everything that can be on record, and who else is on record. */
async function wholeFile() {
  const office = await trainingOffice({ applied: 2, days: 5 })
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
    ...{ programmeId, id: null, version: 0, validFrom: day('2020-01-01') },
    text: 'Administratorem danych jest Marszałek Województwa Lubuskiego.',
  })
  const given = { programmeId, clauseId: clause.id, people: [await seen()] }
  await client.privacy.giveClause({ ...given, on: day('2020-09-01') })
  const { version } = await seen()
  await client.privacy.hold({ programmeId, personId: id, version, reason: 'Kontrola WUP' })
  await givesUp(office, id)
  await client.attendance.markMany({
    ...{ trainingId, source: 'bulk' },
    items: [id, other.id].flatMap((personId) =>
      dayIds.map((dayId) => ({ personId, dayId, present: true })),
    ),
  })
  await client.attendance.markMany({
    ...{ trainingId, source: 'bulk' },
    items: [{ personId: id, dayId: dayIds.at(-1) ?? '', present: false }],
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
  await called(office, id, other.id)
  await livedThrough(office, id)
  await office.close()

  const file = await openHere(office.path).read((db) => personFile(db, programmeId, id))
  return { file, other, name: `${firstName} ${lastName}` }
}

it('holds everything that the office has about a person, and nothing about another', async () => {
  const { file, other, name } = await wholeFile()
  expect(file).toMatchObject({
    name,
    record: {
      person: { pesel: pesels.woman, disability: 'yes', holdReason: 'Kontrola WUP', town: 'Żary' },
    },
    merged: [{ person: { lastName: 'Panieńska', town: 'Wschowa' } }],
    clause: {
      ...{ ordinal: 1, givenOn: '2020-09-01', validFrom: '2020-01-01' },
      text: 'Administratorem danych jest Marszałek Województwa Lubuskiego.',
    },
    trainings: [
      {
        signups: [{ withdrawReason: 'Choroba w rodzinie' }],
        days: [
          { on: '2020-09-07', present: true },
          { on: '2020-09-08', present: true },
          { on: '2020-09-09', present: true },
          { on: '2020-09-10', present: true },
          { on: '2020-09-11', present: false },
        ],
        minutes: 4 * 360,
      },
    ],
    visits: [{ region: 'pomorskie', from: '2020-09-03' }],
    certificates: [{ number: expect.stringMatching(/^SOI\/[12]\/2020$/), annulledOn: null }],
    requests: [{ subject: 'Wniosek pierwszej osoby', kind: 'access', receivedOn: '2020-09-10' }],
    calls: [
      { question: 'Jeszcze nie zapisane', outcome: null },
      {
        ...{ question: 'Kiedy odbiorę zaświadczenie?', phone: '601 234 567', outcome: 'promised' },
        promised: [{ step: 'Wysłać pocztą' }],
      },
    ],
    views: [{ fields: ['pesel'], purpose: 'Cel: Wniosek pierwszej osoby' }],
  })
  const told = file.history.map(({ procedure, table, action }) => [procedure, table, action])
  expect(told).toEqual(
    expect.arrayContaining([
      ['people.save', 'person', 'update'],
      ['privacy.giveClause', 'person', 'update'],
      ['training.withdraw', 'training_signup', 'update'],
      ['attendance.markMany', 'attendance', 'delete'],
      ['people.merge', 'person', 'update'],
    ]),
  )
  const saving = file.history.find(({ procedure }) => procedure === 'people.save')
  expect(saving?.fields).toContainEqual({
    field: 'disability',
    before: { kind: 'value', text: 'refused' },
    after: { kind: 'value', text: 'yes' },
  })
  const all = JSON.stringify(file)
  expect(all).not.toContain(other.id)
  expect(all).not.toContain(other.lastName)
  expect(all).not.toContain('drugiej osoby')
})

/** The reader of PDFs is a system package, which a build machine may be without. */
const reader = 'pdftotext'
const reads = spawnSync(reader, ['-v']).error === undefined

it.skipIf(!reads)('says all of it in words on paper', async () => {
  const { file } = await wholeFile()
  const words = personFileWords(i18next.getFixedT('pl'))
  const pdf = await personFilePdf(file, { language: 'pl', words, today: day('2020-09-15') })
  const printed = read(new Uint8Array(await pdf.arrayBuffer()))
  for (const said of [
    'Administratorem danych jest Marszałek Województwa Lubuskiego.',
    'wycofanie:',
    'Choroba w rodzinie',
    '7 września 2020: obecność',
    '11 września 2020: bez obecności',
    'pomorskie',
    'Zapis połączony 1',
    'Wschowa',
    `PESEL: ${pesels.woman}`,
    'obecność na szkoleniu: usunięto',
    'Scalono z: ten zapis',
    'Klauzula informacyjna: wersja 1',
    'Kontrola WUP',
    'Niepełnosprawność: tak (było: odmowa podania informacji)',
    'O co chodzi: Wniosek pierwszej osoby',
    'Kiedy odbiorę zaświadczenie?',
    'Obiecano wrócić',
    'notatka jeszcze niezapisana',
  ]) {
    expect(printed).toContain(said)
  }
  // Every code has its word.
  expect(printed).not.toMatch(
    /\b(field|procedure|table|action|source|request|outcome|channel|callOutcome)\.\w/,
  )
})

/** The text of a PDF with its line breaks as blanks. */
function read(bytes: Uint8Array): string {
  const path = join(tempDir(), 'osoba.pdf')
  writeFileSync(path, bytes)
  return execFileSync(reader, ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}
