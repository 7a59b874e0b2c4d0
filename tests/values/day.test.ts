import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, clampDay, day, dayOf, daysBetween, instantOf, isDay } from '#db/values/day.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

describe('isDay', () => {
  it.each([
    ['2019-09-01', true],
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2021-04-31', false],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['2021-1-5', false],
    ['2021-01-05T00:00:00Z', false],
    ['', false],
  ])('%s is %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('day throws where isDay says no', () => {
    expect(() => day('2021-02-29')).toThrow('Not a calendar day')
  })
})

describe('counting days', () => {
  it.each([
    { from: '2019-09-01', to: '2021-12-31', days: 852, why: 'the programme' },
    { from: '2020-02-28', to: '2020-03-01', days: 2, why: 'a leap February' },
    { from: '2020-03-28', to: '2020-03-30', days: 2, why: 'over the change to summer time' },
    { from: '2020-10-26', to: '2020-10-24', days: -2, why: 'backwards over winter time' },
  ])('$why: $from to $to is $days', ({ from, to, days }) => {
    expect(daysBetween(day(from), day(to))).toBe(days)
    expect(addDays(day(from), days)).toBe(to)
  })

  it('adding the days between leads to the other day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(addDays(one, daysBetween(one, other))).toBe(other)
      }),
    )
  })
})

describe('clampDay', () => {
  it.each([
    ['2019-08-31', '2019-09-01'],
    ['2019-09-01', '2019-09-01'],
    ['2020-05-05', '2020-05-05'],
    ['2022-01-01', '2021-12-31'],
  ])('%s becomes %s within the programme', (value, expected) => {
    expect(clampDay(day(value), day('2019-09-01'), day('2021-12-31'))).toBe(expected)
  })
})

describe('dayOf', () => {
  it.each([
    ['2020-01-31T22:59:59.999Z', '2020-01-31', 'a minute before midnight in winter'],
    ['2020-01-31T23:00:00.000Z', '2020-02-01', 'midnight in winter, UTC+1'],
    ['2020-06-30T21:59:59.999Z', '2020-06-30', 'a minute before midnight in summer'],
    ['2020-06-30T22:00:00.000Z', '2020-07-01', 'midnight in summer, UTC+2'],
  ])('%s is %s in Poland (%s)', (moment, expected) => {
    expect(dayOf(new Date(moment))).toBe(expected)
  })

  it('instants keep their milliseconds and order', () => {
    const earlier = instantOf(new Date(Date.UTC(2020, 0, 1, 9, 0, 0, 5)))
    const later = instantOf(new Date(Date.UTC(2020, 0, 1, 10)))
    expect(earlier).toBe('2020-01-01T09:00:00.005Z')
    expect(earlier < later).toBe(true)
  })
})
