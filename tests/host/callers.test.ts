import { describe, expect, it } from 'vitest'
import type { Instant } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import { bogdaniec, type PeopleOffice, peopleOffice } from './people-office.ts'

const gubin = '0802011'

/** An office with conversations of those who are on no record, the first one the oldest. */
async function calledOffice() {
  const office = await peopleOffice()
  const calls: readonly (readonly [day: string, said: Partial<NoteDraft>])[] = [
    ['2020-09-01', { callerKind: 'investor', callerName: 'Próbne Hale', callerPhone: '' }],
    ['2020-09-02', { callerKind: 'investor', callerName: 'Próbne Hale', callerPhone: '601234567' }],
    [
      '2020-09-08',
      { callerKind: 'investor', callerName: 'PRÓBNE HALE', callerPhone: '+48 601-234-567' },
    ],
    ['2020-09-03', { callerKind: 'investor', callerName: 'Próbne Hale', callerPhone: '601999888' }],
    [
      '2020-09-04',
      {
        ...{ callerKind: 'jst', jstId: gubin, callerName: 'Łucja z kancelarii' },
        callerPhone: '68 455 81 11',
      },
    ],
    ['2020-09-05', { callerKind: 'jst', jstId: gubin, callerName: 'Gubin', callerPhone: '' }],
    ['2020-09-07', { callerKind: 'other', callerName: 'Redakcja radia', callerPhone: '' }],
  ]
  for (const [at, [on, said]] of calls.entries()) await talked(office, `call-${at}`, on, said)
  const find = async (words: string) => {
    const { programmeId } = office
    return (await office.client.enquiry.callers({ programmeId, words })).found
  }
  return { ...office, find }
}

async function talked(
  { client, programmeId }: PeopleOffice,
  id: string,
  on: string,
  said: Partial<NoteDraft>,
) {
  const openedAt = `${on}T09:00:00.000Z` as Instant
  const question = 'Szuka działki pod halę, dzwonił już Bezimienny'
  const body: NoteDraft = { ...emptyNote, question, outcome: 'answered', ...said }
  await client.note.open({ id, programmeId, openedAt, body: emptyNote })
  await client.enquiry.save({ id, body })
}

describe('who called before and is on no record', () => {
  it('is offered once under each number, with the kind and the last call, the latest first', async () => {
    const { find } = await calledOffice()
    const hale = { kind: 'investor', leftOn: null, jst: null }
    for (const words of ['próbne', 'probn hal', 'PRÓBNE HALE']) {
      expect([words, await find(words)]).toMatchObject([
        words,
        [
          { ...hale, phone: '+48 601-234-567', calledOn: '2020-09-08' },
          { ...hale, phone: '601999888', calledOn: '2020-09-03' },
        ],
      ])
    }
    expect(await find('radia')).toMatchObject([{ kind: 'other', name: 'Redakcja radia' }])
    expect(await find('kancelarii')).toMatchObject([
      { kind: 'jst', name: 'Łucja z kancelarii', jst: { teryt: gubin }, calledOn: '2020-09-04' },
    ])
  })

  it('is found by the last digits of the number, in any notation', async () => {
    const { find } = await calledOffice()
    for (const words of ['234567', '601 234 567', '+48 601-234-567']) {
      expect([words, await find(words)]).toMatchObject([words, [{ name: 'PRÓBNE HALE' }]])
    }
  })

  it('is not offered for what was said in the conversation, nor where a record has the name', async () => {
    const office = await calledOffice()
    const { client, find } = office
    expect(await find('bezimienny')).toEqual([])
    // "Gubin" called as Gubin: the JST itself is there.
    expect((await find('gubin')).every(({ calledOn }) => calledOn === null)).toBe(true)
    const { id } = await client.jst.saveContact({
      ...{ teryt: gubin, id: null, version: 0, name: 'Łucja z kancelarii', position: '' },
      ...{ phone: '', email: '' },
    })
    expect(await find('kancelarii')).toMatchObject([{ id, calledOn: null }])
  })

  it('stands after who is on record and fits as well', async () => {
    const office = await calledOffice()
    const id = await office.add({ firstName: 'Róża', lastName: 'Próbne', teryt: bogdaniec })
    const [first, second] = await office.find('próbne')
    expect(first).toMatchObject({ kind: 'person', id, calledOn: null })
    expect(second).toMatchObject({ kind: 'investor' })
  })

  it('is known from the next key after the conversation was saved, and no person on record is', async () => {
    const office = await calledOffice()
    const { find } = office
    expect(await find('zupełnie')).toEqual([])
    await talked(office, 'new', '2020-09-09', { callerName: 'Zupełnie Nowy' })
    expect(await find('zupełnie')).toMatchObject([{ kind: 'other', calledOn: '2020-09-09' }])
    const personId = await office.add({ firstName: 'Jan', lastName: 'Rozmówny' })
    await talked(office, 'own', '2020-09-10', { callerKind: 'person', personId })
    expect(await find('rozmówny')).toMatchObject([{ kind: 'person', id: personId }])
  })
})
