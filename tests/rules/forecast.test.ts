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
      ...{ kind: 'tooLittle', months: 0, needed: 3 },
    })
    expect(forecastOf({ ...facts, points: course(null, 1, 2, 9), day: day('2020-04-30') })).toEqual(
      { kind: 'tooLittle', months: 2, needed: 3 },
    )
  })

  it('does not read a pace from what stands', () => {
    const points = course(1, 5, 5, 5, 5, 5, 5, 5, 5)
    expect(forecastOf({ ...facts, points, day: day('2020-09-30') })).toEqual({
      ...{ kind: 'still', since: '2020-02-29', value: 5 },
    })
  })

  it('goes on at the mean of half a year, between the slowest and the fastest quarter', () => {
    // From the last day of February 2020 (0) to the end of September (21) are 214 days; half a
    // year back from there lies between March's end (183 days: 3) and April's.
    const points = course(0, 0, 3, 3, 3, 3, 9, 15, 21)
    const told = forecastOf({ ...facts, points, day: day('2020-09-30') })
    // (21 − 3) / 183 days × 30 = 2.95; April to July nothing in 91 days; July to September 18 in 92.
    expect(told).toMatchObject({
      kind: 'pace',
      from: '2020-03-31',
      per30Days: { low: 0, likely: 295, high: 587 },
      // 92 days are left: 21 + 0, 21 + 9.05, 21 + 18.
      atDeadline: { low: 21, likely: 30, high: 39 },
      // 22 are missing: 113 days at 18/92, 224 at 18/183, never at nothing.
      targetOn: { earliest: '2021-01-21', likely: '2021-05-12', latest: null },
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
