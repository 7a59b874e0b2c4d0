import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideEnquiry, decideStep, type NamedInNote } from '#db/rules/enquiry.ts'
import { decideOwn, decideRing, isFresh, ringOf } from '#db/rules/note.ts'
import { day, type Instant } from '#db/values/day.ts'
import { emptyNote, enquiryOutcomes, type NoteDraft } from '#db/values/desk.ts'
import { gapsOf } from '#db/values/note-gaps.ts'
import type { Decision } from '#db/values/refusal.ts'

const nobody: NamedInNote = { person: null, jst: null, contractor: null, topic: null }
const facts = { owners: new Set(['anna', 'piotr']), day: day('2020-09-15') }
const codeOf = (decision: Decision<unknown>) => (decision.ok ? 'allowed' : decision.refusal.code)

const called: NoteDraft = {
  ...emptyNote,
  callerKind: 'investor',
  callerName: 'Próbne Hale',
  callerPhone: '+48 68 456-54-87 wew. 2',
  question: 'Szukamy działki',
  answer: 'Wskazano gminy',
  outcome: 'answered',
}
const promised: NoteDraft = {
  ...called,
  outcome: 'promised',
  step: 'Oddzwonić',
  stepOwnerId: 'anna',
  stepDueOn: '2020-09-16',
}

describe('a conversation', () => {
  it.each<[string, Partial<NoteDraft>, string]>([
    ['with everything', {}, 'allowed'],
    ['without a name', { callerName: '   ' }, 'enquiry.callerMissing'],
    [
      'of a contractor on record',
      { callerKind: 'contractor', callerName: '', contractorId: 'k' },
      'allowed',
    ],
    ['of a person who is not pointed at', { callerKind: 'person' }, 'enquiry.personMissing'],
    ['of a JST that is not pointed at', { callerKind: 'jst' }, 'enquiry.jstMissing'],
    ['of a JST without a name', { callerKind: 'jst', jstId: '0801011', callerName: '' }, 'allowed'],
    ['about nothing', { question: ' ' }, 'enquiry.subjectMissing'],
    ['with a topic alone', { question: '', topicId: 't' }, 'allowed'],
    ['that has not ended', { outcome: null }, 'enquiry.outcomeMissing'],
    ['without an answer', { answer: '' }, 'allowed'],
  ])('%s', (_, changes, expected) => {
    expect(codeOf(decideEnquiry({ ...called, ...changes }, nobody))).toBe(expected)
  })

  it('is found by the last digits of the number and by words without endings', () => {
    const decision = decideEnquiry(called, { ...nobody, jst: 'Gubin', topic: 'Tereny' })
    expect(decision).toMatchObject({ ok: true, value: { phoneReversed: '784565486' } })
    if (!decision.ok) return
    expect(decision.value.searchable.split(' ')).toEqual(
      expect.arrayContaining(['szukamy', 'dzialki', 'hale', 'gubin', 'tereny']),
    )
  })

  it('of a person keeps the name and the JST of the record, and none that was forgotten', () => {
    const note = { ...called, callerKind: 'person', personId: 'p', callerName: 'jan' } as const
    const person = { id: 'p', name: 'Jan Próbny', jstId: '0801011', forgotten: false }
    expect(decideEnquiry(note, { ...nobody, person })).toMatchObject({
      value: { callerName: 'Jan Próbny', jstId: '0801011', personId: 'p', contractorId: null },
    })
    const forgotten = { ...person, forgotten: true }
    expect(decideEnquiry(note, { ...nobody, person: forgotten })).toMatchObject({
      value: { callerName: '', callerPhone: '', phoneReversed: '' },
    })
  })

  it('is refused while its approved answer still asks for a JST, which is named', () => {
    const answer = 'Dzwoni [opiekun: wskaż JST].'
    expect(decideEnquiry({ ...called, answer }, nobody)).toEqual({
      ok: false,
      refusal: {
        ...{ code: 'enquiry.answerJstMissing', figures: { gap: '[opiekun: wskaż JST]' } },
      },
    })
    expect(gapsOf({ ...called, answer })).toEqual(['answerJst'])
    expect(decideEnquiry({ ...called, answer: 'Dzwoni opiekun.' }, nobody).ok).toBe(true)
  })

  it('of another kind names no record that was chosen before', () => {
    const note = { ...called, personId: 'p', contractorId: 'k' }
    expect(decideEnquiry(note, nobody)).toMatchObject({
      value: { personId: null, contractorId: null, callerName: 'Próbne Hale' },
    })
  })
})

