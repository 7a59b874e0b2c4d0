import { expect, it } from 'vitest'
import {
  boxWidth,
  columnsBeside,
  columnWidths,
  usualColumns,
} from '#renderer/screens/jst/register/register-columns.ts'

const whole = usualColumns.reduce((sum, key) => sum + columnWidths[key], boxWidth)

it.each([
  [whole, []],
  [whole - 0.1, ['implementation']],
  [whole - columnWidths.implementation, ['implementation']],
  [whole - columnWidths.implementation - 0.1, ['agreementNumber', 'implementation']],
  [0, [...usualColumns]],
])('a list %d rem wide leaves beside the view: %j', (available, beside) => {
  expect(columnsBeside(usualColumns, available)).toEqual(beside)
})
