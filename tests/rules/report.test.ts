import { describe, expect, it } from 'vitest'
import { reportChanges } from '#db/rules/report-changes.ts'
import { reportDays, reportMonths } from '#db/rules/report-month.ts'
import { day } from '#db/values/day.ts'
import type { Month } from '#db/values/period.ts'
import { figuresFrom, noFigures } from '#db/values/realisation-figures.ts'
import { axisSteps, chartSvg } from '#electron/documents/chart-svg.ts'

const programme = { from: day('2019-09-10'), to: day('2021-12-31') }
const month = (text: string) => text as Month

describe('the days of a report', () => {
  it.each([
    // month, own day, first day, day of the data, end of the month before
    ['2020-02', '2021-12-31', '2020-02-01', '2020-02-29', '2020-01-31'],
    ['2020-03', '2020-03-12', '2020-03-01', '2020-03-12', '2020-02-29'],
    ['2019-09', '2021-12-31', '2019-09-10', '2019-09-30', null],
    ['2019-10', '2021-12-31', '2019-10-01', '2019-10-31', '2019-09-30'],
  ])('of %s as seen on %s', (of, own, from, on, before) => {
    const days = reportDays(month(of), programme, day(own))
    expect(days).toMatchObject({ ok: true, value: { period: { from, to: on }, day: on, before } })
  })

  it.each([
    // month, own day, day as of which what needs somebody is told
    ['2020-07', '2020-08-03', '2020-08-03'],
    ['2020-08', '2020-08-03', '2020-08-03'],
    ['2020-06', '2020-08-03', '2020-06-30'],
    ['2020-07', '2020-07-31', '2020-07-31'],
    ['2020-06', '2020-07-31', '2020-06-30'],
    ['2021-12', '2021-12-31', '2021-12-31'],
    ['2019-09', '2019-09-12', '2019-09-12'],
  ])('of %s, seen on %s, tell what needs somebody as of %s', (of, own, told) => {
    const days = reportDays(month(of), programme, day(own))
    expect(days).toMatchObject({ ok: true, value: { told } })
  })

  it('the first month before begins with the programme', () => {
    const days = reportDays(month('2019-10'), programme, day('2020-01-01'))
    expect(days).toMatchObject({
      value: { periodBefore: { from: '2019-09-10', to: '2019-09-30' } },
    })
  })

  it.each(['2019-08', '2020-04'])('refuses %s', (of) => {
    const days = reportDays(month(of), programme, day('2020-03-12'))
    expect(days).toMatchObject({
      ok: false,
      refusal: {
        code: 'report.monthOutside',
        figures: { month: of, first: '2019-09', last: '2020-03' },
      },
    })
  })

  it('knows no month before the programme begins', () => {
    expect(reportMonths(programme, day('2019-09-09'))).toEqual([])
    expect(reportMonths(programme, day('2019-10-01'))).toEqual(['2019-09', '2019-10'])
  })
})

it('sets each figure beside the one of a month earlier, and beside nothing in the first month', () => {
  const total = figuresFrom(noFigures)
  const calls = { conversations: 4, atOnce: 3, open: 1 }
  const facts = { budget: { total }, packages: [], calls: { whole: calls } }
  const first = reportChanges({
    ...facts,
    totalBefore: null,
    packagesBefore: null,
    callsBefore: null,
  })
  expect(first.every(({ before }) => before === null)).toBe(true)
  const later = reportChanges({
    ...{ ...facts, totalBefore: total, packagesBefore: [] },
    callsBefore: { conversations: 6, atOnce: 1, open: 0 },
  })
  expect(later.find(({ key }) => key === 'conversations')).toMatchObject({ now: 4, before: 6 })
})

describe('a chart', () => {
  it.each([
    [3, [0, 1, 2, 3]],
    [895_618, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]],
    [10, [0, 2, 4, 6, 8, 10]],
  ])('has round steps up to %d', (top, steps) => {
    expect(axisSteps(top)).toEqual(steps)
  })

  it('draws every line with a dash of its own, breaks where nothing is known, and escapes words', () => {
    const svg = chartSvg({
      ...{ width: 500, height: 160, unit: 'zł <tys.>', now: { at: 1, label: 'dziś' } },
      places: ['sty', 'lut', 'mar'],
      write: String,
      lines: [
        { label: 'plan', values: [1, null, 3], colour: '#000000', dash: '5 3', width: 1 },
        { label: 'zapłacone', values: [0, 2, null], colour: '#0b5f59', dash: '', width: 2 },
      ],
    })
    expect(svg).toContain('zł &lt;tys.&gt;')
    expect(svg.match(/<circle /g)).toHaveLength(2)
    expect(svg.match(/<path /g)).toHaveLength(1)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('of nothing still has its axis', () => {
    const nothing = { width: 500, height: 160, unit: '', now: null, places: [], write: String }
    expect(chartSvg({ ...nothing, lines: [] })).not.toMatch(/NaN|Infinity/)
  })
})
