import { expect, it } from 'vitest'
import { grosze } from '#db/values/money.ts'
import { stillFree } from '#renderer/screens/budget/task-limit.ts'

it.each([
  [10_877_80, 0, 10_877_80],
  [10_877_80, 10_877_80, 0],
  // Moved with consent past the limit: nothing is left, not a debt.
  [10_877_80, 28_815_72, 0],
])('of a limit of %i gr with %i gr moved, %i gr may still move', (limit, moved, free) => {
  expect(stillFree(grosze(limit), grosze(moved))).toBe(free)
})
