import { describe, expect, it } from 'vitest'
import type { Instant } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import type { NoteChanges, TypedWords } from '#db/values/note-changes.ts'
import {
  type KeptNote,
  type NoteCopy,
  toldKeeping,
} from '#renderer/screens/enquiry/note/kept-note.ts'
import { NoteKeeper } from '#renderer/screens/enquiry/note/note-keeper.ts'

const at = (second: number) => `2026-11-22T10:00:0${second}.000Z` as Instant
const said = (question: string): NoteDraft => ({ ...emptyNote, question })
const first: KeptNote = { id: 'n1', programmeId: 'p1', openedAt: at(0), body: said('Kie') }

/** A keeper on a line whose host acknowledges when the test says so. */
function keeperOnLine() {
  const waiting: PromiseWithResolvers<{ keptAt: Instant; overtook: TypedWords }>[] = []
  const copies = new Map<string, NoteCopy>()
  const sent: NoteChanges[] = []
  const seen: TypedWords[] = []
  const acknowledge = () => {
    const answer = Promise.withResolvers<{ keptAt: Instant; overtook: TypedWords }>()
    waiting.push(answer)
    return answer.promise
  }
  const keeper = new NoteKeeper(
    {
      open: acknowledge,
      keep(_id, changes, words) {
        sent.push(changes)
        seen.push(words)
        return acknowledge()
      },
      refusalOf: () => null,
    },
    {
      all: () => [...copies.values()],
      set: (copy) => void copies.set(copy.id, copy),
      remove: (id) => void copies.delete(id),
    },
  )
  return {
    ...{ keeper, sent, seen, copies },
    /** The host has the body that was sent first of those it has not answered. */
    async answer(second: number, overtook: TypedWords = {}) {
      waiting.shift()?.resolve({ keptAt: at(second), overtook })
      await new Promise(setImmediate)
    },
    question: () => keeper.noteOf('n1')?.body.question,
  }
}

describe('a note in two windows', () => {
  it('takes over what was written in the other one', async () => {
    const { keeper, answer, question } = keeperOnLine()
    keeper.begin(first)
    await answer(1)
    keeper.learn('p1', [{ id: 'n1', body: said('Kiedy szkolenie?'), keptAt: at(3) }])
    expect(question()).toBe('Kiedy szkolenie?')
    expect(keeper.keepingOf('n1')).toBe('kept')
  })

  it('writes on from what it took over', async () => {
    const { keeper, answer, question } = keeperOnLine()
    keeper.adopt(first)
    keeper.learn('p1', [{ id: 'n1', body: said('Kiedy'), keptAt: at(2) }])
    keeper.write('n1', said('Kiedy?'))
    expect(keeper.keepingOf('n1')).toBe('sending')
    await answer(4)
    expect([question(), keeper.keepingOf('n1')]).toEqual(['Kiedy?', 'kept'])
  })

  it('never takes an answer that is older than what it was told was kept', async () => {
    const { keeper, answer, question } = keeperOnLine()
    keeper.begin(first)
    await answer(1)
    keeper.write('n1', said('Kiedy?'))
    await answer(3)
    keeper.learn('p1', [{ id: 'n1', body: said('Kie'), keptAt: at(1) }])
    keeper.learn('p1', [{ id: 'n1', body: said('Kiedy?'), keptAt: at(3) }])
    expect(question()).toBe('Kiedy?')
  })

  it('knows of one that was saved in the other, but not of one it has only just begun', async () => {
    const { keeper, answer } = keeperOnLine()
    keeper.begin(first)
    await answer(1)
    keeper.learn('p1', [])
    expect(keeper.keepingOf('n1')).toBe('kept')
    keeper.learn('p1', [{ id: 'n1', body: first.body, keptAt: at(1) }])
    keeper.learn('p2', [])
    expect(keeper.keepingOf('n1')).toBe('kept')
    keeper.learn('p1', [])
    expect(keeper.keepingOf('n1')).toBe('gone')
  })

  it('sends what was changed here, and keeps what the other one wrote meanwhile', async () => {
    const { keeper, sent, answer } = keeperOnLine()
    keeper.adopt(first)
    keeper.write('n1', said('Kiedy?'))
    const both = { ...said('Kiedy?'), answer: 'W maju' }
    keeper.learn('p1', [{ id: 'n1', body: { ...first.body, answer: 'W maju' }, keptAt: at(1) }])
    expect(keeper.noteOf('n1')?.body).toEqual(both)
    await answer(2)
    keeper.write('n1', { ...both, callerKind: 'jst', jstId: '0801011' })
    await answer(3)
    expect(sent).toEqual([
      { question: 'Kiedy?' },
      { callerKind: 'jst', personId: null, contractorId: null, jstId: '0801011' },
    ])
  })

  it('puts nothing into the field that is being typed in until it is left', () => {
    const { keeper, question } = keeperOnLine()
    keeper.adopt(first)
    keeper.hold('n1', 'question')
    const theirs = { ...said('inne'), answer: 'W maju' }
    keeper.learn('p1', [{ id: 'n1', body: theirs, keptAt: at(1) }])
    expect(keeper.noteOf('n1')?.body).toEqual({ ...first.body, answer: 'W maju' })
    keeper.hold('n1', null)
    expect(question()).toBe('inne')
  })

  it('keeps the words of the other window that were typed over here, until one is chosen', async () => {
    const { keeper, seen, answer, question } = keeperOnLine()
    keeper.adopt(first)
    keeper.hold('n1', 'question')
    keeper.learn('p1', [{ id: 'n1', body: said('Kiedy wizyta'), keptAt: at(1) }])
    keeper.write('n1', said('Kiedy szkolenie'))
    await answer(2, { question: 'Kiedy wizyta' })
    keeper.write('n1', said('Kiedy szkolenie?'))
    await answer(3)
    expect(seen).toEqual([{ question: 'Kie' }, { question: 'Kiedy szkolenie' }])
    expect(keeper.overtookOf('n1')).toEqual({ question: 'Kiedy wizyta' })
    expect(question()).toBe('Kiedy szkolenie?')
    keeper.settle('n1', 'question')
    expect(keeper.overtookOf('n1')).toEqual({})
  })

  it('recovers what a window left behind without the rest of its note', async () => {
    const { keeper, sent, copies, answer } = keeperOnLine()
    copies.set('n1', { ...first, body: said('Kiedy?'), base: first.body, begun: true })
    keeper.recover()
    keeper.learn('p1', [{ id: 'n1', body: { ...first.body, answer: 'W maju' }, keptAt: at(1) }])
    await answer(2)
    expect(keeper.noteOf('n1')?.body).toEqual({ ...said('Kiedy?'), answer: 'W maju' })
    expect([sent, copies.size]).toEqual([[{ question: 'Kiedy?' }], 0])
  })

  it('lets nothing replace what is still on its way', async () => {
    const { keeper, answer, question } = keeperOnLine()
    keeper.begin(first)
    await answer(1)
    keeper.write('n1', said('Kiedy?'))
    keeper.learn('p1', [{ id: 'n1', body: said('inne'), keptAt: at(2) }])
    expect(question()).toBe('Kiedy?')
    await answer(3)
    expect(question()).toBe('Kiedy?')
  })
})

it.each([
  ['kept', false, 'kept'],
  ['kept', true, 'waiting'],
  ['sending', true, 'waiting'],
  ['gone', true, 'gone'],
] as const)('a note that is %s, with the host gone: %s, is told as %s', (keeping, gone, told) => {
  expect(toldKeeping(keeping, gone)).toBe(told)
})
