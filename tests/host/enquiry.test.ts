import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { read, utils } from '@e965/xlsx'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { day, instantOf } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import { type EnquiryWorkbookWord, enquiryWorkbookWords } from '#electron/contract/enquiry.ts'
import { type Client, codeOf, lubuskieOffice, refusalOf, startOffice } from './office.ts'
import { bogdaniec, peopleOffice } from './people-office.ts'

const ring = instantOf(new Date('2020-09-15T07:59:00.000Z'))
const gubin = '0802011'
const called: NoteDraft = {
  ...emptyNote,
  callerKind: 'jst',
  jstId: gubin,
  callerName: 'Sekretariat',
  callerPhone: '68 455 81 00',
  question: 'Kiedy szkolenie dla burmistrza?',
  outcome: 'answered',
}

/** Each word of the workbook stands for itself. */
const workbookWords = Object.fromEntries(
  enquiryWorkbookWords.map((word) => [word, word]),
) as Record<EnquiryWorkbookWord, string>

/** The rows of a workbook as they are read back, each by its headings. */
const rowsOf = async (file: Blob) => {
  const book = read(await file.arrayBuffer())
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
}

/** An office with somebody of the desk at another window. */
async function deskOffice() {
  const office = await lubuskieOffice()
  const { client, programmeId } = office
  const maria = await client.account.add({ name: 'Maria', login: 'maria', role: 'contactDesk' })
  return { ...office, maria: office.window(maria.id), mariaId: maria.id, programmeId }
}

async function talk(client: Client, programmeId: string, id: string, body: NoteDraft) {
  await client.note.open({ id, programmeId, openedAt: ring, body: emptyNote })
  return client.enquiry.save({ id, body })
}

/** Takes a person out of the records, whose retention has passed. */
async function forget(client: Client, programmeId: string, one: { id: string; version: number }) {
  const { rules } = await client.privacy.overview({ programmeId })
  await client.privacy.saveRetention({
    ...{ programmeId, version: rules.version, retainUntil: day('2020-09-01') },
    retentionBasis: 'Pismo',
  })
  await client.privacy.pseudonymise({ programmeId, reason: '', confirmation: 1, people: [one] })
}

