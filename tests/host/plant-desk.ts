import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { searchableName } from '#db/rules/person-name.ts'
import { account } from '#db/schema/account.ts'
import { approvedAnswer, enquiry, enquiryTopic, followUp } from '#db/schema/desk.ts'
import { contractor, expenseDocument, supplierContract } from '#db/schema/expense.ts'
import { jst, jstContact } from '#db/schema/jst.ts'
import { mentor, mentorVisit } from '#db/schema/mentor.ts'
import { person } from '#db/schema/people.ts'
import { programme } from '#db/schema/programme.ts'
import { training, trainingDay, trainingSeries } from '#db/schema/training.ts'
import { day, instantOf } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import { grosze } from '#db/values/money.ts'
import { reversedDigits } from '#db/values/phone-digits.ts'
import { searchableOf } from '#db/values/polish-words.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { migrationsFolder } from '../stores/migrations.ts'
import { somebody } from '../stores/people-data.ts'

const people = [
  ['Jan', 'Kowalski', '0802011', '68 455 81 00', null],
  ['Janina', 'Kowalska', '0810021', '601 234 567', null],
  ['Adam', 'Kowalski', '0802052', '', '2020-03-02'],
  ['Łukasz', 'Żółty', '0811021', '', null],
  ['Małgorzata', 'Grześkowiak', '0808053', '68 385 27 22 wew. 14', null],
  ['Krzysztof', 'Nowak-Wiśniewski', '0861011', '', null],
] as const

const answers = [
  [
    'Szkolenia',
    'Kiedy jest najbliższe szkolenie?',
    'Najbliższe szkolenie podajemy z miejscem.',
    null,
  ],
  ['Szkolenia', 'Jak odebrać zaświadczenie?', 'Zaświadczenia wydajemy po zajęciach.', null],
  [
    'Tereny dla inwestora',
    'Gdzie są wolne działki pod inwestycje?',
    'Ofertę terenów prowadzi gmina.',
    null,
  ],
  ['Faktury i płatności', 'Kiedy zapłacą za fakturę?', 'Płacimy w ciągu 30 dni.', null],
  ['Umowy', 'Jak podpisać aneks do umowy?', 'Aneks podpisuje osoba umocowana.', null],
  ['Udział w projekcie', 'Co gmina składa w naborze?', 'Formularz i zgodę wójta.', null],
  ['Opiekun i wizyty', 'Jak przełożyć wizytę opiekuna?', 'Nowy termin ustala opiekun.', null],
  ['Inne', 'Jakie były zasady dojazdu?', 'Dojazd pokrywała gmina.', '2020-06-30'],
] as const

const calls = [
  ['2020-05-11', '0805043', 'Tomasz Przykładowy', '95 711 22 33', 'Pyta o parking przy sali'],
  ['2020-06-02', null, 'Inwestor z Niemiec', '+49 30 1234567', 'Szuka hali pod logistykę'],
  ['2020-07-03', '0804032', 'Sekretariat', '68 351 30 40', 'Kiedy będzie gala'],
] as const

const contractors = [
  ['nip', '5265877635', 'Szkolenia Zachód sp. z o.o.'],
  ['nip', '9730000009', 'Drukarnia Pod Lipą'],
  ['pesel', '44051401359', 'Robert Wykładowca'],
] as const

const documents = [
  ['FV/12/2020', 0, '2020-03-02', 'paid', 'Szkolenie kadry'],
  ['FV/1/2020', 0, '2020-02-02', 'settled', 'Szkolenie kadry'],
  ['R-77/08/2020', 1, '2020-08-02', 'checked', 'Druk zaproszeń'],
  ['RU/4405/2020', 2, '2020-08-05', 'checked', 'Umowa o dzieło'],
] as const

const trainings = [
  ['Obsługa inwestora w gminie', '2020-09-22'],
  ['Oferta inwestycyjna krok po kroku', '2020-03-10'],
] as const

