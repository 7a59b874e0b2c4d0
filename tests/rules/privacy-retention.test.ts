import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EnteredPerson, missingOf } from '#db/rules/person-completeness.ts'
import { ageAtEntryOf } from '#db/rules/person-identity.ts'
import {
  decideClauseGiven,
  decideForget,
  decideRetention,
  retentionStanding,
} from '#db/rules/privacy-retention.ts'
import { nextPseudonym, pseudonymOf } from '#db/rules/pseudonym.ts'
import { day } from '#db/values/day.ts'
import { educations, labourStatuses, sensitiveAnswers, sexes } from '#db/values/person.ts'

const until = day('2024-12-31')
const record = { holdReason: '', pseudonymisedOn: null }
const held = { ...record, holdReason: 'Kontrola instytucji' }
const gone = { ...record, pseudonymisedOn: day('2025-01-02') }

describe('retention', () => {
  test.each([
    ['no date announced', record, null, '2030-01-01', 'undated'],
    ['its last day', record, until, '2024-12-31', 'kept'],
    ['the day after', record, until, '2025-01-01', 'due'],
    ['on hold before', held, until, '2020-01-01', 'held'],
    ['on hold after', held, until, '2025-01-01', 'held'],
    ['on hold with no date', held, null, '2025-01-01', 'held'],
    ['already without a name', gone, until, '2025-01-03', 'gone'],
  ])('%s', (_, one, date, today, standing) => {
    expect(retentionStanding(one, date, day(today))).toBe(standing)
  })

  test.each([
    ['its time has come', record, until, '2025-01-01', '', null],
    ['it still runs', record, until, '2024-12-31', '', 'privacy.retentionRuns'],
    [
      'it still runs, an erasure was granted',
      record,
      until,
      '2024-12-31',
      'Żądanie usunięcia',
      null,
    ],
    ['no date is known', record, null, '2025-01-01', '', 'privacy.retentionUndated'],
    ['no date is known, with a reason', record, null, '2025-01-01', 'Pomyłka', null],
    [
      'on hold, whatever the reason',
      held,
      until,
      '2025-01-01',
      'Żądanie usunięcia',
      'privacy.onHold',
    ],
    ['already without a name', gone, until, '2025-01-03', '', 'privacy.alreadyForgotten'],
  ])('forgetting when %s', (_, one, date, today, reason, code) => {
    const decision = decideForget({ ...one, name: 'Jan Próbny' }, date, day(today), reason)
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })

  test('the refusal of a record on hold says why it is held', () => {
    const decision = decideForget({ ...held, name: 'Jan Próbny' }, until, day('2025-01-01'), '')
    expect(decision).toMatchObject({
      refusal: { figures: { name: 'Jan Próbny', reason: 'Kontrola instytucji' } },
    })
  })

  test('a date needs its basis', () => {
    expect(decideRetention({ retainUntil: until, retentionBasis: '' }).ok).toBe(false)
    expect(decideRetention({ retainUntil: until, retentionBasis: 'Pismo WUP' }).ok).toBe(true)
    expect(decideRetention({ retainUntil: null, retentionBasis: '' }).ok).toBe(true)
  })

  test.each([
    ['2020-03-01', null],
    ['2020-02-29', 'privacy.clauseNotValidYet'],
    ['2020-05-02', 'privacy.dayAhead'],
  ])('a clause valid from 1 March given on %s', (on, code) => {
    const clause = { ordinal: 2, validFrom: day('2020-03-01') }
    const decision = decideClauseGiven(clause, day(on), day('2020-05-01'))
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})

describe('pseudonymising', () => {
  const text = fc.constantFrom('', 'Żary', 'a')
  const answer = fc.constantFrom(...sensitiveAnswers, null)
  const anyPerson = fc.record({
    firstName: fc.constant('Jan'),
    lastName: fc.constant('Próbny'),
    pesel: fc.constantFrom('44051401359', null),
    noPesel: fc.boolean(),
    sex: fc.constantFrom(...sexes, null),
    ageAtEntry: fc.constantFrom(null, 41),
    namedOn: fc.constant(day('2020-02-03')),
    education: fc.constantFrom(...educations, null),
    street: text,
    house: text,
    flat: text,
    postCode: text,
    town: text,
    phone: text,
    email: text,
    labourStatus: fc.constantFrom(...labourStatuses, null),
    occupation: text,
    employer: text,
    leaveReason: text,
    situationOnLeaving: text,
    result: text,
    minority: answer,
    homelessness: answer,
    disability: answer,
    disadvantage: answer,
  })

  test('changes no answer of what is missing, no age, no sex', () => {
    fc.assert(
      fc.property(anyPerson, fc.option(fc.constant(day('2020-06-01'))), (person, attended) => {
        const after = { ...person, ...pseudonymOf(person, 7, attended) }
        expect(missingOf(after as EnteredPerson)).toEqual(missingOf(person as EnteredPerson))
        expect(ageAtEntryOf(after, attended)).toBe(ageAtEntryOf(person, attended))
        if (person.pesel !== null) expect(after.sex).toBe('male')
        else expect(after.sex).toBe(person.sex)
      }),
    )
  })

  test('leaves nothing of what identified the person', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const after = JSON.stringify({ ...pseudonymOf(person, 7, null) })
        for (const word of ['Próbny', 'Jan"', '44051401359', 'Żary']) {
          expect(after).not.toContain(word)
        }
        expect(after).not.toMatch(/"(yes|no)"/)
      }),
    )
  })

  test('numbers go on from the highest one given', () => {
    const one = (firstName: string, pseudonymisedOn: string | null) => ({
      firstName,
      pseudonymisedOn: pseudonymisedOn === null ? null : day(pseudonymisedOn),
    })
    expect(nextPseudonym([])).toBe(1)
    expect(
      nextPseudonym([one('Jan', null), one('012', '2025-01-01'), one('003', '2025-01-01')]),
    ).toBe(13)
  })
})
