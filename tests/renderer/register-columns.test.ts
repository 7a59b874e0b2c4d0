import { describe, expect, it } from 'vitest'
import {
  type ColumnKey,
  columnsBeside,
  columnWidths,
  heldWidth,
  usualColumns,
} from '#renderer/screens/jst/register/register-columns.ts'

/** The width of some columns, in rem. */
const wide = (...keys: ColumnKey[]) => keys.reduce((sum, key) => sum + columnWidths[key], 0)
const others = usualColumns.filter((key) => key !== 'name')
const whole = heldWidth + wide(...others)

describe('the columns beside a list that is not scrolled', () => {
  it.each([
    [whole, []],
    [whole - 0.05, []],
    [whole - 0.2, ['implementation']],
    [whole - wide('implementation'), ['implementation']],
    [whole - wide('implementation') - 0.2, ['agreementNumber', 'implementation']],
    [0, others],
  ])('%d rem wide are %j', (seen, right) => {
    expect(columnsBeside(usualColumns, { scrolled: 0, seen })).toEqual({ left: [], right })
  })
})

describe('the columns beside a list that is scrolled', () => {
  const seen = whole - wide('agreementNumber', 'implementation')

  it.each([
    // The name never is beside: it stays where it is.
    [0.5, ['kind'], ['agreementNumber', 'implementation']],
    [wide('agreementNumber'), ['kind'], ['implementation']],
    [wide('kind'), ['kind'], ['implementation']],
    [wide('kind', 'powiatName'), ['kind', 'powiatName'], ['implementation']],
    [wide('agreementNumber', 'implementation'), ['kind', 'powiatName', 'state'], []],
  ])('by %d rem are %j on the left and %j on the right', (scrolled, left, right) => {
    expect(columnsBeside(usualColumns, { scrolled, seen })).toEqual({ left, right })
  })
})
