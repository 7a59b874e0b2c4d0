import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { studyVisit, studyVisitPerson } from '#db/schema/analysis.ts'
import { mentor, mentorVisit, mentorVisitPerson } from '#db/schema/mentor.ts'
import { person } from '#db/schema/people.ts'
import {
  attendance,
  certificate,
  training,
  trainingDay,
  trainingSeries,
  trainingSignup,
} from '#db/schema/training.ts'
import { day, instantOf } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { migrationsFolder } from '../stores/migrations.ts'
import { somebody } from '../stores/people-data.ts'
import { lubuskieOffice, refusalOf, startOffice, tempDir } from './office.ts'
import { dumpOf, select } from './peek.ts'
import { bogdaniec, kostrzyn } from './people-office.ts'

const at = instantOf(new Date('2020-08-03T08:00:00Z'))

/**
 * An office where one person has two records in two JSTs: both present on the first of two days
 * of a training, the second record on the second day too, with a sign-up and a visit; the
 * certificate is the second one's alone unless `both`.
 */
async function twoRecords({ both = false } = {}) {
  const dataDir = tempDir()
  const first = await lubuskieOffice({ dataDir })
  await first.close()
  const now = () => new Date(at)
  const store = openStore({ path: first.path, migrationsFolder, create: false, now })
  const { programmeId } = first
  const ids = await store.write(async (db) => {
    const deed = { accountId: 'test', author: 'Test', procedure: 'people.add', at }
    const tx = new Tx(db, { ...deed, reason: null, takesBack: null }, randomUUID)
    const named = { firstName: 'Jan', lastName: 'Próbny', searchable: 'jan probny jan' }
    const kept = await tx.insert(person, {
      ...somebody({ programmeId, jstId: bogdaniec }, { ...named, pesel: null, phone: '' }),
      namedOn: day('2020-03-02'),
    })
    const other = await tx.insert(person, {
      ...somebody({ programmeId, jstId: kostrzyn }, named),
      phone: '95 751 00 00',
    })
    const series = { programmeId, ordinal: 1, panel: 'staff' as const, name: 'Standardy' }
    const { id: seriesId } = await tx.insert(trainingSeries, series)
    const { id: trainingId } = await tx.insert(training, {
      programmeId,
      seriesId,
      ordinal: 1,
      panel: 'staff',
      subject: 'Obsługa inwestora',
      form: 'onSite',
      place: 'Zielona Góra',
      trainer: '',
      materials: '',
      capacity: 45,
      lastForManagers: false,
      cancelledOn: null,
      cancelReason: '',
    })
    const hours = { from: '09:00' as TimeOfDay, to: '15:00' as TimeOfDay, minutes: 360 }
    const days = ['2020-09-07', '2020-09-08'] as const
    const [one, two] = await Promise.all(
      days.map((on) => tx.insert(trainingDay, { trainingId, on: day(on), ...hours })),
    )
    const there = async (personId: string, trainingDayId = '') =>
      tx.insert(attendance, { trainingDayId, personId, at, source: 'door' })
    await there(kept.id, one?.id)
    await there(other.id, one?.id)
    await there(other.id, two?.id)
    const application = { trainingId, appliedAt: at, ordinal: 1, withdrawnAt: null }
    await tx.insert(trainingSignup, { ...application, personId: other.id, withdrawReason: '' })
    for (const [index, personId] of (both ? [kept.id, other.id] : [other.id]).entries()) {
      await tx.insert(certificate, {
        programmeId,
        ordinal: index + 1,
        number: `SOI/${index + 1}/2020`,
        trainingId,
        personId,
        printedName: 'Jan Próbny',
        printedJst: 'Gmina',
        issuedOn: day('2020-09-09'),
        attended: 720,
        held: 720,
        reissueOfId: null,
        annulledOn: null,
        annulReason: '',
      })
    }
    const { id: visitId } = await tx.insert(studyVisit, {
      programmeId,
      region: 'lubelskie',
      host: '',
      from: day('2020-09-10'),
      to: day('2020-09-11'),
      purpose: '',
      documentId: null,
      reportOn: null,
      report: '',
      fileName: null,
      fileType: null,
      fileSize: null,
      fileSha256: null,
    })
    await tx.insert(studyVisitPerson, { visitId, personId: other.id })
    const { id: mentorId } = await tx.insert(mentor, {
      ...{ programmeId, name: 'Ewa Modelowa', phone: '', email: '', accountId: null, active: true },
    })
    // Both were at the first of two visits; the second record alone was at the other.
    for (const [at, ids] of [[kept.id, other.id], [other.id]].entries()) {
      const visit = await tx.insert(mentorVisit, {
        ...{ programmeId, jstId: '0801022', mentorId, plannedOn: day(`2020-09-0${at + 1}`) },
        ...{ plannedAt: null, place: '', heldOn: null, cancelledOn: null, cancelReason: '' },
        ...{ others: '', findings: '', documentId: null },
      })
      for (const personId of ids)
        await tx.insert(mentorVisitPerson, { visitId: visit.id, personId })
    }
    await tx.finish()
    return { kept: kept.id, other: other.id }
  })
  await store.close()
  const office = await startOffice({ dataDir, storePath: first.path })
  const version = async (id: string) => (await office.client.people.get({ id })).version
  return {
    ...office,
    ...ids,
    path: first.path,
    merge: async () => ({
      kept: { id: ids.kept, version: await version(ids.kept) },
      other: { id: ids.other, version: await version(ids.other) },
      reason: 'Ten sam numer telefonu',
    }),
  }
}

