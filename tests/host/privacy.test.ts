import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { day, type Instant, instantOf } from '#db/values/day.ts'
import { emptyNote } from '#db/values/desk.ts'
import { readSpreadsheet } from '#electron/imports/read-spreadsheet.ts'
import { codeOf, lubuskieOffice, refusalOf, tickingClock } from './office.ts'
import { dumpOf, select } from './peek.ts'
import { bogdaniec, type PeopleOffice, peopleOffice, pesels } from './people-office.ts'

const words = { title: 'Dane osoby', 'column.pesel': 'PESEL', sheet: 'Uczestnicy', person: 'Osoba' }

/** Retention that ended before the clock of these tests. */
async function retained({ client, programmeId }: PeopleOffice, until = '2020-09-01') {
  const { rules } = await client.privacy.overview({ programmeId })
  return client.privacy.saveRetention({
    programmeId,
    version: rules.version,
    retainUntil: day(until),
    retentionBasis: 'Pismo WUP z 1.08.2020',
  })
}

/** Pseudonymises these people, whose time has come. */
const forgetDue = async (office: PeopleOffice, ids: readonly string[], confirmation: number) =>
  office.client.privacy.pseudonymise({
    programmeId: office.programmeId,
    people: await Promise.all(
      ids.map(async (id) => ({ id, version: (await recordOf(office, id)).version })),
    ),
    reason: '',
    confirmation,
  })

const recordOf = async ({ client, programmeId }: PeopleOffice, id: string) => {
  const found = (await client.privacy.people({ programmeId })).find((one) => one.id === id)
  if (found === undefined) throw new Error(`No person ${id}`)
  return found
}

describe('the information clause', () => {
  it('has versions; one that was given is not rewritten', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add()
    const first = await client.privacy.saveClause({
      programmeId,
      id: null,
      version: 0,
      validFrom: day('2020-01-01'),
      text: 'Administratorem danych jest…',
    })
    await client.privacy.saveClause({
      programmeId,
      ...first,
      validFrom: day('2020-01-01'),
      text: 'Administratorem Pani/Pana danych jest…',
    })
    const { version } = await recordOf(office, id)
    const given = { programmeId, clauseId: first.id, people: [{ id, version }] }
    expect(await codeOf(client.privacy.giveClause({ ...given, on: day('2019-12-31') }))).toBe(
      'privacy.clauseNotValidYet',
    )
    await client.privacy.giveClause({ ...given, on: day('2020-02-03') })
    expect((await recordOf(office, id)).clause).toEqual({ ordinal: 1, givenOn: '2020-02-03' })
    const rewritten = client.privacy.saveClause({
      programmeId,
      id: first.id,
      version: 2,
      validFrom: day('2020-01-01'),
      text: 'Co innego',
    })
    expect(await refusalOf(rewritten)).toMatchObject({
      code: 'privacy.clauseGiven',
      figures: { version: 1, count: 1 },
    })
    const next = await client.privacy.saveClause({
      programmeId,
      id: null,
      version: 0,
      validFrom: day('2020-06-01'),
      text: 'Nowa treść',
    })
    const { clauses } = await client.privacy.overview({ programmeId })
    expect(clauses.map(({ ordinal, given }) => [ordinal, given])).toEqual([
      [2, 0],
      [1, 1],
    ])
    expect(next.id).toBe(clauses[0]?.id)
  })
})

