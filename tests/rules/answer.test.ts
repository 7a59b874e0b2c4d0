import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerStateOn, decideAnswer, decideRetired, decideTopicName } from '#db/rules/answer.ts'
import { decideFields, fieldsNamed, filledAnswer } from '#db/rules/answer-text.ts'
import { answerFieldKeys, answerFieldNamed, answerFields } from '#db/values/answer-fields.ts'
import { answerGapIn, refilled } from '#db/values/answer-gap.ts'
import { rankedAnswers } from '#db/values/answer-offer.ts'
import { day } from '#db/values/day.ts'
import { searchableOf } from '#db/values/polish-words.ts'
import type { Decision } from '#db/values/refusal.ts'

const codeOf = (decision: Decision<unknown>) => (decision.ok ? 'allowed' : decision.refusal.code)

const typed = {
  topicId: 'trainings',
  ownerId: 'maria',
  validFrom: day('2020-03-01'),
  validTo: null,
  question: 'Kiedy jest szkolenie?',
  answer: 'Następne szkolenie: {następne szkolenie}, {termin szkolenia}.',
  questionEn: 'When is the training?',
  answerEn: 'The next training: {next training}.',
  withoutEnglish: false,
}
const facts = {
  before: null,
  topics: [
    { id: 'trainings', active: true },
    { id: 'old', active: false },
  ],
  accounts: [
    { id: 'maria', role: 'contactDesk' },
    { id: 'piotr', role: 'mentor' },
  ],
} as const
const noEnglish = { questionEn: '', answerEn: '' }

describe('an approved answer', () => {
  it.each([
    ['whole', {}, 'allowed'],
    ['without a question', { question: '' }, 'answer.questionMissing'],
    ['without an answer', { answer: '' }, 'answer.answerMissing'],
    ['without English, unsaid', noEnglish, 'answer.englishMissing'],
    ['without English, said', { ...noEnglish, withoutEnglish: true }, 'allowed'],
    ['with English, said to be none', { withoutEnglish: true }, 'answer.englishTyped'],
    ['with an English question alone', { answerEn: '' }, 'answer.englishHalf'],
    ['with an English answer alone', { questionEn: '' }, 'answer.englishHalf'],
    ['valid for one day', { validTo: day('2020-03-01') }, 'allowed'],
    ['valid backwards', { validTo: day('2020-02-29') }, 'answer.validityBackwards'],
    ['without a topic', { topicId: null }, 'allowed'],
    ['of a topic out of use', { topicId: 'old' }, 'answer.topicNotInUse'],
    ['of a topic of another programme', { topicId: 'x' }, 'answer.topicNotInUse'],
    ['owned by a mentor', { ownerId: 'piotr' }, 'answer.ownerMayNot'],
    ['owned by nobody at work', { ownerId: 'x' }, 'answer.ownerMayNot'],
    ['with an unknown field', { answer: 'Pokój {numer pokoju}' }, 'answer.fieldUnknown'],
    ['with an unknown English field', { answerEn: '{room}' }, 'answer.fieldUnknown'],
    ['with an open brace', { answer: 'Termin {opiekun' }, 'answer.fieldBroken'],
    ['with a closing brace', { answer: 'opiekun} dzwoni' }, 'answer.fieldBroken'],
    ['with a field across lines', { answer: '{opie\nkun}' }, 'answer.fieldBroken'],
  ])('%s', (_, over, code) => {
    expect(codeOf(decideAnswer({ ...typed, ...over }, facts))).toBe(code)
  })

  it('keeps the topic and the owner that it had, whatever became of them', () => {
    const before = { topicId: 'old', ownerId: 'piotr' }
    expect(codeOf(decideAnswer({ ...typed, ...before }, { ...facts, before }))).toBe('allowed')
  })

  it('is told in which text and line a field is wrong', () => {
    expect(decideFields('Pierwszy.\nDrugi {coś}.', 'pl')).toEqual({
      ok: false,
      refusal: { code: 'answer.fieldUnknown', figures: { name: 'coś', field: 'answer', line: 2 } },
    })
  })

  it.each([
    ['2020-02-29', 'ahead'],
    ['2020-03-01', 'valid'],
    ['2020-03-31', 'valid'],
    ['2020-04-01', 'outdated'],
  ])('stands on %s as %s', (on, state) => {
    const validity = { validFrom: day('2020-03-01'), validTo: day('2020-03-31') }
    expect(answerStateOn(validity, day(on))).toBe(state)
  })

  it.each([
    ['with a reason', {}, {}, 'allowed'],
    ['without one', { reason: '' }, {}, 'answer.retireReasonMissing'],
    ['before it began', { validTo: day('2020-02-01') }, {}, 'answer.validityBackwards'],
    ['again', {}, { validTo: day('2020-03-02') }, 'answer.alreadyOutdated'],
  ])('is withdrawn %s', (_, over, was, code) => {
    const asked = { validTo: day('2020-04-01'), reason: 'Szkolenia się skończyły', ...over }
    const before = { validFrom: day('2020-03-01'), validTo: null, ...was }
    expect(codeOf(decideRetired(asked, { before, day: day('2020-04-01') }))).toBe(code)
  })

  it.each([
    ['Faktury', 'Invoices', 'allowed'],
    ['', 'Invoices', 'answer.topicNameMissing'],
    ['Faktury', '', 'answer.topicNameEnMissing'],
    ['szkolenia', 'Courses', 'answer.topicNameTaken'],
  ])('has a topic called „%s” (%s): %s', (name, nameEn, code) => {
    const others = [{ name: 'Szkolenia', nameEn: 'Trainings' }]
    expect(codeOf(decideTopicName({ name, nameEn }, others))).toBe(code)
  })
})