describe('a note', () => {
  it('is seen by others: who talks, with whom, since when, and not what', async () => {
    const { client, maria, programmeId } = await deskOffice()
    await client.note.open({ id: 'a', programmeId, openedAt: ring, body: emptyNote })
    const changes = await maria.office.changes({})
    await client.note.keep({ id: 'a', changes: called, seen: {} })
    for await (const notice of changes) {
      expect(notice).toMatchObject({ features: ['note'] })
      break
    }
    const [seen] = (await maria.note.list({ programmeId })).notes
    expect(seen).toMatchObject({
      account: { name: 'Anna Nowak' },
      ...{ mine: false, openedAt: ring, body: null, jst: { teryt: gubin, name: 'Gubin' } },
    })
    const [own] = (await client.note.list({ programmeId })).notes
    expect(own).toMatchObject({ mine: true, body: called })
    expect(await codeOf(maria.note.keep({ id: 'a', changes: emptyNote, seen: {} }))).toBe(
      'note.ofAnother',
    )
    expect(await codeOf(maria.note.drop({ id: 'a' }))).toBe('note.ofAnother')
  })

  it('that was thrown away or saved is revived by nothing that comes late', async () => {
    const { client, programmeId } = await deskOffice()
    await client.note.open({ id: 'a', programmeId, openedAt: ring, body: emptyNote })
    await client.note.drop({ id: 'a' })
    expect(await codeOf(client.note.keep({ id: 'a', changes: called, seen: {} }))).toBe('note.gone')
    expect(await codeOf(client.enquiry.save({ id: 'a', body: called }))).toBe('note.gone')
    await talk(client, programmeId, 'b', called)
    expect(await codeOf(client.note.keep({ id: 'b', changes: called, seen: {} }))).toBe('note.gone')
    const again = client.note.open({ id: 'b', programmeId, openedAt: ring, body: called })
    expect(await codeOf(again)).toBe('note.saved')
    expect((await client.note.list({ programmeId })).notes).toEqual([])
  })

  it('takes from each of two windows what was changed there', async () => {
    const now = new Date('2020-09-15T08:00:00Z')
    const { client, window, programmeId } = await lubuskieOffice({ now: () => now })
    const me = await client.account.current({})
    const [one, other] = [window(me?.id), window(me?.id)]
    await one.note.open({ id: 'a', programmeId, openedAt: ring, body: emptyNote })
    // Neither window has seen what the other one wrote.
    const first = await one.note.keep({
      id: 'a',
      changes: { question: 'Kiedy szkolenie?' },
      seen: {},
    })
    const second = await other.note.keep({ id: 'a', changes: { answer: 'W maju' }, seen: {} })
    const third = await one.note.keep({ id: 'a', changes: { question: 'Kiedy?' }, seen: {} })
    // A second try to begin the note, as the first window knew it, changes nothing.
    const again = await one.note.open({ id: 'a', programmeId, openedAt: ring, body: emptyNote })
    const [note] = (await other.note.list({ programmeId })).notes
    expect(note?.body).toEqual({ ...emptyNote, question: 'Kiedy?', answer: 'W maju' })
    // By the moments windows tell which state is newer, though the clock stands.
    const kept = [first.keptAt, second.keptAt, third.keptAt]
    expect(new Set(kept).size).toBe(3)
    expect(kept.toSorted()).toEqual(kept)
    expect([again.keptAt, note?.keptAt]).toEqual([third.keptAt, third.keptAt])
  })

  it('answers the words of another window that were overwritten unseen', async () => {
    const { client, programmeId } = await deskOffice()
    await client.note.open({ id: 'a', programmeId, openedAt: ring, body: emptyNote })
    const typed = async (question: string, seen: string) =>
      (await client.note.keep({ id: 'a', changes: { question }, seen: { question: seen } }))
        .overtook
    expect(await typed('Kiedy wizyta', '')).toEqual({})
    // What was seen was meant to go, and what lives on in the new words is not lost.
    expect(await typed('Kiedy', 'Kiedy wizyta')).toEqual({})
    expect(await typed('Kiedy szkolenie', '')).toEqual({})
    expect(await typed('Ile miejsc', '')).toEqual({ question: 'Kiedy szkolenie' })
  })

  it('that says nothing an hour after its ring goes at the next ring', async () => {
    let now = new Date('2020-09-15T08:00:00Z')
    const { client, programmeId } = await lubuskieOffice({ now: () => now })
    const open = (id: string, body: NoteDraft) =>
      client.note.open({ id, programmeId, openedAt: ring, body })
    await open('left', { ...emptyNote, jstId: gubin })
    await open('said', { ...emptyNote, question: 'Kiedy?' })
    now = new Date('2020-09-15T09:30:00Z')
    await open('fresh', emptyNote)
    now = new Date('2020-09-15T09:40:00Z')
    await open('next', emptyNote)
    const left = (await client.note.list({ programmeId })).notes.map(({ id }) => id)
    expect(left.toSorted()).toEqual(['fresh', 'next', 'said'])
  })

  it('leaves no history while it is typed', async () => {
    const { client, programmeId } = await deskOffice()
    const before = await client.history.list({ before: null, limit: 200 })
    await client.note.open({ id: 'a', programmeId, openedAt: ring, body: emptyNote })
    await client.note.keep({ id: 'a', changes: called, seen: {} })
    expect(await client.history.list({ before: null, limit: 200 })).toEqual(before)
  })

  it('has every key that was acknowledged after kill -9, and only its writer is offered it', {
    timeout: 60_000,
  }, async () => {
    const office = await deskOffice()
    await office.close()
    const child = join(import.meta.dirname, 'note-child.ts')
    const host = spawn(process.execPath, [child, office.dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(host, 'close')
    const acknowledged: string[] = []
    createInterface({ input: host.stdout }).on('line', (line) => {
      acknowledged.push(line)
      if (acknowledged.length >= 40) host.kill('SIGKILL')
    })
    await ended
    const again = await startOffice({ dataDir: office.dataDir })
    const { programmeId } = office
    const [note] = (await again.client.note.list({ programmeId })).notes
    const question = note?.body?.question ?? ''
    // One more may have been written than could be told.
    expect(question.startsWith(acknowledged.at(-1) ?? 'nothing')).toBe(true)
    expect(question.length).toBeLessThanOrEqual((acknowledged.at(-1)?.length ?? 0) + 1)
    const [other] = (await again.window(office.mariaId).note.list({ programmeId })).notes
    expect(other).toMatchObject({ mine: false, body: null })
    const body = { ...called, question }
    const { id } = await again.client.enquiry.save({ id: note?.id ?? '', body })
    // A conversation is kept without the blank that may have been the last key.
    expect(await again.client.enquiry.page({ id })).toMatchObject({
      ...{ question: question.trim(), callerKind: 'jst' },
    })
  })
})

describe('a conversation', () => {
  it('is made of its note with its promise, counted, found and told before and after', async () => {
    const { client, maria, mariaId, programmeId } = await deskOffice()
    const entry = await client.enquiry.entry({ programmeId })
    const [topic] = entry.topics
    const first = await talk(maria, programmeId, 'a', { ...called, topicId: topic?.id ?? null })
    const body: NoteDraft = {
      ...called,
      callerKind: 'investor',
      ...{ jstId: null, callerName: 'Próbne Hale', callerPhone: '+48 601-234-567' },
      question: 'Szukamy terenów pod halę',
      outcome: 'promised',
      ...{ step: 'Wysłać listę', stepOwnerId: mariaId, stepDueOn: entry.nextWorkingDay },
    }
    const second = await talk(client, programmeId, 'b', body)
    expect([first.ordinal, second.ordinal]).toEqual([1, 2])
    const list = (filter: object) =>
      client.enquiry.list({ programmeId, filter, offset: 0, limit: 50 })
    expect(await list({})).toMatchObject({
      ...{ total: 2, atOnce: 1, open: 1 },
      rows: [
        { id: 'b', dueOn: entry.nextWorkingDay, takenBy: 'Anna Nowak' },
        {
          id: 'a',
          dueOn: null,
          takenBy: 'Maria',
          jst: { name: 'Gubin' },
          topic: { id: topic?.id },
        },
      ],
    })
    for (const [filter, ids] of [
      [{ words: 'teren' }, ['b']],
      [{ words: '234 567' }, ['b']],
      [{ words: '0048 601 234 567' }, ['b']],
      [{ words: '601 234' }, []],
      // One letter names nearly everything: it narrows nothing yet.
      [{ words: 'ż' }, ['b', 'a']],
      [{ words: 'gubinie' }, ['a']],
      [{ words: 'szkoleń burmistrz' }, ['a']],
      [{ words: '"; drop' }, []],
      [{ open: true }, ['b']],
      [{ atOnce: true }, ['a']],
      [{ hour: 9 }, ['b', 'a']],
      [{ hour: 7 }, []],
      [{ from: '2020-09-16' }, []],
      [{ from: '2020-09-15', to: '2020-09-15' }, ['b', 'a']],
      [{ jst: gubin, outcome: 'answered', channel: 'phone' }, ['a']],
      [{ caller: 'investor' }, ['b']],
    ] as const) {
      expect([filter, (await list(filter)).rows.map(({ id }) => id)]).toEqual([filter, ids])
    }

    const { step: _1, stepOwnerId: _2, stepDueOn: _3, ...said } = body
    const change = { ...said, id: 'b', question: 'Szukamy hali', answer: 'Wysłano' }
    const changed = await maria.enquiry.change({ ...change, version: 1 })
    expect(changed.version).toBe(2)
    expect(
      await refusalOf(client.enquiry.change({ ...change, version: 1, question: 'Inne' })),
    ).toMatchObject({
      code: 'record.conflict',
    })
    expect((await list({ words: 'terenów' })).total).toBe(0)
    const page = await client.enquiry.page({ id: 'b' })
    expect(page.followUps).toMatchObject([{ step: 'Wysłać listę', owner: { name: 'Maria' } }])
    expect(page.history[0]).toMatchObject({
      author: 'Maria',
      fields: [
        { field: 'question', before: 'Szukamy terenów pod halę', after: 'Szukamy hali' },
        { field: 'answer', after: 'Wysłano' },
      ],
    })
    const file = await client.enquiry.workbook({
      ...{ programmeId, filter: {}, language: 'pl', codes: {} },
      words: workbookWords,
    })
    expect(await rowsOf(file)).toMatchObject([
      {
        ...{ ordinal: 2, openedAt: '09:59', takenBy: 'Anna Nowak', callerName: 'Próbne Hale' },
        ...{ question: 'Szukamy hali', answer: 'Wysłano', outcome: 'outcome.promised' },
      },
      {
        ...{ ordinal: 1, takenBy: 'Maria', jst: 'Gubin', teryt: gubin },
        ...{ question: called.question, outcome: 'outcome.answered' },
      },
    ])
  })

  it('tells who calls again what was promised to them and is not done, and the last talk', async () => {
    const { client, programmeId } = await deskOffice()
    const { nextWorkingDay, owners, topics } = await client.enquiry.entry({ programmeId })
    const hala = { ...called, callerKind: 'investor', jstId: null } as const
    const investor: NoteDraft = { ...hala, callerName: 'Hale Próbne', callerPhone: '' }
    await talk(client, programmeId, 'a', {
      ...{ ...investor, topicId: topics[0]?.id ?? null, outcome: 'promised' },
      ...{ step: 'Wysłać mapę', stepOwnerId: owners[0]?.id ?? '', stepDueOn: nextWorkingDay },
    })
    const owedTo = (caller: NoteDraft) => {
      const { callerKind, personId, jstId, contractorId, callerName, callerPhone } = caller
      const who = { callerKind, personId, jstId, contractorId, callerName, callerPhone }
      return client.enquiry.before({ programmeId, caller: who })
    }
    expect(await owedTo(investor)).toMatchObject({
      last: { ordinal: 1, outcome: 'promised', topic: { id: topics[0]?.id } },
      promises: [{ step: 'Wysłać mapę', dueOn: nextWorkingDay, late: false }],
    })
    // Part of the name is nobody yet, and a JST has talks of its own.
    expect((await owedTo({ ...investor, callerName: 'Hale' })).last).toBeNull()
    expect((await owedTo(called)).last).toBeNull()
    await talk(client, programmeId, 'b', called)
    expect(await owedTo({ ...called, callerName: '' })).toMatchObject({
      ...{ last: { ordinal: 2, outcome: 'answered' }, promises: [] },
    })
    const byNumber = { ...investor, callerName: 'Sekretariat', callerPhone: '+48 684558100' }
    expect((await owedTo(byNumber)).last).toMatchObject({ ordinal: 2 })
  })

  it('is refused with what it lacks, and the note stays', async () => {
    const { client, programmeId } = await deskOffice()
    const lacking = { ...called, outcome: null }
    expect(await codeOf(talk(client, programmeId, 'a', lacking))).toBe('enquiry.outcomeMissing')
    const unknown = { ...called, topicId: 'nobody-has-it' }
    expect(await codeOf(client.enquiry.save({ id: 'a', body: unknown }))).toBe('record.gone')
    expect((await client.note.list({ programmeId })).notes).toHaveLength(1)
  })

  it('is offered callers by name, contact and last digits', async () => {
    const { client, programmeId } = await deskOffice()
    const find = async (words: string) =>
      (await client.enquiry.callers({ programmeId, words })).found
    expect((await find('gubi'))[0]).toMatchObject({ kind: 'jst', name: 'Gubin' })
    expect(await find('')).toEqual([])
    const { id } = await client.jst.saveContact({
      ...{ teryt: gubin, id: null, version: 0, name: 'Ewa Próbna', position: 'Sekretarz' },
      ...{ phone: '68 359 11 22', email: '' },
    })
    expect(await find('591122')).toMatchObject([{ kind: 'jst', id, name: 'Ewa Próbna' }])
  })

  it('is offered who is on record once, with since when they are not there', async () => {
    const { client, programmeId, add } = await peopleOffice()
    const id = await add({ firstName: 'Ewa', lastName: 'Próbna', teryt: bogdaniec })
    const { version } = await client.people.get({ id })
    await client.people.leave({ id, version, leftOn: day('2020-09-10'), reason: 'Inna praca' })
    await client.jst.saveContact({
      ...{ teryt: bogdaniec, id: null, version: 0, name: 'Ewa Próbna', position: 'Sekretarz' },
      ...{ phone: '68 359 11 22', email: '' },
    })
    const find = async (words: string) =>
      (await client.enquiry.callers({ programmeId, words })).found
    expect(await find('próbna')).toMatchObject([{ kind: 'person', id, leftOn: '2020-09-10' }])
    // The number is only on the contact.
    expect(await find('591122')).toMatchObject([{ kind: 'jst', name: 'Ewa Próbna', leftOn: null }])
  })
})

describe('a conversation with a person on record', () => {
  it('names them until they are forgotten, in the record, the search and the history', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const personId = await office.add({ firstName: 'Jan', lastName: 'Rozmówny' })
    const body: NoteDraft = { ...called, callerKind: 'person', personId, callerName: 'cokolwiek' }
    await talk(client, programmeId, 'a', body)
    const list = async (words: string) =>
      (await client.enquiry.list({ programmeId, filter: { words }, offset: 0, limit: 5 })).rows
    expect(await list('rozmowny')).toMatchObject([{ callerName: 'Jan Rozmówny', personId }])
    expect(await list('558100')).toHaveLength(1)

    await client.note.open({ id: 'typed', programmeId, openedAt: ring, body })
    await client.note.open({ id: 'of-another', programmeId, openedAt: ring, body: called })

    const { version } = await client.people.get({ id: personId })
    const removed = client.people.remove({ id: personId, version, reason: 'Pomyłka' })
    expect(await codeOf(removed)).toBe('people.called')

    await forget(client, programmeId, { id: personId, version })
    expect(await list('rozmowny')).toEqual([])
    expect(await list('558100')).toEqual([])
    expect(await list('szkolenie')).toMatchObject([{ callerName: 'Osoba 001', callerPhone: '' }])
    const left = (await client.note.list({ programmeId })).notes.map(({ id }) => id)
    expect(left).toEqual(['of-another'])
    const history = JSON.stringify(await client.enquiry.page({ id: 'a' }))
    expect(history).not.toContain('sekretariatu')
    expect(history).not.toContain('455 81 00')
  })

  it('is forgotten with them by whatever name it was first written down', async () => {
    const office = await peopleOffice()
    const { client, programmeId, path } = office
    const personId = await office.add({ firstName: 'Jan', lastName: 'Rozmówny' })
    const { step: _1, stepOwnerId: _2, stepDueOn: _3, ...said } = called
    for (const id of ['theirs', 'of-another-now', 'of-nobody']) {
      await talk(client, programmeId, id, { ...called, callerName: `Pan ${id}` })
    }
    const whose = { callerKind: 'person', personId } as const
    await client.enquiry.change({ ...said, ...whose, id: 'theirs', version: 1 })
    await client.enquiry.change({ ...said, ...whose, id: 'of-another-now', version: 1 })
    await client.enquiry.change({ ...said, id: 'of-another-now', version: 2 })
    const told = async (id: string) => JSON.stringify((await client.enquiry.page({ id })).history)
    expect(await told('theirs')).toContain('Pan theirs')
    const { version } = await client.people.get({ id: personId })
    await forget(client, programmeId, { id: personId, version })
    expect(await told('theirs')).not.toContain('Pan theirs')
    expect(await told('of-another-now')).not.toContain('Pan of-another-now')
    expect(await told('of-nobody')).toContain('Pan of-nobody')
    // Nor does the history in the file itself.
    const file = new Database(path, { readonly: true })
    const kept = file.prepare('SELECT fields FROM record_change').pluck().all()
    file.close()
    expect(JSON.stringify(kept)).not.toContain('Pan ')
    // What is written down from then on can be told again.
    const { version: now } = await client.enquiry.page({ id: 'of-another-now' })
    const anew = { ...said, callerName: 'Pani Nowa', id: 'of-another-now', version: now }
    await client.enquiry.change(anew)
    expect(await told('of-another-now')).toContain('Pani Nowa')
  })

  it('gives their number to those who call people, and to nobody else', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const personId = await office.add({ firstName: 'Jan', lastName: 'Rozmówny' })
    const { nextWorkingDay, owners } = await client.enquiry.entry({ programmeId })
    const body: NoteDraft = {
      ...{ ...called, callerKind: 'person', personId, jstId: null, callerPhone: '601 234 567' },
      ...{ outcome: 'promised', step: 'Oddzwonić', stepOwnerId: owners[0]?.id ?? '' },
      stepDueOn: nextWorkingDay,
    }
    await talk(client, programmeId, 'a', body)
    const workbook = {
      ...{ programmeId, filter: {}, language: 'pl' as const, codes: {} },
      words: workbookWords,
    }
    for (const role of ['coordinator', 'contactDesk', 'mentor', 'finance', 'viewer'] as const) {
      const window = await office.as(role)
      const rows = await rowsOf(await window.enquiry.workbook(workbook))
      const told = JSON.stringify([
        await window.enquiry.list({ programmeId, filter: {}, offset: 0, limit: 5 }),
        await window.enquiry.page({ id: 'a' }),
      ])
      const filter = { words: '234 567' }
      const byNumber = await window.enquiry.list({ programmeId, filter, offset: 0, limit: 5 })
      const queue = JSON.stringify(await window.followUp.queue({ programmeId }))
      const gives = role !== 'finance' && role !== 'viewer'
      expect([role, byNumber.total]).toEqual([role, gives ? 1 : 0])
      for (const text of [JSON.stringify(rows), told, queue]) {
        expect([role, text.includes('601 234 567')]).toEqual([role, gives])
        expect(text).toContain('Rozmówny')
      }
    }
  })

  it('that turns out to be of another is sealed by nobody else', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const personId = await office.add({ firstName: 'Jan', lastName: 'Rozmówny' })
    await talk(client, programmeId, 'a', { ...called, callerKind: 'person', personId })
    const { step: _1, stepOwnerId: _2, stepDueOn: _3, ...said } = called
    const { version } = await client.enquiry.change({ ...said, id: 'a', version: 1 })
    expect(await client.enquiry.page({ id: 'a' })).toMatchObject({
      ...{ version, personId: null, callerName: 'Sekretariat' },
    })
    const { history } = await client.enquiry.page({ id: 'a' })
    const names = history.map(({ fields }) => fields.find(({ field }) => field === 'callerName'))
    expect(names).toMatchObject([
      { before: '•••', after: 'Sekretariat' },
      { before: null, after: '•••' },
    ])
  })

  it('that turns out to be of somebody on record is sealed from then on, also when taken back', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const personId = await office.add({ firstName: 'Jan', lastName: 'Rozmówny' })
    await talk(client, programmeId, 'a', { ...called, callerName: 'Urząd' })
    const { step: _1, stepOwnerId: _2, stepDueOn: _3, ...said } = called
    const whose = { callerKind: 'person', personId, callerName: 'Rozmówny z sekretariatu' } as const
    await client.enquiry.change({ ...said, ...whose, id: 'a', version: 1 })
    const [linked] = await client.history.list({ before: null, limit: 1 })
    await client.history.takeBack({ id: linked?.id ?? '', reason: 'Pomyłka' })
    const told = await client.enquiry.page({ id: 'a' })
    expect(told).toMatchObject({ personId: null, callerName: 'Urząd' })
    expect(JSON.stringify(told.history)).not.toContain('sekretariatu')
    const names = told.history.map(({ fields }) =>
      fields.find(({ field }) => field === 'callerName'),
    )
    expect(names).toMatchObject([
      { before: '•••', after: 'Urząd' },
      { before: 'Urząd', after: '•••' },
      { before: null, after: 'Urząd' },
    ])
  })
})