describe('pseudonymising', () => {
  it('keeps the counts, forgets the person everywhere, and cannot be taken back', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add({
      firstName: 'Zenobia',
      lastName: 'Wyjątkowa',
      pesel: pesels.woman,
      noPesel: false,
      sex: null,
      ageAtEntry: null,
      disability: 'yes',
    })
    await client.privacy.saveRequest({
      programmeId,
      id: null,
      version: 0,
      personId: id,
      subject: 'Zenobia Wyjątkowa',
      kind: 'erasure',
      receivedOn: day('2020-09-02'),
    })
    await retained(office)
    const before = await client.people.get({ id })
    expect(before.missing).toEqual([])
    const { version, standing } = await recordOf(office, id)
    expect(standing).toBe('due')
    const due = { programmeId, people: [{ id, version }], reason: '' }
    expect(await codeOf(client.privacy.pseudonymise({ ...due, confirmation: 2 }))).toBe(
      'privacy.notConfirmed',
    )
    const done = await client.privacy.pseudonymise({ ...due, confirmation: 1 })

    const after = await client.people.get({ id })
    expect(after).toMatchObject({
      firstName: '001',
      lastName: 'Osoba',
      missing: [],
      function: before.function,
      teryt: before.teryt,
      pseudonymisedOn: '2020-09-15',
    })
    expect(after.details).toMatchObject({
      sex: 'female',
      ageAtEntry: before.details?.ageAtEntry,
      education: before.details?.education,
      pesel: null,
      noPesel: true,
    })
    const dump = JSON.stringify(dumpOf(office.path))
    for (const trace of ['Wyjątkowa', 'Zenobia', 'zenobia', pesels.woman, 'jan@example.pl']) {
      expect(dump).not.toContain(trace)
    }
    expect(select(office.path, 'SELECT * FROM person_key')).toEqual([])
    expect(await codeOf(client.history.takeBack({ id: done.changeSetId, reason: 'Pomyłka' }))).toBe(
      'history.notReversible',
    )
    // Nor can what was done before, for nobody can read it any more.
    const { sets } = await historyOf(office)
    const added = sets.find(({ procedure }) => procedure === 'people.add')
    const undone = await codeOf(client.history.takeBack({ id: added?.id ?? '', reason: 'x' }))
    expect(undone).toBe('history.changedSince')
  })

  it('says before how many conversations of a person keep the words that were typed', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add({ lastName: 'Rozmówna' })
    const other = await office.add({ lastName: 'Milcząca' })
    const body = {
      ...emptyNote,
      ...({ callerKind: 'person', personId: id, outcome: 'answered' } as const),
      ...{ question: 'Pyta pani Rozmówna', answer: 'W maju' },
    }
    const openedAt = instantOf(new Date('2020-09-15T06:00:00Z'))
    await client.note.open({ id: 'a', programmeId, openedAt, body })
    await client.enquiry.save({ id: 'a', body })
    const told = async (of: string) => (await recordOf(office, of)).conversations
    expect([await told(id), await told(other)]).toEqual([1, 0])
    await retained(office)
    await forgetDue(office, [id], 1)
    expect(await client.enquiry.page({ id: 'a' })).toMatchObject({ question: 'Pyta pani Rozmówna' })
  })

  it('forgets a request that was linked to the person only later, and takes no more words', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add({ firstName: 'Zenobia', lastName: 'Wyjątkowa' })
    const other = await office.add({ firstName: 'Ewa', lastName: 'Druga' })
    const asked = {
      ...{ programmeId, kind: 'erasure' as const, receivedOn: day('2020-09-02') },
      subject: 'Zenobia Wyjątkowa',
    }
    const none = { id: null, version: 0, personId: null }
    let request = await client.privacy.saveRequest({ ...asked, ...none })
    for (const personId of [id, null, other, id]) {
      request = await client.privacy.saveRequest({ ...asked, ...request, personId })
    }
    await retained(office)
    await forgetDue(office, [id], 1)
    const dump = JSON.stringify(dumpOf(office.path))
    for (const trace of ['Wyjątkowa', 'Zenobia']) expect(dump).not.toContain(trace)
    const keys = select(office.path, 'SELECT person_id FROM person_key')
    expect(keys).toEqual([{ person_id: other }])

    const [listed] = (await client.privacy.requests({ programmeId })).requests
    expect(listed).toMatchObject({
      subject: 'Osoba 001',
      person: { id, name: 'Osoba 001', forgotten: true },
    })
    const seen = { id: request.id, version: listed?.version ?? 0 }
    const answer = { ...seen, on: day('2020-09-14'), outcome: 'granted' as const }
    expect(await codeOf(client.privacy.answerRequest({ ...answer, answer: 'Pani Zenobia…' }))).toBe(
      'privacy.answerOfForgotten',
    )
    const put = { ...seen, to: day('2020-12-01'), reason: 'Wiele pism Zenobii' }
    expect(await codeOf(client.privacy.extendRequest(put))).toBe('privacy.alreadyForgotten')
    const away = { ...asked, ...seen, personId: null }
    expect(await refusalOf(client.privacy.saveRequest(away))).toMatchObject({
      code: 'privacy.alreadyForgotten',
      figures: { name: 'Osoba 001' },
    })
    await client.privacy.answerRequest({ ...answer, answer: '' })
    expect((await client.privacy.requests({ programmeId })).requests[0]).toMatchObject({
      outcome: 'granted',
      answer: '',
    })
  })

  it('takes the purpose off each look, which stays one look', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add()
    await client.people.reveal({ id, fields: ['pesel'], purpose: 'Telefon Jana' })
    await retained(office)
    await forgetDue(office, [id], 1)
    // The reason of the change set is kept: the form asks for one without a name.
    const { change_set: _, ...tables } = dumpOf(office.path)
    expect(JSON.stringify(tables)).not.toContain('Telefon Jana')
    const { views } = await client.privacy.views({ programmeId, personId: id, limit: 10 })
    expect(views).toMatchObject([
      { author: 'Anna Nowak', purpose: '—', person: { name: 'Osoba 001' } },
    ])
  })

  it('forgets removed people once the retention has passed, with others or alone', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const removed = async () => (await client.privacy.overview({ programmeId })).removed
    const addAndRemove = async (firstName: string) => {
      const id = await office.add({ firstName })
      const { version } = await client.people.get({ id })
      await client.people.remove({ id, version, reason: 'Pomyłka' })
    }
    const id = await office.add({ firstName: 'Ewa' })
    await addAndRemove('Zenobia')
    expect(await removed()).toBe(0)
    await retained(office)
    expect(await removed()).toBe(1)
    expect(await codeOf(forgetDue(office, [id], 1))).toBe('privacy.notConfirmed')
    expect(await forgetDue(office, [id], 2)).toMatchObject({ forgotten: 1, removed: 1 })
    expect(select(office.path, 'SELECT * FROM person_key')).toEqual([])

    expect(await codeOf(forgetDue(office, [], 0))).toBe('privacy.nobodyToForget')
    await addAndRemove('Bogna')
    expect(await forgetDue(office, [], 1)).toMatchObject({ forgotten: 0, removed: 1 })
    expect(select(office.path, 'SELECT * FROM person_key')).toEqual([])
    const { sets } = await historyOf(office)
    expect(sets[0]).toMatchObject({ procedure: 'privacy.pseudonymise', records: 0 })
    const gone = sets.find(({ procedure }) => procedure === 'people.remove')
    expect(await codeOf(client.history.takeBack({ id: gone?.id ?? '', reason: 'x' }))).toBe(
      'history.personForgotten',
    )
  })

  it('leaves nothing of the person in the bytes of the file', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add({ firstName: 'Zenobia', lastName: 'Wyjątkowa' })
    await retained(office)
    const { version } = await recordOf(office, id)
    await client.privacy.pseudonymise({
      programmeId,
      people: [{ id, version }],
      reason: '',
      confirmation: 1,
    })
    // Nor in the log beside it, while the office is open.
    expect(readFileSync(`${office.path}-wal`).includes('Zenobia')).toBe(false)
    expect(readFileSync(office.path).includes('Zenobia')).toBe(false)
    await office.close()
    expect(readFileSync(office.path).includes('Zenobia')).toBe(false)
  })

  it('takes the copies that were merged into the record with it', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const kept = await office.add({ firstName: 'Zenobia', lastName: 'Wyjątkowa' })
    const copy = await office.add({
      firstName: 'Zenobia',
      lastName: 'Wyjatkowa',
      twinAccepted: true,
    })
    const versionOf = async (id: string) => (await client.people.get({ id })).version
    await client.people.merge({
      kept: { id: kept, version: await versionOf(kept) },
      other: { id: copy, version: await versionOf(copy) },
      reason: 'Ta sama osoba',
    })
    await retained(office)
    const people = [{ id: kept, version: await versionOf(kept) }]
    await client.privacy.pseudonymise({ programmeId, people, reason: '', confirmation: 1 })
    expect(JSON.stringify(dumpOf(office.path))).not.toContain('Zenobia')
  })

  it('refuses a record on hold with the reason, all or nothing, and one whose time has not come', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const held = await office.add({ firstName: 'Ewa' })
    const other = await office.add({ firstName: 'Jan' })
    const seen = async (id: string) => ({ id, version: (await recordOf(office, id)).version })
    const forget = async (ids: readonly string[], reason = '') =>
      client.privacy.pseudonymise({
        programmeId,
        people: await Promise.all(ids.map(seen)),
        reason,
        confirmation: ids.length,
      })
    expect(await codeOf(forget([other]))).toBe('privacy.retentionUndated')
    await retained(office, '2024-12-31')
    expect(await codeOf(forget([other]))).toBe('privacy.retentionRuns')
    await client.privacy.hold({
      programmeId,
      personId: held,
      version: (await seen(held)).version,
      reason: 'Kontrola instytucji',
    })
    const before = dumpOf(office.path)
    expect(await refusalOf(forget([other, held], 'Żądanie usunięcia'))).toMatchObject({
      code: 'privacy.onHold',
      figures: { name: 'Ewa Próbny', reason: 'Kontrola instytucji' },
    })
    expect(dumpOf(office.path)).toEqual(before)
    await forget([other], 'Żądanie usunięcia, uwzględnione')
    expect((await recordOf(office, other)).standing).toBe('gone')
    expect(await refusalOf(forget([other], 'Jeszcze raz'))).toMatchObject({
      code: 'privacy.alreadyForgotten',
      figures: { name: 'Osoba 001' },
    })
    const { sets } = await historyOf(office)
    expect(sets.find(({ procedure }) => procedure === 'privacy.pseudonymise')?.subject).toContain(
      'Osoba 001',
    )
  })
})

