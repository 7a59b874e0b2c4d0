import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisPoints, grosze, sumMoney } from '#db/values/money.ts'
import { splitByRate, splitMoney } from '#db/values/money-split.ts'

const amount = fc.maxSafeInteger().map(grosze)
const weights = fc
  .array(fc.oneof(fc.nat({ max: 20 }), fc.maxSafeNat()), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0))

describe('splitMoney', () => {
  it.each([
    { total: 100, by: [1, 1, 1], parts: [34, 33, 33], why: 'a tie goes to the earlier weight' },
    { total: 200, by: [1, 1, 1], parts: [67, 67, 66], why: 'two grosze left, the first two' },
    { total: 10, by: [1, 2, 3], parts: [2, 3, 5], why: '1.67, 3.33, 5.00: largest remainder' },
    { total: 7, by: [0, 5, 0], parts: [0, 7, 0], why: 'no weight, no money' },
    { total: -100, by: [1, 1, 1], parts: [-34, -33, -33], why: 'a negative total mirrors' },
    { total: 0, by: [3, 4], parts: [0, 0], why: 'nothing to divide' },
    { total: 0, by: [0, 0], parts: [0, 0], why: 'nothing by no weight' },
    { total: 0, by: [], parts: [], why: 'nothing among nobody' },
    {
      total: 107_474_160,
      by: [8428, 572, 1000],
      parts: [90_579_222, 6_147_522, 10_747_416],
      why: 'EU, state and own part of the programme',
    },
  ])('$why: $total by $by is $parts', ({ total, by, parts }) => {
    expect(splitMoney(grosze(total), by)).toEqual(parts)
  })

  it.each([
    ['a negative weight', [1, -1]],
    ['a fraction', [0.5, 0.5]],
    ['no weight at all', [0, 0]],
    ['nobody', []],
  ])('throws on money and %s', (_why, by) => {
    expect(() => splitMoney(grosze(1), by)).toThrow(/weight/)
  })

  it('always adds up to the total', () => {
    fc.assert(
      fc.property(amount, weights, (total, by) => {
        const parts = splitMoney(total, by)
        expect(parts).toHaveLength(by.length)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total))
      }),
    )
  })

  it('keeps every part within one grosz of its exact share, on the side of the total', () => {
    fc.assert(
      fc.property(amount, weights, (total, by) => {
        const whole = by.reduce((sum, weight) => sum + BigInt(weight), 0n)
        splitMoney(total, by).forEach((part, place) => {
          const distance = BigInt(part) * whole - BigInt(total) * BigInt(by[place] ?? 0)
          expect(distance < whole && -distance < whole).toBe(true)
          expect(part === 0 || Math.sign(part) === Math.sign(total)).toBe(true)
        })
      }),
    )
  })

  it('never gives a smaller weight more than a larger one', () => {
    fc.assert(
      fc.property(amount, weights, (total, by) => {
        const ordered = by.toSorted((one, other) => other - one)
        const parts = splitMoney(grosze(Math.abs(total)), ordered)
        expect(parts).toEqual(parts.toSorted((one, other) => other - one))
      }),
    )
  })
})

describe('splitByRate', () => {
  it('divides the value of the programme into own contribution and grant', () => {
    expect(splitByRate(grosze(107_474_160), basisPoints(1000))).toEqual({
      part: 10_747_416,
      rest: 96_726_744,
    })
  })

  it('always adds up to the total', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (total, rate) => {
        const { part, rest } = splitByRate(total, basisPoints(rate))
        expect(sumMoney([part, rest])).toBe(total)
      }),
    )
  })
})
