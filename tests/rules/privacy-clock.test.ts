import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '#db/rules/claim-calendar.ts'
import {
  answerBy,
  breachStanding,
  byUrgency,
  decideAnswer,
  decideBreach,
  decideExtension,
  extensionLimit,
  requestStanding,
} from '#db/rules/privacy-clock.ts'
import { addDays, day, type Instant } from '#db/values/day.ts'

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays(day('2019-01-01'), count))

describe('the month for an answer', () => {
  // The examples of the European Data Protection Board (Guidelines 01/2022) and month ends.
  test.each([
    ['2021-03-05', '2021-04-06', 'Easter Monday moves it'],
    ['2020-08-31', '2020-09-30', 'a month without a 31st ends on its last day'],
    ['2020-01-31', '2020-03-02', '29 February is a Saturday'],
    ['2021-01-31', '2021-03-01', '28 February is a Sunday'],
    ['2023-01-31', '2023-02-28', 'the last day of February'],
    ['2020-11-25', '2020-12-28', 'Christmas, then a weekend'],
    ['2025-11-24', '2025-12-29', 'Christmas Eve is free since 2025, then Christmas and a weekend'],
    ['2024-11-24', '2024-12-24', 'and was not free before'],
    ['2020-06-10', '2020-07-10', 'an ordinary day'],
    ['2020-12-31', '2021-02-01', 'over the year, on to a Monday'],
  ])('a request of %s is answered by %s: %s', (received, due) => {
    expect(answerBy(day(received))).toBe(due)
  })

  test.each([
    ['2020-01-31', '2020-04-30'],
    ['2020-11-30', '2021-03-01'],
    ['2020-06-10', '2020-09-10'],
  ])('a request of %s may be put off to %s at most', (received, limit) => {
    expect(extensionLimit(day(received))).toBe(limit)
  })

  test('the last day is always a working day, at least 28 days on, and never goes back', () => {
    fc.assert(
      fc.property(anyDay, (received) => {
        const due = answerBy(received)
        expect(isWorkingDay(due)).toBe(true)
        expect(due >= addDays(received, 28)).toBe(true)
        expect(due <= addDays(received, 36)).toBe(true)
        expect(answerBy(addDays(received, 1)) >= due).toBe(true)
        expect(extensionLimit(received) > due).toBe(true)
      }),
    )
  })
})

describe('where a request stands', () => {
  const request = { receivedOn: day('2020-06-10'), extendedTo: null, answeredOn: null }
  test.each([
    ['2020-06-10', 'open', 30],
    ['2020-07-10', 'open', 0],
    ['2020-07-11', 'overdue', -1],
  ])('on %s it is %s with %i days left', (today, state, daysLeft) => {
    expect(requestStanding(request, day(today))).toEqual({ state, daysLeft, due: '2020-07-10' })
  })

  test.each([
    ['2020-07-10', 'answered', 0],
    ['2020-07-12', 'answeredLate', -2],
  ])('answered on %s it is %s, whatever day it is', (answered, state, daysLeft) => {
    const standing = requestStanding({ ...request, answeredOn: day(answered) }, day('2021-01-01'))
    expect(standing).toEqual({ state, daysLeft, due: '2020-07-10' })
  })

  test('an extension moves the clock', () => {
    const extended = { ...request, extendedTo: day('2020-09-10') }
    expect(requestStanding(extended, day('2020-08-01'))).toMatchObject({
      state: 'open',
      daysLeft: 40,
    })
  })

  test('the longest overdue stands on top, answered ones at the end, the newest first', () => {
    const today = day('2020-09-01')
    const requests = (
      [
        ['new', '2020-08-28', null],
        ['answered', '2020-05-01', '2020-05-10'],
        ['overdue', '2020-06-01', null],
        ['answeredLater', '2020-05-02', '2020-06-01'],
        ['longOverdue', '2020-05-01', null],
      ] as const
    ).map(([name, receivedOn, answeredOn]) => {
      const one = {
        receivedOn: day(receivedOn),
        extendedTo: null,
        answeredOn: answeredOn === null ? null : day(answeredOn),
      }
      return { name, ...one, ...requestStanding(one, today) }
    })
    expect(requests.sort(byUrgency).map(({ name }) => name)).toEqual([
      'longOverdue',
      'overdue',
      'new',
      'answeredLater',
      'answered',
    ])
  })
})