const historyOf = async ({ client }: PeopleOffice) => ({
  sets: await client.history.list({ before: null, limit: 200 }),
})

describe('requests and breaches', () => {
  it('shows the overdue first, puts off within the month, and closes with an answer', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const add = (subject: string, receivedOn: string) =>
      client.privacy.saveRequest({
        programmeId,
        id: null,
        version: 0,
        personId: null,
        subject,
        kind: 'access',
        receivedOn: day(receivedOn),
      })
    const fresh = await add('Nowa sprawa', '2020-09-10')
    const late = await add('Spóźniona', '2020-07-01')
    const listed = async () => (await client.privacy.requests({ programmeId })).requests
    expect((await listed()).map(({ subject, state }) => [subject, state])).toEqual([
      ['Spóźniona', 'overdue'],
      ['Nowa sprawa', 'open'],
    ])
    const put = { to: day('2020-12-10'), reason: 'Wiele dokumentów' }
    expect(await codeOf(client.privacy.extendRequest({ ...late, ...put }))).toBe(
      'privacy.extensionTooLate',
    )
    const extended = await client.privacy.extendRequest({ ...fresh, ...put })
    expect((await listed())[1]).toMatchObject({ due: '2020-12-10', daysLeft: 86 })
    await client.privacy.answerRequest({
      ...extended,
      on: day('2020-09-14'),
      outcome: 'granted',
      answer: 'Wydano kopię',
    })
    expect((await listed()).at(-1)).toMatchObject({ state: 'answered', outcome: 'granted' })
    const again = { id: fresh.id, version: 3, on: day('2020-09-15'), outcome: 'refused' as const }
    expect(await codeOf(client.privacy.answerRequest({ ...again, answer: 'x' }))).toBe(
      'privacy.alreadyAnswered',
    )
  })

  it('counts the hours of a breach from the moment it was noticed', async () => {
    const office = await lubuskieOffice({ now: tickingClock('2020-09-15T08:00:00Z') })
    const { client, programmeId } = office
    const breach = {
      programmeId,
      id: null,
      version: 0,
      noticedAt: '2020-09-14T07:00:00.000Z' as Instant,
      happened: 'Wysłano listę do złego odbiorcy',
      people: 12,
      measures: 'Poproszono o usunięcie',
      reportedAt: null,
      notReportedReason: '',
      peopleToldOn: null,
      closedOn: null,
    }
    const saved = await client.privacy.saveBreach(breach)
    const [running] = await client.privacy.breaches({ programmeId })
    expect(running).toMatchObject({
      state: 'running',
      hoursLeft: 46,
      reportBy: '2020-09-17T07:00:00.000Z',
    })
    const closed = { ...breach, ...saved, closedOn: day('2020-09-15') }
    expect(await codeOf(client.privacy.saveBreach(closed))).toBe('privacy.closedUnsettled')
    await client.privacy.saveBreach({ ...closed, notReportedReason: 'Mało prawdopodobne ryzyko' })
    expect((await client.privacy.breaches({ programmeId }))[0]?.state).toBe('notNeeded')
  })
})

