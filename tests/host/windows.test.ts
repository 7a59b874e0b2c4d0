import { describe, expect, it } from 'vitest'
import { codeOf, lubuskieOffice, refusalOf } from './office.ts'
import { bring, step } from './recruiting.ts'

const teryt = '0801011'

describe('two windows of one office', () => {
  it('tell each other what changed', async () => {
    const office = await lubuskieOffice()
    const { programmeId } = office
    const [one, other] = [office.window(), office.window()]
    const heard = (await other.office.changes({}))[Symbol.asyncIterator]()
    await one.recruitment.move({ programmeId, items: [step(teryt, 'invite')] })
    expect((await heard.next()).value).toEqual({ features: ['recruitment', 'history'] })
    await one.jst.saveNote({ programmeId, teryt, id: null, version: 0, text: 'Dzwonili' })
    expect((await heard.next()).value).toEqual({ features: ['jst', 'history'] })
    await heard.return?.()
  })

  it('are told nothing of what was refused', async () => {
    const office = await lubuskieOffice()
    const { programmeId } = office
    const other = office.window()
    const heard = (await other.office.changes({}))[Symbol.asyncIterator]()
    const items = [{ ...step(teryt, 'sign'), version: 0 }]
    await refusalOf(office.client.recruitment.move({ programmeId, items }))
    await office.client.jst.saveNote({ programmeId, teryt, id: null, version: 0, text: 'Potem' })
    // The first that is heard is the note: the refused move before it was silent.
    expect((await heard.next()).value).toEqual({ features: ['jst', 'history'] })
    await heard.return?.()
  })

  it('cannot overwrite each other: the later is refused and told both values', async () => {
    const office = await lubuskieOffice()
    const { programmeId } = office
    const [one, other] = [office.window(), office.window()]
    const page = await other.jst.get({ programmeId, teryt })
    const fields = { ...page, teryt }
    await one.jst.save({ ...fields, phone: '95 727 81 00' })
    const refusal = await refusalOf(other.jst.save({ ...fields, phone: '95 727 81 99' }))
    expect(refusal).toEqual({
      code: 'record.conflict',
      figures: { table: 'jst', version: 2 },
      conflicts: [{ field: 'phone', yours: '95 727 81 99', theirs: '95 727 81 00' }],
    })
    expect((await one.jst.get({ programmeId, teryt })).phone).toBe('95 727 81 00')
  })

  it('cannot make one step twice', async () => {
    const office = await lubuskieOffice()
    const { programmeId } = office
    await bring(office, [teryt], 'invite')
    const items = [step(teryt, 'declare')]
    const calls = [office.window(), office.window()].map((client) =>
      client.recruitment.move({ programmeId, items }).then(
        () => 'done',
        (error: unknown) => codeOf(Promise.reject(error)),
      ),
    )
    expect((await Promise.all(calls)).toSorted()).toEqual(['done', 'record.changedMeanwhile'])
  })

  it('may speak for different people, and the history tells them apart', async () => {
    const { client, window, programmeId } = await lubuskieOffice()
    const ewa = await client.account.add({ name: 'Ewa Lis', login: 'e', role: 'contactDesk' })
    const note = { programmeId, teryt, id: null, version: 0 }
    await window(ewa.id).jst.saveNote({ ...note, text: 'Od Ewy' })
    await client.jst.saveNote({ ...note, text: 'Od Anny' })
    const authors = (await client.history.list({ before: null, limit: 2 })).map((set) => set.author)
    expect(authors).toEqual(['Anna Nowak', 'Ewa Lis'])
    const { notes } = await client.jst.get({ programmeId, teryt })
    expect(notes.map(({ author, text }) => [author, text])).toEqual([
      ['Anna Nowak', 'Od Anny'],
      ['Ewa Lis', 'Od Ewy'],
    ])
  })

  it('a page of the history loses nothing of one moment', async () => {
    const moment = new Date('2020-09-15T08:00:00Z')
    const { client, programmeId } = await lubuskieOffice({ now: () => moment })
    const texts = ['jeden', 'dwa', 'trzy', 'cztery', 'pięć']
    for (const text of texts) {
      await client.jst.saveNote({ programmeId, teryt, id: null, version: 0, text })
    }
    const seen: string[] = []
    let before: Awaited<ReturnType<typeof client.history.list>>[number]['at'] | null = null
    for (;;) {
      const page = await client.history.list({ before, limit: 2 })
      const last = page.at(-1)
      if (last === undefined) break
      seen.push(...page.map(({ procedure }) => procedure))
      before = last.at
    }
    expect(seen).toEqual([...texts.map(() => 'jst.saveNote'), 'office.create'])
  })
})
