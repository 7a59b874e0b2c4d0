import { expect, it } from 'vitest'
import { indicatorVerdict } from '#db/rules/indicator-verdict.ts'
import { addDays, day } from '#db/values/day.ts'
import type { Forecast, IndicatorVerdict } from '#db/values/forecast.ts'

const today = day('2021-06-30')
const pace = (likely: number): Forecast => ({
  kind: 'pace',
  from: day('2020-12-31'),
  per30Days: { low: 0, likely: 100, high: 200 },
  atDeadline: { low: likely - 1, likely, high: likely + 1 },
  targetOn: { earliest: null, likely: null, latest: null },
})
const still: Forecast = { kind: 'still', since: day('2020-12-31'), value: 0 }
const tooLittle: Forecast = { kind: 'tooLittle', of: 'months', known: 1, needed: 3 }
const over = (missing: number): Forecast => ({ kind: 'over', missing })

it.each<[Forecast, number | null, number, IndicatorVerdict]>([
  // what its course tells, its value of 22, the days to its deadline
  [{ kind: 'reached', on: today }, 22, 100, 'reached'],
  [over(1), 21, -1, 'missed'],
  [over(22), null, 0, 'missed'],
  [pace(21), 10, 300, 'below'],
  [pace(22), 10, 300, 'onPace'],
  [still, 5, 300, 'still'],
  [still, 0, 91, 'unbegun'],
  [still, 0, 90, 'ending'],
  [tooLittle, 3, 91, 'unknown'],
  [tooLittle, null, 32, 'ending'],
])('%j at %j, %i days before the deadline, is %s', (forecast, value, left, verdict) => {
  const judged = { value, target: 22, deadline: addDays(today, left), forecast }
  expect(indicatorVerdict(judged, today)).toBe(verdict)
  expect(indicatorVerdict({ ...judged, target: null }, today)).toBe('noTarget')
})
