import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#db/values/day.ts'
import {
  contains,
  daysIn,
  lastDayOf,
  monthOf,
  monthsOf,
  overlaps,
  periodOf,
} from '#db/values/period.ts'
import { refuse } from '#db/values/refusal.ts'
import { allowed } from './decisions.ts'

const period = (from: string, to: string) => allowed(periodOf(day(from), day(to)))
const programme = period('2019-09-01', '2021-12-31')

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 800 }))
  .map(([start, length]) => {
    const from = addDays(day('2015-01-01'), start)
    return { from, to: addDays(from, length) }
  })

describe('periodOf', () => {
  it('may be a single day', () => {
    expect(daysIn(period('2020-02-29', '2020-02-29'))).toBe(1)
  })

  it('refuses an end before the beginning', () => {
    expect(periodOf(day('2020-02-02'), day('2020-02-01'))).toEqual(
      refuse('period.reversed', { from: '2020-02-02', to: '2020-02-01' }),
    )
  })
})

describe('contains', () => {
  it.each([
    ['2019-08-31', false],
    ['2019-09-01', true],
    ['2020-06-15', true],
    ['2021-12-31', true],
    ['2022-01-01', false],
  ])('the programme and %s: %s', (value, expected) => {
    expect(contains(programme, day(value))).toBe(expected)
  })
})

describe('overlaps', () => {
  it.each([
    ['2019-01-01', '2019-08-31', false, 'ends the day before'],
    ['2019-01-01', '2019-09-01', true, 'touches the first day'],
    ['2020-01-01', '2020-01-02', true, 'lies inside'],
    ['2018-01-01', '2023-01-01', true, 'covers it'],
    ['2021-12-31', '2022-06-30', true, 'touches the last day'],
    ['2022-01-01', '2022-06-30', false, 'begins the day after'],
  ])('the programme and %s–%s: %s (%s)', (from, to, expected) => {
    expect(overlaps(programme, period(from, to))).toBe(expected)
  })

  it('is mutual, and means that the first day of one lies in the other', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        expect(overlaps(one, other)).toBe(overlaps(other, one))
        expect(overlaps(one, other)).toBe(contains(one, other.from) || contains(other, one.from))
      }),
    )
  })
})

it.each([
  ['2020-02-29', '2020-02-01'],
  ['2021-02-28', '2021-02-28'],
  ['2020-12-31', '2020-12-05'],
  ['2021-06-30', '2021-06-30'],
])('%s is the last day of the month of %s', (last, on) => {
  expect(lastDayOf(monthOf(day(on)))).toBe(last)
})

describe('monthsOf', () => {
  it('counts the 28 months of the programme', () => {
    const months = monthsOf(programme)
    expect(months).toHaveLength(28)
    expect(months[0]).toBe('2019-09')
    expect(months.at(-1)).toBe('2021-12')
  })

  it('steps over a year and takes months that are only touched', () => {
    expect(monthsOf(period('2020-11-30', '2021-02-01'))).toEqual([
      '2020-11',
      '2020-12',
      '2021-01',
      '2021-02',
    ])
  })

  it('holds exactly the months of the days of the period', () => {
    fc.assert(
      fc.property(anyPeriod, (some) => {
        const days = Array.from({ length: daysIn(some) }, (_, place) => addDays(some.from, place))
        expect(monthsOf(some)).toEqual([...new Set(days.map(monthOf))])
      }),
    )
  })
})
