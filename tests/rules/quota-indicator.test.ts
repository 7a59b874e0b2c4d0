import { describe, expect, it } from 'vitest'
import { indicatorBehind } from '#db/rules/quota-indicator.ts'
import { seededIndicators } from '#db/seed/indicators.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { type QuotaKey, quotaKeys } from '#db/values/quota.ts'

const sheet = seededIndicators
const codeOf = (key: QuotaKey, indicators: typeof sheet = sheet) =>
  indicatorBehind(key, indicators)?.code
const without = (...codes: readonly string[]) => sheet.filter(({ code }) => !codes.includes(code))

describe('the indicator behind a quota', () => {
  it('is the one of the sheet that promises its figure and counts its JSTs', () => {
    expect(quotaKeys.map((key) => codeOf(key))).toEqual(['P1', 'P3', 'P8', 'P9'])
  })

  it.each([
    ['jst', without('P1'), 'P2'],
    ['implementations', without('P8'), 'R1'],
    ['implementations', without('P8', 'R1'), undefined],
    ['mediumTowns', without('P3'), undefined],
    ['jst', [], undefined],
  ] as const)('of %s, with some of them gone: %#', (key, indicators, code) => {
    expect(codeOf(key, indicators)).toBe(code)
  })

  it('is none that leaves some of the JSTs out, or promises another figure', () => {
    const [first] = sheet
    if (first === undefined) throw new Error('no indicators')
    const narrow: IndicatorRule = { kind: 'count', set: 'jstsSigned', where: { powiats: ['0801'] } }
    expect(indicatorBehind('jst', [{ ...first, rule: narrow }])).toBeUndefined()
    const typed = { kind: 'typed', value: 43 } as const
    expect(indicatorBehind('jst', [{ ...first, target: typed }])).toBeUndefined()
  })
})