describe('a promise', () => {
  it.each<[string, Partial<NoteDraft>, string]>([
    ['whole', {}, 'allowed'],
    ['passed on', { outcome: 'passedOn' }, 'allowed'],
    ['without what', { step: ' ' }, 'enquiry.stepMissing'],
    ['without whose', { stepOwnerId: null }, 'enquiry.stepOwnerMissing'],
    ['without a day', { stepDueOn: '' }, 'enquiry.stepDueMissing'],
    ['on no day', { stepDueOn: 'jutro' }, 'enquiry.stepDueMissing'],
    ['of one who may not', { stepOwnerId: 'jan' }, 'followUp.ownerMayNot'],
    ['in the past', { stepDueOn: '2020-09-14' }, 'followUp.dueInPast'],
    ['for the same day', { stepDueOn: '2020-09-15' }, 'allowed'],
    ['with an answer given', { outcome: 'answered' }, 'allowed'],
  ])('%s', (_, changes, expected) => {
    expect(codeOf(decideStep({ ...promised, ...changes }, facts))).toBe(expected)
  })

  it.each(enquiryOutcomes)('is asked for after %s only where it is owed', (outcome) => {
    const owed = outcome === 'promised' || outcome === 'passedOn'
    const decision = decideStep({ ...called, outcome }, facts)
    expect(codeOf(decision)).toBe(owed ? 'enquiry.stepMissing' : 'allowed')
    if (decision.ok) expect(decision.value).toBeNull()
  })

  it('is refused by the rule exactly when the window marks something as lacking', () => {
    const text = fc.constantFrom('', ' ', 'x')
    const note = fc.record({
      ...{ callerName: text, question: text, step: text },
      callerKind: fc.constantFrom('person', 'jst', 'investor', 'contractor', 'other'),
      personId: fc.constantFrom(null, 'p'),
      jstId: fc.constantFrom(null, '0801011'),
      contractorId: fc.constantFrom(null, 'k'),
      topicId: fc.constantFrom(null, 't'),
      outcome: fc.constantFrom(null, ...enquiryOutcomes),
      stepOwnerId: fc.constantFrom(null, 'anna'),
      stepDueOn: fc.constantFrom('', '2020-09-20'),
    })
    fc.assert(
      fc.property(note, (some) => {
        const typed = { ...emptyNote, ...some } as NoteDraft
        const person = { id: 'p', name: 'Jan', jstId: '0801011', forgotten: false }
        const all = [
          decideEnquiry(typed, { ...nobody, person }),
          decideStep({ ...typed, step: typed.step.trim() }, facts),
        ]
        expect(all.every(({ ok }) => ok)).toBe(gapsOf(typed).length === 0)
      }),
    )
  })
})

describe('a note', () => {
  const mine = { accountId: 'anna' }

  it('begins once; one that was saved is not begun again', () => {
    const ask = { accountId: 'anna', saved: false }
    expect(codeOf(decideRing(null, ask))).toBe('allowed')
    expect(codeOf(decideRing(mine, ask))).toBe('allowed')
    expect(codeOf(decideRing({ accountId: 'piotr' }, ask))).toBe('note.ofAnother')
    expect(codeOf(decideRing(null, { ...ask, saved: true }))).toBe('note.saved')
  })

  it('that was thrown away is not revived, and nobody writes into another one', () => {
    expect(codeOf(decideOwn(mine, 'anna'))).toBe('allowed')
    expect(codeOf(decideOwn(mine, 'piotr'))).toBe('note.ofAnother')
    expect(codeOf(decideOwn(null, 'anna'))).toBe('note.gone')
  })

  it('rings no later than now', () => {
    const [early, late] = ['2020-09-15T08:00:00.000Z', '2020-09-15T09:00:00.000Z'] as Instant[]
    if (early === undefined || late === undefined) throw new Error('two moments')
    expect(ringOf(early, late)).toBe(early)
    expect(ringOf(late, early)).toBe(early)
  })
})

it.each([
  ['2020-09-15T08:00:00.000Z', true],
  ['2020-09-15T09:00:00.000Z', true],
  ['2020-09-15T09:00:00.001Z', false],
])('a note typed into at 8:00 is being written at %s: %s', (now, fresh) => {
  expect(isFresh('2020-09-15T08:00:00.000Z' as Instant, now as Instant)).toBe(fresh)
})