/** Gives a closed store what callers ask about, as of 15 September 2020. */
export async function plantDesk(path: string): Promise<void> {
  const now = () => new Date('2020-08-03T08:00:00Z')
  const store = openStore({ path, migrationsFolder, create: false, now })
  try {
    await store.write(async (db) => {
      const deed = { accountId: 'test', author: 'Test', procedure: 'enquiry.save' }
      const head = { ...deed, at: instantOf(now()), reason: null, takesBack: null }
      const tx = new Tx(db, head, randomUUID)
      const [{ id: programmeId } = { id: '' }] = await db.select().from(programme)
      const [{ id: accountId } = { id: '' }] = await db.select().from(account)
      await plantPeople(tx, programmeId)
      await plantPapers(tx, programmeId)
      await plantTrainings(tx, programmeId)
      await plantWords(tx, programmeId, accountId)
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}

async function plantPeople(tx: Tx, programmeId: string): Promise<void> {
  for (const [firstName, lastName, jstId, phone, leftOn] of people) {
    await tx.insert(person, {
      ...somebody({ programmeId, jstId }, { firstName, lastName, phone }),
      searchable: searchableName({ firstName, lastName }),
      ...{ pesel: null, noPesel: true, leftOn: leftOn === null ? null : day(leftOn) },
    })
  }
  const [lubsko] = await tx.db.select().from(jst).where(eq(jst.id, '0811063'))
  if (lubsko === undefined) throw new Error('There is no Lubsko')
  await tx.update(jst, lubsko.id, lubsko.version, { phone: '68 457 61 00' })
  await tx.insert(jstContact, {
    ...{ jstId: '0809022', name: 'Ewa Sekretarska', position: 'Sekretarz', email: '' },
    phone: '68 321 90 11',
  })
  const guide = await tx.insert(mentor, {
    ...{ programmeId, name: 'Piotr Opiekuński', phone: '502 111 222', email: '' },
    ...{ accountId: null, active: true },
  })
  await tx.insert(mentorVisit, {
    ...{ programmeId, jstId: '0811102', mentorId: guide.id, plannedOn: day('2020-09-20') },
    ...{ plannedAt: null, place: '', heldOn: null, cancelledOn: null, cancelReason: '' },
    ...{ others: '', findings: '', documentId: null },
  })
}

async function plantPapers(tx: Tx, programmeId: string): Promise<void> {
  const ids: string[] = []
  for (const [kind, number, name] of contractors) {
    const row = await tx.insert(contractor, { kind, number, name, account: '', lastLineId: null })
    ids.push(row.id)
  }
  for (const [at, number] of [
    [0, 'U/5/2020'],
    [2, 'U/9/2020'],
  ] as const) {
    await tx.insert(supplierContract, {
      ...{ programmeId, contractorId: ids[at] ?? '', number, endsOn: null },
      ...{ signedOn: day('2020-02-03'), closedOn: null, subject: 'Cykl zajęć', procurement: '' },
    })
  }
  for (const [number, at, issuedOn, state, subject] of documents) {
    const [, taxNumber, name] = contractors[at]
    await tx.insert(expenseDocument, {
      ...{ programmeId, kind: 'invoice', number, ledgerNumber: '', ksefNumber: '' },
      ...{ contractorId: ids[at] ?? null, contractId: null, correctsId: null, dueOn: null },
      ...{ issuedOn: day(issuedOn), subject, gross: grosze(123_00), net: grosze(100_00), state },
      ...{ vatEligible: true, foreign: null, remarks: '', formallyCheckedOn: null },
      ...{ formallyCheckedBy: null, checkedOn: null, checkedBy: null, paidOn: null },
      ...{ duplicateReason: '', source: 'manual', sourceHash: null },
      searchable: fold(`${number} ${name} ${taxNumber} ${subject}`),
    })
  }
}

async function plantTrainings(tx: Tx, programmeId: string): Promise<void> {
  const { id: seriesId } = await tx.insert(trainingSeries, {
    ...{ programmeId, ordinal: 1, panel: 'staff', name: 'Standardy' },
  })
  for (const [at, [subject, on]] of trainings.entries()) {
    const { id: trainingId } = await tx.insert(training, {
      ...{ programmeId, seriesId, ordinal: at + 1, panel: 'staff', subject, form: 'onSite' },
      ...{ place: 'Zielona Góra', trainer: '', materials: '', capacity: 20 },
      ...{ lastForManagers: false, cancelledOn: null, cancelReason: '' },
    })
    const hours = { from: '09:00' as TimeOfDay, to: '15:00' as TimeOfDay, minutes: 300 }
    await tx.insert(trainingDay, { trainingId, on: day(on), ...hours })
  }
}

async function plantWords(tx: Tx, programmeId: string, accountId: string): Promise<void> {
  const topics = new Map((await tx.db.select().from(enquiryTopic)).map((row) => [row.name, row]))
  for (const [at, [topic, question, answer, validTo]] of answers.entries()) {
    const { id: topicId = null, keywords = '' } = topics.get(topic) ?? {}
    await tx.insert(approvedAnswer, {
      ...{ programmeId, ordinal: at + 1, topicId, ownerId: accountId, question, answer },
      ...{ questionEn: '', answerEn: '', validFrom: day('2020-01-01') },
      validTo: validTo === null ? null : day(validTo),
      searchable: searchableOf(question, answer, topic, keywords),
    })
  }
  for (const [at, [on, jstId, callerName, callerPhone, question]] of calls.entries()) {
    const moment = instantOf(new Date(`${on}T09:00:00Z`))
    const { id: enquiryId } = await tx.insert(enquiry, {
      ...{ programmeId, ordinal: at + 1, openedAt: moment, closedAt: moment, channel: 'phone' },
      ...{ takenById: accountId, callerKind: 'other', personId: null, jstId, contractorId: null },
      ...{ callerName, callerPhone, phoneReversed: reversedDigits(callerPhone), topicId: null },
      ...{ question, answer: '', answerId: null, answerVersion: null, outcome: 'promised' },
      searchable: searchableOf(question, callerName),
    })
    if (at > 0) continue
    await tx.insert(followUp, {
      ...{ programmeId, enquiryId, step: 'Oddzwonić', ownerId: accountId, handover: '' },
      ...{ dueOn: day('2020-09-16'), snoozedUntil: null, doneAt: null, result: '' },
    })
  }
}
