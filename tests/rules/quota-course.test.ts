import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotaCourse } from '#db/rules/quota-course.ts'
import { addDays, day } from '#db/values/day.ts'

const facts = {
  key: 'jst',
  target: 10,
  stage: { ordinal: 2, from: day('2020-03-01'), to: day('2020-04-30') },
  from: day('2020-02-10'),
  to: day('2021-12-31'),
  day: day('2020-04-15'),
} as const

describe('the course of a quota', () => {
  it('has a point at each end of a month and one at the day', () => {
    const counted = [
      { from: day('2020-02-29'), until: null },
      { from: day('2020-03-31'), until: day('2020-04-15') },
      { from: day('2020-04-16'), until: null },
      { from: null, until: null },
    ]
    expect(quotaCourse({ ...facts, counted }).points).toEqual([
      // Before the stage there is no pace to hold.
      { day: '2020-02-29', reached: 1, needed: null },
      // 31 of the stage's 61 days: 10 × 31 / 61.
      { day: '2020-03-31', reached: 2, needed: 508 },
      // Signed on the last day of March, out on the day of the withdrawal; 46 of 61 days.
      { day: '2020-04-15', reached: 1, needed: 754 },
    ])
  })

  it('needs the whole target on the last day of the stage', () => {
    const course = quotaCourse({ ...facts, counted: [], day: day('2020-04-30') })
    expect(course.points.at(-1)).toEqual({ day: '2020-04-30', reached: 0, needed: 1000 })
  })

  it('is empty before the programme begins', () => {
    expect(quotaCourse({ ...facts, counted: [], day: day('2020-02-09') }).points).toEqual([])
  })

  it('never falls where nothing is withdrawn, and ends with everything that began', () => {
    const start = day('2020-02-10')
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 64 })), (offsets) => {
        const counted = offsets.map((offset) => ({ from: addDays(start, offset), until: null }))
        const reached = quotaCourse({ ...facts, counted }).points.map((point) => point.reached)
        expect(reached).toEqual(reached.toSorted((a, b) => a - b))
        expect(reached.at(-1)).toBe(counted.filter(({ from }) => from <= facts.day).length)
      }),
    )
  })
})
