import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideGrantSources, programmeAmounts } from '#db/rules/own-contribution.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import { allowed, refusedCode } from '../values/decisions.ts'

describe('amounts of the programme, to the grosz', () => {
  it.each([
    // value, own rate in basis points, own contribution, grant
    [1_074_741_60, 1000, 107_474_16, 967_267_44],
    [1_074_741_65, 1000, 107_474_17, 967_267_48],
    [1_074_741_64, 1000, 107_474_16, 967_267_48],
    [1_074_741_60, 0, 0, 1_074_741_60],
    [1_074_741_60, 10_000, 1_074_741_60, 0],
    [0, 1000, 0, 0],
    [1, 5000, 1, 0],
  ])('%i at %i: own %i, grant %i', (value, rate, ownContribution, grant) => {
    expect(programmeAmounts(grosze(value), basisPoints(rate))).toEqual({
      value,
      ownContribution,
      grant,
    })
  })

  it('the EU and the state share the grant of the programme sheet', () => {
    const sources = decideGrantSources(grosze(1_074_741_60), basisPoints(1000), basisPoints(8428))
    expect(allowed(sources)).toEqual({ eu: 905_792_22, state: 61_475_22 })
  })

  it('rates over the whole are refused', () => {
    const sources = decideGrantSources(grosze(100), basisPoints(1000), basisPoints(9001))
    expect(refusedCode(sources)).toBe('programme.ratesOverWhole')
  })

  it('the parts add up to the value and none is negative', () => {
    const rate = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), rate, rate, (value, own, eu) => {
        const amounts = programmeAmounts(grosze(value), basisPoints(own))
        expect(amounts.ownContribution + amounts.grant).toBe(value)
        const sources = decideGrantSources(grosze(value), basisPoints(own), basisPoints(eu))
        expect(sources.ok).toBe(own + eu <= 10_000)
        if (!sources.ok) return
        expect(sources.value.eu + sources.value.state).toBe(amounts.grant)
        expect(Math.min(sources.value.eu, sources.value.state)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
