import { expect, it } from 'vitest'
import { taskStanding } from '#db/rules/task-standing.ts'
import { day } from '#db/values/day.ts'

it.each([
  ['2021-06-30', null, '2021-06-30', false, 'open'],
  ['2021-06-30', null, '2021-07-01', false, 'late'],
  ['2021-06-30', '2021-07-05', '2021-07-06', false, 'open'],
  [null, null, '2021-12-31', false, 'open'],
  ['2021-06-30', null, '2021-07-01', true, 'ended'],
  [null, null, '2021-07-01', true, 'ended'],
  ['2021-06-30', '2021-06-01', '2021-07-01', true, 'open'],
] as const)('due %s, done %s, on %s, the JST left: %s is %s', (due, done, on, left, expected) => {
  const task = { dueOn: due && day(due), doneOn: done && day(done) }
  const { late, ended } = taskStanding(task, day(on), left)
  expect({ late, ended }).toEqual({ late: expected === 'late', ended: expected === 'ended' })
})