const nothing = Object.fromEntries(answerFieldKeys.map((key) => [key, null])) as Parameters<
  typeof filledAnswer
>[2]

describe('live data in an answer', () => {
  it('has one name for each field in each language, and no name means two fields', () => {
    const names = answerFieldKeys.flatMap((key) => Object.values(answerFields[key].name))
    expect(new Set(names).size).toBe(names.length)
    for (const key of answerFieldKeys) {
      for (const name of Object.values(answerFields[key].name)) {
        expect(answerFieldNamed(name.toUpperCase())).toBe(key)
      }
    }
  })

  it('fills itself in, whichever language names it', () => {
    const data = { ...nothing, mentor: 'Piotr Testowy', mentorPhone: '68 123' }
    expect(filledAnswer('{Opiekun}: { mentor phone }!', 'pl', data, true)).toEqual({
      text: 'Piotr Testowy: 68 123!',
      missing: [],
    })
  })

  it('says plainly what is not known, and that a JST must be named', () => {
    const text = 'Szkolenie: {termin szkolenia}. Nabór: {termin naboru}. {termin szkolenia}'
    expect(filledAnswer(text, 'pl', nothing, true)).toEqual({
      text: 'Szkolenie: termin nie jest jeszcze znany. Nabór: termin naboru nie jest jeszcze znany. termin nie jest jeszcze znany',
      missing: [
        { key: 'trainingDay', why: 'unknown' },
        { key: 'recruitmentEnd', why: 'unknown' },
      ],
    })
    expect(filledAnswer('{mentor}, {programme end}', 'en', nothing, false)).toEqual({
      text: "[mentor: choose a JST], the programme's end is not known",
      missing: [
        { key: 'mentor', why: 'noJst' },
        { key: 'programmeEnd', why: 'unknown' },
      ],
    })
  })

  it('says once that no training is planned, without its date and place', () => {
    const text =
      'Najbliższe szkolenie: {następne szkolenie}. Termin: {termin szkolenia}. Miejsce: {miejsce szkolenia}. Zapraszamy.'
    expect(filledAnswer(text, 'pl', nothing, true)).toEqual({
      text: 'Najbliższe szkolenie: jeszcze niezaplanowane. Zapraszamy.',
      missing: ['nextTraining', 'trainingDay', 'trainingPlace'].map((key) => ({
        ...{ key, why: 'unknown' },
      })),
    })
    const known = { ...nothing, nextTraining: '„Zakładka”', trainingPlace: 'Gubin' }
    expect(filledAnswer(text, 'pl', known, true).text).toBe(
      'Najbliższe szkolenie: „Zakładka”. Termin: termin nie jest jeszcze znany. Miejsce: Gubin. Zapraszamy.',
    )
  })

  it.each([
    ['Twój [opiekun: wskaż JST], dobrze?', { language: 'pl', gap: '[opiekun: wskaż JST]' }],
    ['It is [mentor: choose a JST].', { language: 'en', gap: '[mentor: choose a JST]' }],
    ['Opiekun [wskaż JST]', null],
  ])('waits for a JST in „%s”: %j', (text, gap) => {
    expect(answerGapIn(text)).toEqual(gap)
  })

  it('is filled again for the JST that is named later, while nobody changed its words', () => {
    const fill = (withJst: boolean) =>
      filledAnswer('Opiekun: {opiekun}.', 'pl', { ...nothing, mentor: 'A $1 B' }, withJst).text
    const texts = { forNobody: fill(false), forJst: fill(true) }
    expect(refilled(`Dzień dobry.\n${texts.forNobody}`, texts)).toBe(
      'Dzień dobry.\nOpiekun: A $1 B.',
    )
    expect(refilled('Opiekun to [opiekun: wskaż JST].', texts)).toBeNull()
  })

  it('leaves a text without fields as it is, and no field of an allowed one unfilled', () => {
    const words = fc.string().filter((text) => !/[{}]/.test(text))
    fc.assert(
      fc.property(words, (text) => {
        expect(filledAnswer(text, 'pl', nothing, true).text).toBe(text)
      }),
    )
    const part = fc.oneof(
      words,
      fc.constantFrom(...answerFieldKeys).map((key) => `{${answerFields[key].name.pl}}`),
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('')
        expect(decideFields(text, 'pl').ok).toBe(true)
        const { text: filled, missing } = filledAnswer(text, 'pl', nothing, true)
        expect(filled).not.toMatch(/[{}]/)
        expect(missing.map(({ key }) => key)).toEqual(fieldsNamed(text))
      }),
    )
  })
})

