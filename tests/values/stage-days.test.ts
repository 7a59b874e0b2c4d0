import { expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { knownOn, stageSpanOn } from '#db/values/stage-days.ts'

/** The second stage of the sample: planned for January, really begun on 23 March. */
const stage = {
  plannedFrom: day('2021-01-01'),
  plannedTo: day('2021-12-31'),
  actualFrom: day('2021-03-23'),
  actualTo: day('2021-11-30'),
}

it.each([
  // the day, the real days known on it, the stage as it was known
  ['2020-10-15', [null, null], ['2021-01-01', '2021-12-31']],
  ['2021-03-22', [null, null], ['2021-01-01', '2021-12-31']],
  ['2021-03-23', ['2021-03-23', null], ['2021-03-23', '2021-12-31']],
  ['2021-11-29', ['2021-03-23', null], ['2021-03-23', '2021-12-31']],
  ['2021-11-30', ['2021-03-23', '2021-11-30'], ['2021-03-23', '2021-11-30']],
] as const)('on %s a stage knows no later real day', (on, real, span) => {
  const { actualFrom, actualTo } = knownOn(stage, day(on))
  expect([actualFrom, actualTo]).toEqual(real)
  const { from, to } = stageSpanOn(stage, day(on))
  expect([from, to]).toEqual(span)
})

it('a stage without planned days has those that really came', () => {
  const unplanned = { ...stage, plannedFrom: null, plannedTo: null }
  expect(stageSpanOn(unplanned, day('2021-01-01'))).toEqual({ from: null, to: null })
  expect(stageSpanOn(unplanned, day('2021-06-01'))).toEqual({ from: '2021-03-23', to: null })
})
