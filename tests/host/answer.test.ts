import { describe, expect, it } from 'vitest'
import { type Day, day, instantOf } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import { roles } from '#db/values/role.ts'
import { first, mentoring } from './mentor-office.ts'
import { codeOf, lubuskieOffice, refusalOf } from './office.ts'

async function answering() {
  const office = await lubuskieOffice()
  return { ...office, ...(await deskOf(office)) }
}

/** What answers are written with in an office. */
async function deskOf({
  client,
  programmeId,
}: Pick<Awaited<ReturnType<typeof lubuskieOffice>>, 'client' | 'programmeId'>) {
  const { topics, owners } = await client.answer.list({ programmeId })
  const entry = {
    ...{ programmeId, id: null, version: 0, topicId: topics[0]?.id ?? '' },
    ...{ ownerId: owners[0]?.id ?? '', validFrom: day('2020-09-01'), validTo: null as Day | null },
    question: 'Kiedy jest szkolenie?',
    answer: 'Termin: {termin szkolenia}.',
    questionEn: 'When is the training?',
    answerEn: 'Date: {training date}.',
    withoutEnglish: false,
  }
  return {
    topics,
    entry,
    add: (over: Partial<typeof entry> = {}) => client.answer.save({ ...entry, ...over }),
    /** A conversation that was had, with this in its note. */
    async talk(over: Partial<NoteDraft>) {
      const id = crypto.randomUUID()
      const openedAt = instantOf(new Date('2020-09-15T06:00:00.000Z'))
      const body = { ...emptyNote, callerName: 'Rozmówca', outcome: 'answered' as const, ...over }
      await client.note.open({ id, programmeId, openedAt, body })
      return client.enquiry.save({ id, body })
    },
  }
}