describe('answers that are offered', () => {
  const answer = (id: string, question: string, over: object = {}) => ({
    ...{ id, question, topicId: 'x', uses: 0, searchable: searchableOf(question) },
    ...over,
  })
  const when = answer('when', 'Kiedy jest szkolenie?', { topicId: 'trainings' })
  const where = answer('where', 'Gdzie odbywają się szkolenia?', { topicId: 'trainings', uses: 9 })
  const agreement = answer('agreement', 'Kto podpisuje umowę wsparcia?', { uses: 4 })
  const invoice = answer('invoice', 'Kiedy zapłacicie fakturę?', {
    searchable: searchableOf('Kiedy zapłacicie fakturę? Po szkoleniu.'),
  })
  const all = [agreement, invoice, when, where]

  it.each([
    ['szkolenie kiedy', null, ['when', 'invoice', 'where']],
    ['szkoleń', null, ['where', 'when', 'invoice']],
    ['umowy', null, ['agreement']],
    ['faktur', null, ['invoice']],
    ['rower', null, []],
    ['', 'trainings', ['where', 'when', 'agreement', 'invoice']],
    ['', null, ['where', 'agreement', 'invoice', 'when']],
  ])('for „%s” on topic %s come as %j', (q, topicId, ids) => {
    expect(rankedAnswers(all, { q, topicId }).map(({ id }) => id)).toEqual(ids)
  })
})