describe('what leaves the office', () => {
  it('is pseudonymised unless a reason is written down, which each person then shows', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add({ pesel: pesels.man, noPesel: false, sex: null, ageAtEntry: null })
    const asked = { programmeId, people: [id], words }
    const cells = async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return JSON.stringify(await readSpreadsheet({ name: file.name, bytes }))
    }
    const plain = await cells(await client.privacy.exportPeople({ ...asked, changeSetId: null }))
    for (const trace of [pesels.man, 'Próbny', 'jan@example.pl', '957 510', 'disability']) {
      expect(plain).not.toContain(trace)
    }
    // Nor its last digits, which would tie the row to a person.
    expect(plain).not.toContain('1359')
    expect(plain).toContain('Bogdaniec')
    expect((await client.privacy.views({ programmeId, personId: id, limit: 10 })).views).toEqual([])

    expect(
      await codeOf(client.privacy.openExport({ programmeId, people: [id], purpose: '' })),
    ).toBe('privacy.exportPurposeMissing')
    const purpose = 'Formularz PEFS do instytucji'
    const { changeSetId } = await client.privacy.openExport({ programmeId, people: [id], purpose })
    const named = await cells(await client.privacy.exportPeople({ ...asked, changeSetId }))
    expect(named).toContain(pesels.man)
    expect(named).toContain('Próbny')
    const { views } = await client.privacy.views({ programmeId, personId: id, limit: 10 })
    expect(views).toMatchObject([{ author: 'Anna Nowak', purpose, person: { id } }])
    expect(await codeOf(client.history.takeBack({ id: changeSetId, reason: 'x' }))).toBe(
      'history.notReversible',
    )
    const another = await office.add({ firstName: 'Ewa', teryt: bogdaniec })
    const more = { ...asked, people: [id, another], changeSetId }
    expect(await codeOf(client.privacy.exportPeople(more))).toBe('privacy.notOpened')
  })

  it("draws a person's whole record only for who wrote down why", async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add()
    const other = await office.add({ firstName: 'Ewa' })
    const purpose = 'Żądanie dostępu z 10.09.2020'
    const { changeSetId } = await client.privacy.openPersonFile({
      programmeId,
      personId: id,
      purpose,
    })
    const asked = { programmeId, changeSetId, language: 'pl' as const, words }
    const file = await client.privacy.personFile({ ...asked, personId: id })
    expect(file.name).toBe('Dane osoby Jan Próbny.pdf')
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await codeOf(client.privacy.personFile({ ...asked, personId: other }))).toBe(
      'privacy.notOpened',
    )
    const mentor = await office.as('mentor')
    expect(await codeOf(mentor.privacy.personFile({ ...asked, personId: id }))).toBe(
      'account.roleNotAllowed',
    )
  })

  it('is seen by who may: others are refused', async () => {
    const office = await peopleOffice()
    const { programmeId } = office
    for (const role of ['finance', 'contactDesk', 'viewer'] as const) {
      const client = await office.as(role)
      for (const call of [
        client.privacy.people({ programmeId }),
        client.privacy.requests({ programmeId }),
        client.privacy.views({ programmeId, personId: null, limit: 5 }),
        client.privacy.exportPeople({ programmeId, people: [], changeSetId: null, words }),
      ]) {
        expect(await codeOf(call)).toBe('account.roleNotAllowed')
      }
    }
    const mentor = await office.as('mentor')
    await expect(mentor.privacy.people({ programmeId })).resolves.toEqual([])
    expect(
      await codeOf(mentor.privacy.openExport({ programmeId, people: ['x'], purpose: 'x' })),
    ).toBe('account.roleNotAllowed')
  })
})
