import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMoney,
  basisPoints,
  flatRateOf,
  grosze,
  shareOf,
  subtractMoney,
  sumMoney,
} from '#db/values/money.ts'

const largest = Number.MAX_SAFE_INTEGER

describe('grosze', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, largest + 1])('throws on %s', (amount) => {
    expect(() => grosze(amount)).toThrow('Not whole grosze')
  })

  it('has one zero', () => {
    expect(Object.is(grosze(-0), 0)).toBe(true)
  })
})

describe('basisPoints', () => {
  it.each([-1, 10_001, 0.1])('throws on %s', (rate) => {
    expect(() => basisPoints(rate)).toThrow('Not a rate')
  })
})

describe('sums', () => {
  it('add the direct and the flat-rate costs of the programme up to its value', () => {
    expect(addMoney(grosze(89_561_800), grosze(17_912_360))).toBe(107_474_160)
    expect(sumMoney([grosze(89_561_800), grosze(17_912_360)])).toBe(107_474_160)
  })

  it('are nothing for an empty list', () => {
    expect(addMoney()).toBe(0)
    expect(sumMoney([])).toBe(0)
  })

  it('go below zero when more was taken than there was', () => {
    expect(subtractMoney(grosze(100), grosze(250))).toBe(-150)
  })

  it.each([
    ['addMoney', () => addMoney(grosze(largest), grosze(1))],
    ['sumMoney', () => sumMoney([grosze(-largest), grosze(-1)])],
    ['subtractMoney', () => subtractMoney(grosze(-largest), grosze(largest))],
  ])('%s throws past the safe range rather than losing a grosz', (_name, sum) => {
    expect(sum).toThrow('Not whole grosze')
  })
})

describe('shareOf', () => {
  it.each([
    { of: 107_474_160, rate: 1000, share: 10_747_416, why: 'own contribution, 10 %' },
    { of: 107_474_160, rate: 8428, share: 90_579_222, why: 'EU part, 84.28 %' },
    { of: 107_474_160, rate: 572, share: 6_147_522, why: 'state part, 5.72 %' },
    { of: 5, rate: 1000, share: 1, why: 'half a grosz rounds up' },
    { of: 4, rate: 1000, share: 0, why: 'less than half rounds down' },
    { of: -5, rate: 1000, share: -1, why: 'a correction mirrors the amount it corrects' },
    { of: 123, rate: 0, share: 0, why: 'nothing at 0 %' },
    { of: 123, rate: 10_000, share: 123, why: 'everything at 100 %' },
    { of: largest, rate: 10_000, share: largest, why: 'exact at the end of the safe range' },
  ])('$why: $rate bp of $of is $share', ({ of, rate, share }) => {
    expect(shareOf(grosze(of), basisPoints(rate))).toBe(share)
  })
})

describe('flatRateOf', () => {
  it.each([
    { of: 89_561_800, rate: 2000, flat: 17_912_360, why: 'indirect costs of the programme, 20 %' },
    { of: 83_000_000, rate: 2500, flat: 20_750_000, why: '25 % of 830 000,00' },
    { of: 9, rate: 2000, flat: 1, why: '1.8 grosza is rounded down' },
    { of: 4, rate: 2000, flat: 0, why: '0.8 grosza is rounded down' },
    { of: -9, rate: 2000, flat: -2, why: 'a correction is rounded down too' },
    { of: -10, rate: 2000, flat: -2, why: 'a whole correction stays whole' },
  ])('$why: $rate bp of $of is $flat', ({ of, rate, flat }) => {
    expect(flatRateOf(grosze(of), basisPoints(rate))).toBe(flat)
  })

  it('is the largest whole amount that the exact rate reaches', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 10_000 }),
        (direct, rate) => {
          const flat = BigInt(flatRateOf(grosze(direct), basisPoints(rate))) * 10_000n
          const exact = BigInt(direct) * BigInt(rate)
          expect(flat <= exact && exact < flat + 10_000n).toBe(true)
        },
      ),
    )
  })
})