describe('extension and answer', () => {
  const request = { receivedOn: day('2020-06-10'), extendedTo: null, answeredOn: null }
  const told = { to: day('2020-09-10'), reason: 'Wiele dokumentów w archiwum' }
  test.each([
    ['within the month', request, told, '2020-07-10', null],
    ['after the month', request, told, '2020-07-11', 'privacy.extensionTooLate'],
    [
      'without a reason',
      request,
      { ...told, reason: '' },
      '2020-06-20',
      'privacy.extensionReasonMissing',
    ],
    [
      'past three months',
      request,
      { ...told, to: day('2020-09-11') },
      '2020-06-20',
      'privacy.extensionTooLong',
    ],
    [
      'that gains nothing',
      request,
      { ...told, to: day('2020-07-10') },
      '2020-06-20',
      'privacy.extensionTooShort',
    ],
    [
      'of an answered one',
      { ...request, answeredOn: day('2020-06-15') },
      told,
      '2020-06-20',
      'privacy.alreadyAnswered',
    ],
  ])('an extension %s', (_, one, asked, today, code) => {
    const decision = decideExtension(one, asked, day(today))
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })

  const answer = {
    on: day('2020-06-20'),
    outcome: 'granted',
    answer: 'Wydano kopię danych',
  } as const
  test.each([
    ['on a day since', request, answer, null],
    [
      'before it came',
      request,
      { ...answer, on: day('2020-06-09') },
      'privacy.answerBeforeRequest',
    ],
    ['ahead of time', request, { ...answer, on: day('2020-07-02') }, 'privacy.dayAhead'],
    ['that says nothing', request, { ...answer, answer: '' }, 'privacy.answerMissing'],
    [
      'a second time',
      { ...request, answeredOn: day('2020-06-15') },
      answer,
      'privacy.alreadyAnswered',
    ],
  ])('an answer %s', (_, one, given, code) => {
    const decision = decideAnswer({ ...one, forgotten: false }, given, day('2020-07-01'))
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })

  test.each([
    ['the outcome alone', { ...answer, answer: '' }, null],
    ['words', answer, 'privacy.answerOfForgotten'],
  ])('to a forgotten person: %s', (_, given, code) => {
    const decision = decideAnswer({ ...request, forgotten: true }, given, day('2020-07-01'))
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})

describe('the 72 hours of a breach', () => {
  const noticedAt = '2021-04-02T13:30:00.000Z' as Instant
  const breach = { noticedAt, reportedAt: null, notReportedReason: '' }
  test.each([
    ['2021-04-02T13:30:00.000Z', 'running', 72],
    ['2021-04-05T13:00:00.000Z', 'running', 0],
    ['2021-04-05T13:30:00.000Z', 'running', 0],
    ['2021-04-05T13:30:00.001Z', 'overdue', -1],
    ['2021-04-05T14:30:00.000Z', 'overdue', -1],
  ])('at %s, through Easter, it is %s with %i hours left', (now, state, hoursLeft) => {
    const reportBy = '2021-04-05T13:30:00.000Z'
    expect(breachStanding(breach, now as Instant)).toEqual({ state, hoursLeft, reportBy })
  })

  test('reported in time, late, or found not to need it', () => {
    const now = '2021-05-01T00:00:00.000Z' as Instant
    const at = (reportedAt: string) => ({ ...breach, reportedAt: reportedAt as Instant })
    expect(breachStanding(at('2021-04-03T13:30:00.000Z'), now)).toMatchObject({
      state: 'reported',
      hoursLeft: 48,
    })
    expect(breachStanding(at('2021-04-06T13:30:00.000Z'), now).state).toBe('reportedLate')
    const harmless = { ...breach, notReportedReason: 'Plik był zaszyfrowany' }
    expect(breachStanding(harmless, now).state).toBe('notNeeded')
  })

  test.each([
    ['as it happened', {}, null],
    ['without words', { happened: '' }, 'privacy.breachMissing'],
    [
      'noticed ahead of time',
      { noticedAt: '2021-06-01T00:00:00.000Z' as Instant },
      'privacy.momentAhead',
    ],
    [
      'reported before it was noticed',
      { reportedAt: '2021-04-01T00:00:00.000Z' as Instant },
      'privacy.reportedBeforeNoticed',
    ],
    [
      'reported and not',
      { reportedAt: '2021-04-03T00:00:00.000Z' as Instant, notReportedReason: 'x' },
      'privacy.reportedAndNot',
    ],
    ['closed with neither', { closedOn: day('2021-04-10') }, 'privacy.closedUnsettled'],
    ['people told ahead of time', { peopleToldOn: day('2021-06-10') }, 'privacy.dayAhead'],
  ])('written down %s', (_, over, code) => {
    const typed = {
      ...breach,
      happened: 'Zgubiono pendrive',
      peopleToldOn: null,
      closedOn: null,
      ...over,
    }
    const decision = decideBreach(typed, '2021-05-01T00:00:00.000Z' as Instant, day('2021-05-01'))
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})
