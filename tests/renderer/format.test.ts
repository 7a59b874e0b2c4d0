import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grosze } from '#db/values/money.ts'
import { formatIn } from '#renderer/ui/format.ts'

describe('the currency beside a field', () => {
  it.each([
    ['pl', 'zł'],
    ['en', 'PLN'],
  ] as const)('in %s is %s, as in every amount', (language, currency) => {
    const format = formatIn(language)
    expect(format.currency).toBe(currency)
    expect(format.money(grosze(100))).toContain(currency)
  })
})

describe('a share of two counts', () => {
  it.each([
    // Rounded to hundredths first, each of the first three would come out one tenth too high.
    [37, 43, '86%', '86%'],
    [18, 94, '19,1%', '19.1%'],
    [23, 22, '104,5%', '104.5%'],
    [43, 94, '45,7%', '45.7%'],
    [0, 94, '0%', '0%'],
    [100, 50, '200%', '200%'],
    [3, 80, '3,8%', '3.8%'],
    [1, 0, '–', '–'],
  ])('%i of %i is %s', (part, whole, polish, english) => {
    expect(formatIn('pl').share(part, whole)).toBe(polish)
    expect(formatIn('en').share(part, whole)).toBe(english)
  })

  it('lies within half a tenth of a percent of the true one', () => {
    const count = fc.integer({ min: 1, max: 2_000 })
    fc.assert(
      fc.property(count, count, (part, whole) => {
        const shown = Number(formatIn('en').share(part, whole).replace(/[%,]/g, ''))
        expect(Math.abs(shown - (part / whole) * 100)).toBeLessThanOrEqual(0.05 + 1e-9)
      }),
    )
  })
})