describe('approved answers', () => {
  it('are written, changed and withdrawn, and their versions tell it', async () => {
    const { client, programmeId, entry, add } = await answering()
    const { id, version } = await add()
    const changed = { ...entry, id, version, answer: 'Termin: {termin szkolenia}, godz. 9.' }
    const again = await client.answer.save(changed)
    const stale = client.answer.save({ ...entry, id, version, answer: 'Nie wiem' })
    expect(await refusalOf(stale)).toMatchObject({
      code: 'record.conflict',
      conflicts: [{ field: 'answer', yours: 'Nie wiem', theirs: changed.answer }],
    })
    const asked = { id, version: again.version, validTo: day('2020-09-10') }
    expect(await codeOf(client.answer.retire({ ...asked, reason: '' }))).toBe(
      'answer.retireReasonMissing',
    )
    await client.answer.retire({ ...asked, reason: 'Plan się zmienił' })
    const page = await client.answer.one({ id })
    expect(page).toMatchObject({ state: 'outdated', validTo: '2020-09-10', uses: 0 })
    expect(
      page.versions.map(({ version: number, author, reason, fields }) => [
        ...[number, author, reason],
        fields.map(({ field }) => field),
      ]),
    ).toEqual([
      [3, 'Anna Nowak', 'Plan się zmienił', ['validTo']],
      [2, 'Anna Nowak', null, ['answer']],
      [1, 'Anna Nowak', null, expect.arrayContaining(['question', 'ownerId', 'validFrom'])],
    ])
    expect(page.versions[1]?.fields).toEqual([
      { field: 'answer', before: entry.answer, after: changed.answer },
    ])
    const [row] = (await client.answer.list({ programmeId })).answers
    expect(row).toMatchObject({ id, state: 'outdated', version: 3 })
  })

  it('are refused with an unknown field, and with half an English text', async () => {
    const { add } = await answering()
    expect(await refusalOf(add({ answer: 'Raz.\nSala {numer sali}.' }))).toEqual({
      code: 'answer.fieldUnknown',
      figures: { name: 'numer sali', field: 'answer', line: 2 },
    })
    expect(await codeOf(add({ answerEn: '' }))).toBe('answer.englishHalf')
    const without = { questionEn: '', answerEn: '' }
    expect(await codeOf(add(without))).toBe('answer.englishMissing')
    await add({ ...without, withoutEnglish: true })
  })

  it('are offered by words in any form, by topic and by use, while they are valid', async () => {
    const { client, programmeId, topics, add, talk } = await answering()
    const training = await add()
    const agreement = await add({
      ...{ question: 'Kto podpisuje umowę?', questionEn: 'Who signs the agreement?' },
      ...{ topicId: topics[2]?.id ?? '', answer: 'Wójt.', answerEn: 'The head.' },
    })
    await add({ question: 'Szkolenia dawniej', validTo: day('2020-09-02') })
    const offered = async (q: string, topicId: string | null = null) =>
      (await client.answer.offered({ programmeId, q, topicId })).answers.map(({ id }) => id)
    expect(await offered('szkoleń')).toEqual([training.id])
    expect(await offered('umow')).toEqual([agreement.id])
    expect(await offered('SIGNS')).toEqual([agreement.id])
    expect(await offered('"* OR NEAR(')).toEqual([])
    expect(await offered('', topics[2]?.id)).toEqual([agreement.id, training.id])
    for (const times of [1, 2]) {
      await talk({ question: `Pytanie ${times}`, answerId: training.id, answerVersion: 1 })
    }
    expect(await offered('')).toEqual([training.id, agreement.id])
    const { answers } = await client.answer.list({ programmeId })
    expect(answers.map(({ uses, lastUsed }) => [uses, lastUsed !== null])).toEqual([
      [2, true],
      [0, false],
      [0, false],
    ])
    // A topic by another name is what its answers are found by from then on.
    const topic = topics[2]
    if (topic === undefined) throw new Error('There is no third topic')
    await client.answer.saveTopic({ programmeId, ...topic, name: 'Podpisy', keywords: 'pieczęć' })
    expect(await offered('pieczęcie')).toEqual([agreement.id])
    expect((await client.answer.one({ id: agreement.id })).versions).toHaveLength(1)
  })

  it('have topics in the order in which the office puts them', async () => {
    const office = await mentoring()
    const { client, programmeId } = office
    const topics = async () => (await client.answer.list({ programmeId })).topics
    const [first, second, third] = await topics()
    if (first === undefined || second === undefined) throw new Error('There are no topics')
    const move = ({ id, version }: typeof first, to: 'up' | 'down') =>
      client.answer.moveTopic({ programmeId, id, version, to })
    expect(await codeOf(move(first, 'up'))).toBe('answer.topicAtEnd')
    await move(second, 'up')
    expect((await topics()).map(({ id }) => id).slice(0, 3)).toEqual(
      [second, first, third].map((topic) => topic?.id),
    )
    expect((await client.enquiry.entry({ programmeId })).topics[0]).toMatchObject({ id: second.id })
    expect(await codeOf(move(second, 'down'))).toBe('record.conflict')
  })

  it('fill their live data in for a JST, and say plainly what is not known', async () => {
    const office = await mentoring()
    const { client, north } = office
    const { add } = await deskOf(office)
    const { id } = await add({
      answer:
        '{nazwa JST}: {opiekun}, {telefon opiekuna}, wizyta {termin wizyty}, {miejsce wizyty}. {termin szkolenia}',
    })
    const filled = (jstId: string | null, language: 'pl' | 'en' = 'pl') =>
      client.answer.filled({ id, jstId, language })
    expect(await filled(first)).toMatchObject({
      text: 'Kostrzyn nad Odrą: opiekun nie jest jeszcze wyznaczony, telefon opiekuna nie jest jeszcze znany, wizyta termin wizyty nie jest jeszcze znany, miejsce wizyty nie jest jeszcze znane. termin nie jest jeszcze znany',
    })
    await office.assign(north.id, '2020-07-01', [first])
    await office.plan(first, '2020-10-05', '09:30')
    expect(await filled(first)).toMatchObject({
      version: 1,
      text: 'Kostrzyn nad Odrą: Piotr Testowy, 68 456 54 87, wizyta 5 października 2020, godz. 09:30, Urząd. termin nie jest jeszcze znany',
      missing: [{ key: 'trainingDay', why: 'unknown' }],
    })
    expect((await filled(null)).text).toContain('[opiekun: wskaż JST]')
    const viewer = await client.account.add({ name: 'Widz', login: 'w', role: 'viewer' })
    const seen = await office.window(viewer.id).answer.filled({ id, jstId: first, language: 'pl' })
    expect(seen.text).toContain('Piotr Testowy, [telefon opiekuna: niewidoczny w tej roli], wizyta')
    expect(await filled(first, 'en')).toMatchObject({
      ...{ language: 'en', question: 'When is the training?' },
      text: 'Date: the date is not known yet.',
    })
  })

  it('begin with what a conversation holds', async () => {
    const { client, topics, talk } = await answering()
    const said = { question: 'Kiedy gala?', answer: 'W grudniu.', topicId: topics[6]?.id ?? null }
    const { id } = await talk(said)
    expect(await client.answer.drafted({ enquiryId: id })).toEqual(said)
    expect(await codeOf(client.answer.drafted({ enquiryId: 'x' }))).toBe('record.gone')
  })

  it('are written by the coordinator and the contact desk, and read by everybody', async () => {
    const { client, window, programmeId, entry } = await answering()
    const writers: string[] = []
    for (const role of roles) {
      const { id } = await client.account.add({ name: `Ktoś ${role}`, login: role, role })
      const { answer } = window(id)
      expect((await answer.list({ programmeId })).topics).toHaveLength(11)
      if ((await answer.save(entry).catch(() => null)) !== null) writers.push(role)
    }
    expect(writers.toSorted()).toEqual(['contactDesk', 'coordinator'])
  })
})
