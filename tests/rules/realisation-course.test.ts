import { describe, expect, it } from 'vitest'
import {
  type CourseFacts,
  realisationCourse,
  realisationMonths,
} from '#db/rules/realisation-course.ts'
import { day } from '#db/values/day.ts'
import type { Month } from '#db/values/period.ts'
import { figuresFrom, noFigures } from '#db/values/realisation-figures.ts'
import { april, march, zl } from './realisation-facts.ts'

const on = (month: string, amount: number) => ({ month: month as Month, amount: zl(amount) })

const facts = (over: Partial<CourseFacts> = {}): CourseFacts => ({
  day: day('2020-03-15'),
  from: day('2020-01-01'),
  to: day('2020-06-30'),
  budget: zl(600),
  planned: ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06'].map((month) =>
    on(month, 100),
  ),
  paid: [on('2020-01', 60), on('2020-02', 100), on('2020-03', 20)],
  settled: [on('2020-03', 50)],
  ...over,
})

describe('the S-curve', () => {
  it('sums up plan, paid and settled, and carries paid on at the pace of the full months', () => {
    // January and February are full months: (60 + 100) / 2 = 80 a month, March among them.
    const { points, pace, paceMonths, expected } = realisationCourse(facts())
    expect([pace / 100, paceMonths, expected]).toEqual([80, 2, zl(480)])
    const row = ({ planned, paid, settled, forecast }: (typeof points)[number]) =>
      [planned, paid, settled, forecast].map((amount) => (amount === null ? null : amount / 100))
    expect(points.map(row)).toEqual([
      [100, 60, 0, null],
      [200, 160, 0, 160],
      [300, 180, 50, 240],
      [400, null, null, 320],
      [500, null, null, 400],
      [600, null, null, 480],
    ])
  })

  it.each([
    ['never past the budget', { paid: [on('2020-01', 300), on('2020-02', 250)] }, 600],
    ['never under what was paid already', { paid: [on('2020-01', 700)] }, 700],
    ['corrections alone bring no pace', { paid: [on('2020-01', -50)] }, -50],
    ['no full month, no pace', { day: day('2020-01-20'), paid: [on('2020-01', 60)] }, 60],
    ['payments before the first month count', { paid: [on('2019-12', 40)] }, 40],
  ])('is carried on: %s', (_, over, expected) => {
    expect(realisationCourse(facts(over)).expected).toBe(zl(expected))
  })

  it.each([
    // Until March ends it comes to 80 at least: 160 + 4 × 80.
    ['2020-03-01', [], 480],
    ['2020-03-30', [on('2020-03', 20)], 480],
    ['2020-03-30', [on('2020-03', 110)], 160 + 110 + 3 * 80],
    // March is full at its end: (160 + 50) / 3 = 70, and April is carried on from its first day.
    ['2020-03-31', [on('2020-03', 50)], 210 + 3 * 70],
    ['2020-04-01', [on('2020-03', 50)], 210 + 3 * 70],
    ['2020-04-30', [on('2020-03', 50), on('2020-04', 70)], 280 + 2 * 70],
    ['2020-05-01', [on('2020-03', 50), on('2020-04', 70)], 280 + 2 * 70],
  ])('loses no month on the first of one: %s', (today, later, expected) => {
    const paid = [on('2020-01', 60), on('2020-02', 100), ...later]
    expect(realisationCourse(facts({ day: day(today), paid })).expected).toBe(zl(expected))
  })

  it.each([
    ['a month is full', [on('2020-03', 20)]],
    ['anything is paid', []],
  ])('draws no forecast before %s', (_, paid) => {
    const { points, paceMonths } = realisationCourse(facts({ paid }))
    expect(paceMonths).toBe(0)
    expect(points.flatMap(({ forecast }) => forecast ?? [])).toEqual([])
  })

  it.each(['2020-06-30', '2020-07-01'])('foretells nothing once it is over: %s', (today) => {
    const { points, expected } = realisationCourse(facts({ day: day(today) }))
    expect(expected).toBeNull()
    expect(points.flatMap(({ forecast }) => forecast ?? [])).toEqual([])
  })

  it('goes past the end of the programme when the day does', () => {
    const { points } = realisationCourse(facts({ day: day('2020-08-10') }))
    expect(points).toHaveLength(8)
    expect(points.at(-1)?.paid).toBe(zl(180))
  })
})

describe('the months of cost', () => {
  const direct = figuresFrom({
    ...noFigures,
    budget: zl(1000),
    contracted: zl(300),
    openContracts: zl(120),
    documents: zl(260),
    paid: zl(200),
  })

  it('add up to the direct costs, with a row for what has no month', () => {
    const sums = { claimed: zl(0), settled: zl(0), unclaimedCorrections: zl(0) }
    const rows = realisationMonths(
      direct,
      [on(march, 400), on(march, 100), on(april, 300)],
      [
        { month: march, documents: zl(200), paid: zl(200), ...sums },
        { month: '2020-05' as Month, documents: zl(60), paid: zl(0), ...sums },
      ],
    )
    expect(
      rows.map(({ month, figures }) => [
        month,
        figures.budget / 100,
        figures.documents / 100,
        figures.openContracts / 100,
        figures.left / 100,
      ]),
    ).toEqual([
      [march, 500, 200, 0, 300],
      [april, 300, 0, 0, 300],
      ['2020-05', 0, 60, 0, -60],
      [null, 200, 0, 120, 80],
    ])
    const left = rows.reduce((sum, { figures }) => sum + figures.left, 0)
    expect(left).toBe(direct.left)
  })
})
