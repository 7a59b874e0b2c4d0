import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastOf } from '#db/rules/forecast.ts'
import { addDays, day } from '#db/values/day.ts'

/** Month ends of 2020 from the end of January, in order. */
const ends = ['01-31', '02-29', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30']
const course = (...values: readonly (number | null)[]) =>
  values.map((value, at) => ({ day: day(`2020-${ends[at] ?? ''}`), value }))
const facts = { target: 43, most: null, deadline: day('2020-12-31') }

describe('a forecast', () => {
  it('says that the target is met, and since when', () => {
    const points = course(0, 40, 44, 42, 43, 45)
    expect(forecastOf({ ...facts, points, day: day('2020-06-30') })).toEqual({
      ...{ kind: 'reached', on: '2020-05-31' },
    })
  })

  it.each([
    ['on the deadline', [0, 10, 20, 40], '2020-04-30', 3],
    ['of what was never begun', [null, null, null, null, null], '2020-06-15', 43],
    ['of what has no course', [], '2020-06-15', 43],
    ['of what was met after the deadline', [0, 10, 20, 40, 43, 50], '2020-06-30', 3],
    ['of what fell after the deadline', [0, 10, 20, 40, 30], '2020-05-31', 3],
    ['of what began after the deadline', [null, null, null, null, 43], '2020-05-31', 43],
  ] as const)(
    'says what was missing once the deadline is over: %s',
    (_what, values, on, missing) => {
      const deadline = day('2020-04-30')
      const points = course(...values)
      expect(forecastOf({ ...facts, deadline, points, day: day(on) })).toEqual({
        ...{ kind: 'over', missing },
      })
    },
  )

  it('holds a target met by its deadline, whatever came after it', () => {
    const deadline = day('2020-03-31')
    const points = course(0, 43, 44, 12)
    expect(forecastOf({ ...facts, deadline, points, day: day('2020-04-30') })).toEqual({
      ...{ kind: 'reached', on: '2020-02-29' },
    })
  })

  it('misses nothing of no target', () => {
    const over = { points: course(0, 1), target: null, deadline: day('2020-01-31') }
    expect(forecastOf({ ...facts, ...over, day: day('2020-02-29') })).toEqual({
      ...{ kind: 'over', missing: 0 },
    })
  })

  it('goes no further than the whole of a share', () => {
    const points = course(2_000, 4_000, 6_000, 8_000)
    const share = { ...facts, points, day: day('2020-04-30') }
    const open = forecastOf({ ...share, target: 9_000 })
    if (open.kind !== 'pace') throw new Error(open.kind)
    expect(open.atDeadline.likely).toBeGreaterThan(10_000)
    expect(forecastOf({ ...share, target: 9_000, most: 10_000 })).toEqual({
      ...open,
      atDeadline: { low: 10_000, likely: 10_000, high: 10_000 },
    })
  })

  it('says how much more it would have to know', () => {
    expect(forecastOf({ ...facts, points: [], day: day('2020-03-31') })).toEqual({
      ...{ kind: 'tooLittle', of: 'months', known: 0, needed: 3 },
    })
    expect(forecastOf({ ...facts, points: course(null, 1, 2, 9), day: day('2020-04-30') })).toEqual(
      { kind: 'tooLittle', of: 'months', known: 2, needed: 3 },
    )
  })

  it('does not read a pace from what stands', () => {
    const points = course(1, 5, 5, 5, 5, 5, 5, 5, 5)
    expect(forecastOf({ ...facts, points, day: day('2020-09-30') })).toEqual({
      ...{ kind: 'still', since: '2020-02-29', value: 5 },
    })
  })

  it('goes on at the mean of six whole months, between the slowest and the fastest quarter', () => {
    // Six whole months back from the end of September (21) lies the end of March (3).
    const points = course(0, 0, 3, 3, 3, 3, 9, 15, 21)
    const told = forecastOf({ ...facts, points, day: day('2020-09-30') })
    // (21 − 3) / 6 = 3 a month; March to June nothing; June to September 18 in three months.
    expect(told).toMatchObject({
      kind: 'pace',
      from: '2020-03-31',
      // In thirty days of a month of 30.4375.
      per30Days: { low: 0, likely: 296, high: 591 },
      // Three months are left: 21 + 0, 21 + 9, 21 + 18.
      atDeadline: { low: 21, likely: 30, high: 39 },
      // 22 are missing: 3.67 months at 6, 7.33 at 3, never at nothing.
      targetOn: { earliest: '2021-01-20', likely: '2021-05-12', latest: null },
    })
  })

  it('reads no pace from the time in which nobody could begin', () => {
    // One agreement a month since the end of May; the nothing before it is no slow pace.
    const points = course(0, 0, 0, 0, 0, 1, 2, 3)
    const told = forecastOf({ ...facts, points, day: day('2020-08-31') })
    expect(told).toMatchObject({
      ...{ from: '2020-05-31', atDeadline: { low: 7, likely: 7, high: 7 } },
    })
    expect(
      forecastOf({ ...facts, points: course(0, 0, 0, 0, 5, 7), day: day('2020-06-30') }),
    ).toEqual({ kind: 'tooLittle', of: 'months', known: 2, needed: 3 })
  })

  it.each([
    // January to April brought 3 a month; nothing in May yet: to the end of June 9 + 2 × 3.
    ['2020-05-10', 9, 15],
    // Eight in May already: 17 and June's 3.
    ['2020-05-10', 17, 20],
  ])(
    'takes a month that runs for what it has, or the pace when that is more',
    (on, now, likely) => {
      const points = [...course(0, 3, 6, 9), { day: day(on), value: now }]
      const told = forecastOf({ ...facts, points, deadline: day('2020-06-30'), day: day(on) })
      expect(told).toMatchObject({ atDeadline: { likely } })
    },
  )

  it('reads entered values by the days on which they were entered', () => {
    const values = [
      { day: day('2020-01-10'), value: 1_000 },
      { day: day('2020-02-10'), value: 1_200 },
      { day: day('2020-03-10'), value: 1_400 },
      { day: day('2020-04-10'), value: 1_600 },
    ]
    const entered = {
      ...{ ...facts, target: 10_000 },
      ...{ entered: true, step: 100, day: day('2020-06-30') },
    }
    expect(forecastOf({ ...entered, points: values.slice(0, 3) })).toEqual({
      ...{ kind: 'tooLittle', of: 'values', known: 2, needed: 3 },
    })
    // About 2 things a month since January: 16 and some 17 by the end of the year, whole ones.
    expect(forecastOf({ ...entered, points: values })).toMatchObject({
      ...{ kind: 'pace', atDeadline: { likely: 3_300 } },
    })
  })

  it('lets a falling count end at nothing', () => {
    const points = course(9, 9, 6, 3)
    const told = forecastOf({ ...facts, points, day: day('2020-04-30') })
    expect(told).toMatchObject({ atDeadline: { low: 0, likely: 0, high: 0 } })
  })

  it('tells of no day where there is no target', () => {
    const points = course(0, 2, 4, 6)
    const told = forecastOf({ ...facts, target: null, points, day: day('2020-04-30') })
    expect(told).toMatchObject({ targetOn: { earliest: null, likely: null, latest: null } })
  })

  it('keeps its order, and its dates lie ahead', () => {
    const values = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 4, maxLength: 9 })
    const limits = fc.constantFrom(90, null)
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 400 }), limits, (made, left, most) => {
        const points = course(...made)
        const now = points.at(-1)?.day ?? day('2020-01-31')
        const told = forecastOf({
          ...{ points, target: 91, most, deadline: addDays(now, left), day: now },
        })
        if (told.kind !== 'pace') return
        for (const { low, likely, high } of [told.per30Days, told.atDeadline]) {
          expect(low).toBeLessThanOrEqual(likely)
          expect(likely).toBeLessThanOrEqual(high)
        }
        if (most !== null) expect(told.atDeadline.high).toBeLessThanOrEqual(most)
        const { earliest, likely, latest } = told.targetOn
        const dates = [now, earliest, likely, latest].filter((on) => on !== null)
        expect(dates).toEqual(dates.toSorted())
      }),
    )
  })
})