it('moves everything to the record that stays, fills it, and leaves the other behind it', async () => {
  const office = await twoRecords()
  const { people } = office.client
  await people.merge(await office.merge())
  const page = await people.get({ id: office.kept })
  expect(page).toMatchObject({
    jstName: 'Bogdaniec',
    // Of the other record: named earlier, with the number and the telephone.
    namedOn: '2020-02-03',
    details: { pesel: '•••••••1359', phone: '95 751 00 00' },
    mergedFrom: [{ id: office.other }],
    attendedFrom: '2020-09-07',
    visits: [{ region: 'lubelskie' }],
    mentorVisits: [{ on: '2020-09-01' }, { on: '2020-09-02' }],
    trainings: [
      {
        applied: true,
        days: [{ present: true }, { present: true }],
        certificates: [{ number: 'SOI/1/2020' }],
      },
    ],
  })
  const other = await people.get({ id: office.other })
  expect(other).toMatchObject({
    mergedInto: { id: office.kept },
    trainings: [],
    visits: [],
    mentorVisits: [],
  })
  expect(select(office.path, 'SELECT person_id FROM attendance')).toHaveLength(2)
  const changes = { town: 'Jenin' }
  const save = { id: office.other, version: other.version, changes, twinAccepted: false }
  expect((await refusalOf(people.save(save))).code).toBe('people.merged')
})

it('is whom a note that is being typed names from then on, to the last key that comes late', async () => {
  const office = await twoRecords()
  const { client, kept, other } = office
  const [{ id: programmeId = '' } = {}] = await client.programme.list({})
  const body: NoteDraft = {
    ...{ ...emptyNote, callerKind: 'person', personId: other, callerName: 'Jan Próbny' },
    ...{ question: 'Kiedy szkolenie?', outcome: 'answered' },
  }
  for (const id of ['open', 'late']) await client.note.open({ id, programmeId, openedAt: at, body })
  const typed = async () => (await client.note.list({ programmeId })).notes
  const before = await typed()
  await client.people.merge(await office.merge())
  const after = await typed()
  expect(after.map((note) => note.body)).toEqual(before.map(() => ({ ...body, personId: kept })))
  // Windows take over only what is later than what they have.
  expect(after.every(({ keptAt }, place) => keptAt > (before[place]?.keptAt ?? ''))).toBe(true)
  for (const [id, personId] of [
    ['open', kept],
    ['late', other],
  ] as const) {
    await client.enquiry.save({ id, body: { ...body, personId } })
    expect(await client.enquiry.page({ id })).toMatchObject({ personId: kept })
  }
})

it('is taken back whole by the history', async () => {
  const office = await twoRecords()
  const { people, history } = office.client
  const withoutVersions = () => {
    const dump = dumpOf(office.path)
    const tables = [
      ...['person', 'attendance', 'training_signup', 'certificate'],
      ...['study_visit_person', 'mentor_visit_person'],
    ]
    return tables.map((table) => dump[table]?.map((row) => ({ ...(row as object), version: 0 })))
  }
  const before = withoutVersions()
  const { changeSetId } = await people.merge(await office.merge())
  expect(withoutVersions()).not.toEqual(before)
  await history.takeBack({ id: changeSetId, reason: 'To dwie osoby' })
  expect(withoutVersions()).toEqual(before)
})

it('refuses two certificates of one training with words, and no reason', async () => {
  const office = await twoRecords({ both: true })
  const { people } = office.client
  const asked = await office.merge()
  expect(await refusalOf(people.merge(asked))).toMatchObject({
    code: 'people.mergeTwoCertificates',
    figures: { training: 'Obsługa inwestora' },
  })
  const itself = people.merge({ ...asked, other: asked.kept })
  expect((await refusalOf(itself)).code).toBe('people.mergeItself')
  const single = await twoRecords()
  const reasonless = single.client.people.merge({ ...(await single.merge()), reason: '' })
  expect((await refusalOf(reasonless)).code).toBe('people.mergeReasonMissing')
})
