import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from '#db/rules/claim-calendar.ts'
import { type DeskNumberFacts, deskNumbers } from '#db/rules/desk-numbers.ts'
import { deskPeriods, shownPeriod } from '#db/rules/desk-periods.ts'
import { onClock } from '#db/values/clock.ts'
import { addDays, type Day, day, instantOf } from '#db/values/day.ts'

const one = { conversations: 1, atOnce: 0, open: 0 }
const period = (from: string, to: string) => ({ from: day(from), to: day(to) })

/** Facts of conversations rung at these moments, and nothing else. */
const ringing = (
  from: string,
  to: string,
  hours: readonly string[],
  more: Partial<DeskNumberFacts> = {},
): DeskNumberFacts => ({
  period: period(from, to),
  hours: hours.map((hour) => ({ hour, counts: one })),
  by: { topic: [], jst: [], outcome: [], channel: [], caller: [], takenBy: [] },
  calls: { conversations: 0, seconds: 0 },
  waits: [],
  ...more,
})

const marks = (facts: DeskNumberFacts) =>
  deskNumbers(facts).course.map(({ from, to, counts }) => [from, to, counts.conversations])

describe('the course', () => {
  it('is day by day by the office’s clock, over the change of the clock too', () => {
    // Midnight in Warsaw is 23:00 UTC in winter and 22:00 in summer; the clock went on at 02:00.
    const hours = ['2020-03-28T22', '2020-03-28T23', '2020-03-29T21', '2020-03-29T22']
    expect(marks(ringing('2020-03-28', '2020-03-30', hours))).toEqual([
      ['2020-03-28', '2020-03-28', 1],
      ['2020-03-29', '2020-03-29', 2],
      ['2020-03-30', '2020-03-30', 1],
    ])
    // In October the hour from 2 comes twice: both are of the same day and hour.
    const autumn = deskNumbers(
      ringing('2020-10-25', '2020-10-25', ['2020-10-25T00', '2020-10-25T01']),
    )
    expect(autumn.hours).toEqual([{ hour: 2, counts: { ...one, conversations: 2 } }])
  })

  it.each([
    ['2020-09-01', '2020-10-15', 'day', 45],
    ['2020-09-01', '2020-10-16', 'week', 7],
    ['2020-01-01', '2020-07-08', 'week', 28],
    ['2020-01-01', '2020-07-09', 'month', 7],
  ] as const)('from %s to %s goes by %s', (from, to, step, count) => {
    const { step: by, course } = deskNumbers(ringing(from, to, []))
    expect([by, course.length]).toEqual([step, count])
    expect([course[0]?.from, course.at(-1)?.to]).toEqual([from, to])
  })

  it('covers every day once, and adds up with the hours to the whole, whatever the moments', () => {
    const start = Date.parse('2019-09-01T00:00:00Z')
    const moments = fc.array(fc.integer({ min: 0, max: 860 * 24 * 60 }), { maxLength: 60 })
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 860 }), (minutes, length) => {
        const rung = minutes.map((minute) => instantOf(new Date(start + minute * 60_000)))
        const shown = period('2019-08-30', addDays(day('2019-08-30'), length))
        const inside = rung.filter((at) => {
          const on = onClock(at).day
          return shown.from <= on && on <= shown.to
        })
        const hours = inside.map((at) => at.slice(0, 13))
        const told = deskNumbers(ringing(shown.from, shown.to, hours))
        let next: Day = shown.from
        for (const mark of told.course) {
          expect(mark.from).toBe(next)
          next = addDays(mark.to, 1)
          const own = inside.filter((at) => {
            const on = onClock(at).day
            return mark.from <= on && on <= mark.to
          })
          expect(mark.counts.conversations).toBe(own.length)
        }
        expect(next).toBe(addDays(shown.to, 1))
        for (const { hour, counts } of told.hours) {
          const own = inside.filter((at) => Number(onClock(at).time.slice(0, 2)) === hour)
          expect(counts.conversations).toBe(own.length)
        }
        expect(told.whole.conversations).toBe(inside.length)
        expect(told.hours.reduce((sum, { counts }) => sum + counts.conversations, 0)).toBe(
          inside.length,
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('the time to close', () => {
  const closing = (waits: DeskNumberFacts['waits']) =>
    deskNumbers(ringing('2020-01-01', '2020-01-31', [], { waits })).closing
  const wait = (opened: string, closed: string, conversations = 1) => ({
    ...{ opened, closed, conversations },
  })

  it.each([
    ['on the same day', '2020-09-15T07', '2020-09-15T13', 0],
    ['on the next day', '2020-09-15T07', '2020-09-16T06', 1],
    ['over a weekend', '2020-09-18T13', '2020-09-21T06', 1],
    ['over All Saints’ and a weekend', '2019-10-31T13', '2019-11-04T08', 1],
    ['on a Saturday after a Friday', '2020-09-18T13', '2020-09-19T08', 0],
    ['after midnight in Warsaw, the same day by UTC', '2020-09-15T21', '2020-09-15T22', 1],
  ])('%s', (_, opened, closed, days) => {
    expect(closing([wait(opened, closed)])).toEqual({ conversations: 1, median: days, ninth: days })
  })

  it('is the least within which half and nine tenths were closed; nothing of none', () => {
    const days = [0, 0, 1, 1, 1, 2, 3, 4, 6, 9]
    const waits = days.map((count) =>
      wait('2020-09-15T08', `${addWorkingDays(day('2020-09-15'), count)}T09`),
    )
    expect(closing(waits)).toEqual({ conversations: 10, median: 1, ninth: 6 })
    expect(closing([wait('2020-09-15T08', '2020-09-15T09', 9), ...waits.slice(-1)])).toEqual({
      ...{ conversations: 10, median: 0, ninth: 0 },
    })
    expect(closing([])).toEqual({ conversations: 0, median: null, ninth: null })
  })

  it('counts the working days after the ring, whatever the days', () => {
    const first = day('2019-12-01')
    const length = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(length, length, (start, took) => {
        const [from, to] = [addDays(first, start), addDays(first, start + took)]
        const between = Array.from({ length: took }, (_, at) => addDays(from, at + 1))
        const working = between.filter(isWorkingDay).length
        expect(closing([wait(`${from}T10`, `${to}T11`)]).median).toBe(working)
      }),
    )
  })
})

describe('the periods', () => {
  it.each([
    [
      '2020-01-01',
      ['2019-12-30', '2020-01-05'],
      ['2020-01-01', '2020-01-31'],
      ['2020-01-01', '2020-03-31'],
    ],
    [
      '2020-02-29',
      ['2020-02-24', '2020-03-01'],
      ['2020-02-01', '2020-02-29'],
      ['2020-01-01', '2020-03-31'],
    ],
    [
      '2021-12-31',
      ['2021-12-27', '2022-01-02'],
      ['2021-12-01', '2021-12-31'],
      ['2021-10-01', '2021-12-31'],
    ],
  ] as const)('of %s', (on, week, month, quarter) => {
    const told = deskPeriods(day(on), day('2019-09-01'), null)
    expect([told.week, told.month, told.quarter]).toEqual(
      [week, month, quarter].map(([from, to]) => ({ from, to })),
    )
    expect(told.whole).toEqual({ from: '2019-09-01', to: on })
  })

  it('leave out nothing that was said, and show nothing of years without the programme', () => {
    const whole = deskPeriods(
      day('2020-05-05'),
      day('2019-09-01'),
      period('2019-08-20', '2020-06-01'),
    ).whole
    expect(whole).toEqual({ from: '2019-08-20', to: '2020-06-01' })
    expect(shownPeriod(period('0001-01-01', '9999-12-31'), whole)).toEqual(whole)
    expect(shownPeriod(period('1999-01-01', '1999-12-31'), whole)).toBeNull()
    expect(deskNumbers({ ...ringing('2020-01-01', '2020-01-01', []), period: null })).toMatchObject(
      {
        ...{ course: [], hours: [], whole: { conversations: 0 } },
      },
    )
  })
})
