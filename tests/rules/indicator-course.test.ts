import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOn } from '#db/rules/indicator.ts'
import { pointsOf } from '#db/rules/indicator-course.ts'
import type { Mark } from '#db/rules/indicator-mark.ts'
import { firstOf, isSought } from '#db/rules/indicator-search.ts'
import { monthEnds, untilStill } from '#db/rules/quota-course.ts'
import { addDays, day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { groundOf, markOf, placeOf } from './indicator-facts.ts'

const start = day('2020-01-01')
const days = monthEnds(start, day('2020-06-15'))

const untilOf = (offset: number | undefined) =>
  offset === undefined ? null : addDays(start, offset)

const timesOf = fc
  .array(fc.nat({ max: 200 }), { minLength: 0, maxLength: 4 })
  .map((offsets) => [...new Set(offsets)].toSorted((a, b) => a - b))
  .map((offsets) =>
    // In and out by turns; the last time may have no end.
    offsets.flatMap((from, at) =>
      at % 2 === 1 ? [] : [{ from: addDays(start, from), until: untilOf(offsets[at + 1]) }],
    ),
  )
const marks = fc
  .array(timesOf, { maxLength: 12 })
  .map((all) => all.map((times, at): Mark => ({ ...markOf(`jst:${at}`, []), times })))

describe('the course of an indicator', () => {
  const among = { set: 'jstsSigned', where: {} } as const
  const rules: readonly IndicatorRule[] = [
    { kind: 'count', ...among },
    { kind: 'share', of: { set: 'jstsImplementing', where: {} }, among },
  ]

  it('has at each of its days the value of that day', () => {
    fc.assert(
      fc.property(marks, marks, (signed, implementing) => {
        const ground = groundOf({ jstsSigned: signed, jstsImplementing: implementing })
        for (const rule of rules) {
          expect(pointsOf(rule, ground, days, null)).toEqual(
            days.map((on) => ({ day: on, value: valueOn(rule, ground, on, null) })),
          )
        }
      }),
    )
  })

  it('goes on after the end of the programme as far as something changed, and to its day', () => {
    const [end, far] = [day('2021-12-31'), day('2100-06-15')]
    const points = monthEnds(day('2021-11-01'), far).map((on) => ({
      ...{ day: on, value: on < '2022-03-01' ? 3 : 4 },
    }))
    const told = untilStill(points, end, ({ value }) => value)
    expect(told.map((point) => point.day)).toEqual([
      ...['2021-11-30', '2021-12-31', '2022-01-31', '2022-02-28', '2022-03-31', far],
    ])
    // Inside the programme a course that stands still is told month by month.
    const inside = points.filter((point) => point.day <= end)
    expect(untilStill(inside, end, ({ value }) => value)).toEqual(inside)
    expect(untilStill([], end, () => 0)).toEqual([])
  })
})

describe('what is looked for in evidence', () => {
  it('is found by what is read on the screen', () => {
    const place = placeOf('0804011', { jstName: 'Nowa Sól', kind: 'urbanGmina' })
    const town = markOf('enquiry:1', [], { subject: 'enquiry', name: 'nr 12', place })
    const book: Mark = { ...town, subject: 'deliverable', name: 'ebook.de' }
    const words = {
      'deliverable.ebook.de': 'e-book (niemiecki)',
      'kindOfJst.urbanGmina': 'miejska',
    }
    const asked = (q: string, mark = town) => isSought({ q, words })(mark)
    expect(['nr 12', 'nowa sol', '0804011', 'SÓL 12', 'miejska', ''].map((q) => asked(q))).toEqual(
      Array.from({ length: 6 }, () => true),
    )
    expect(['13', 'sulechow', 'niemiecki'].map((q) => asked(q))).toEqual([false, false, false])
    expect([asked('niemiecki sol', book), asked('ebook.de', book)]).toEqual([true, false])
    expect(isSought({ powiat: '0804', kind: 'urbanGmina' })(town)).toBe(true)
    expect(isSought({ powiat: '0801' })(town)).toBe(false)
    expect(isSought({ kind: 'powiat' })(town)).toBe(false)
  })

  it('begins with the same rows as if all were put in order', () => {
    const compare = (one: number, other: number) => one - other
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (rows, limit) => {
        expect(firstOf(rows, limit, compare)).toEqual(rows.toSorted(compare).slice(0, limit))
      }),
    )
    expect(firstOf([3, 1, 2], 0, compare)).toEqual([])
  })
})
