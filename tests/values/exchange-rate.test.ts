import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inZloty, parseRate } from '#db/values/exchange-rate.ts'

describe('an exchange rate', () => {
  it.each([
    ['4,3215', 43_215],
    ['4.3', 43_000],
    ['0,0118', 118],
    [' 4 ', 40_000],
    ['1000', 10_000_000],
  ])('reads %s', (text, rate) => {
    expect(parseRate(text)).toEqual({ ok: true, value: rate })
  })

  it.each(['', '0', '0,0000', '1000,0001', '4,32151', '-4', '4,3 zł', 'cztery'])(
    'refuses %s',
    (text) => {
      expect(parseRate(text)).toMatchObject({ ok: false, refusal: { code: 'rate.unreadable' } })
    },
  )

  it.each([
    [123_000, 43_215, 531_545],
    [-123_000, 43_215, -531_545],
    [1, 5_000, 1],
    [-1, 5_000, -1],
    [1, 4_999, 0],
    [900_000_000_000, 10_000_000, 900_000_000_000_000],
  ])('turns %d hundredths at %d into %d grosze', (amount, rate, zloty) => {
    expect(inZloty(amount, rate)).toBe(zloty)
  })

  it('never misses the exact amount by more than half a grosz', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10_000_000 }), (amount, rate) => {
        const exact = BigInt(amount) * BigInt(rate)
        const miss = BigInt(inZloty(amount, rate)) * 10_000n - exact
        expect(miss <= 5_000n && miss >= -5_000n).toBe(true)
      }),
    )
  })
})
