import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideApproval } from '#db/rules/budget.ts'
import { compareVersions, type LineShare } from '#db/rules/budget-compare.ts'
import { budgetLimits } from '#db/rules/budget-limits.ts'
import { decideIdentity, decideLine, withAmount } from '#db/rules/budget-lines.ts'
import { thousandths } from '#db/values/budget.ts'
import { lineAmount, plannedSum, rescaledPlan, spreadEvenly } from '#db/values/budget-plan.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { parseQuantity } from '#db/values/quantity-parse.ts'
import { allowed, refusedCode } from '../values/decisions.ts'

const months = ['2020-01', '2020-02', '2020-03'] as Month[]
const identity = {
  taskId: 'A',
  name: 'Trenerzy',
  category: 'personnel',
  outsourced: false,
  abroad: false,
  stateAid: false,
  unit: 'godz.',
} as const
const cost = { quantity: thousandths(1_500_000), unitPrice: grosze(200_00), plan: [] }

describe('quantity times price', () => {
  it.each([
    // thousandths, grosze, amount
    [1_000, 200_000_08, 200_000_08],
    [12_500, 20_000_00, 250_000_00],
    [333, 10_00, 3_33],
    [1, 5_00, 1], // 0,005 zł is a grosz: half away from zero
    [1, 4_99, 0],
    [0, 10_00, 0],
  ])('%i × %i = %i', (quantity, price, amount) => {
    expect(lineAmount(thousandths(quantity), grosze(price))).toBe(amount)
  })
})

describe('a quantity as typed', () => {
  it.each([
    ['12', 12_000],
    ['0,5', 500],
    ['12.125', 12_125],
    ['1 500', 1_500_000],
    ['1,5000', 1_500],
  ])('%s', (text, expected) => {
    expect(allowed(parseQuantity(text))).toBe(expected)
  })

  it.each([
    ['', 'quantity.empty'],
    ['dwa', 'quantity.unreadable'],
    ['-1', 'quantity.unreadable'],
    ['0,0001', 'quantity.tooPrecise'],
    ['1000001', 'quantity.tooLarge'],
  ])('„%s”: %s', (text, code) => {
    expect(refusedCode(parseQuantity(text))).toBe(code)
  })
})

describe('a cost line of a draft', () => {
  it('may have no plan, or one that adds up', () => {
    expect(allowed(decideLine({ ...identity, ...cost }, months)).amount).toBe(300_000_00)
    const plan = spreadEvenly(grosze(300_000_00), months)
    expect(allowed(decideLine({ ...identity, ...cost, plan }, months)).plan).toEqual(plan)
  })

  const part = (month: string, amount: number) => ({
    month: month as Month,
    amount: grosze(amount),
  })
  it.each([
    ['budget.lineNameMissing', { name: ' ' }],
    ['budget.quantityOutOfRange', { quantity: thousandths(-1) }],
    ['budget.priceOutOfRange', { unitPrice: grosze(-1) }],
    [
      'budget.amountTooLarge',
      { quantity: thousandths(1_000_000_000), unitPrice: grosze(1_000_000_00) },
    ],
    ['budget.planDoesNotAddUp', { plan: [part('2020-01', 299_999_99)] }],
    ['budget.monthOutside', { plan: [part('2020-04', 300_000_00)] }],
    ['budget.monthTwice', { plan: [part('2020-01', 1_00), part('2020-01', 299_999_00)] }],
    ['budget.monthOutOfRange', { plan: [part('2020-01', -1_00), part('2020-02', 300_001_00)] }],
  ] as const)('%s', (code, more) => {
    expect(refusedCode(decideLine({ ...identity, ...cost, ...more }, months))).toBe(code)
  })

  it('keeps what names it once an approved version has it', () => {
    const renamed = { ...identity, name: 'Trenerki' }
    expect(allowed(decideIdentity(identity, renamed, false))).toBe(true)
    expect(allowed(decideIdentity(identity, identity, true))).toBe(true)
    for (const change of [
      { name: 'Trenerki' },
      { category: 'other' },
      { outsourced: true },
      { unit: 'dzień' },
      { taskId: 'B' },
    ] as const) {
      const decision = decideIdentity(identity, { ...identity, ...change }, true)
      expect(refusedCode(decision)).toBe('budget.lineFrozen')
    }
  })

  it.each([
    // quantity, price, new amount, quantity and price after
    [1_500_000, 200_00, 275_000_00, 1_375_000, 200_00], // 1 375 hours instead of 1 500
    [3_000, 100_00, 100_05, 3_000, 33_35], // the same three, cheaper
    [3_000, 100_00, 100_00, 1_000, 100_00], // one instead of three
    [3_000, 0, 100_00, 1_000, 100_00], // no price yet, and three do not divide it
  ])('%i × %i at %i gr becomes %i × %i', (quantity, price, amount, count, unitPrice) => {
    const line = { quantity: thousandths(quantity), unitPrice: grosze(price), plan: [] }
    expect(withAmount(line, grosze(amount))).toEqual({
      quantity: count,
      unitPrice,
      amount,
      plan: [],
    })
  })
})

describe('a plan by months', () => {
  it('spreads 100,00 zł over three months as 33,34 + 33,33 + 33,33', () => {
    expect(spreadEvenly(grosze(100_00), months).map(({ amount }) => amount)).toEqual([
      33_34, 33_33, 33_33,
    ])
  })

  it('adds up however it is spread and rescaled', () => {
    const amount = fc.integer({ min: 0, max: 1e11 })
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 60 }), amount, (first, count, second) => {
        const span = Array.from({ length: count }, (_, at) => `2020-${at}` as Month)
        const plan = spreadEvenly(grosze(first), span)
        expect(plannedSum(plan)).toBe(first)
        const parts = plan.map((one) => one.amount)
        expect(Math.max(0, ...parts) - Math.min(...parts, Math.max(0, ...parts))).toBeLessThan(2)
        expect(plannedSum(rescaledPlan(plan, grosze(second)))).toBe(first === 0 ? 0 : second)
      }),
    )
  })
})

describe('limits of categories', () => {
  const rules = {
    assetsLimitRate: basisPoints(1_000),
    servicesLimitRate: basisPoints(3_000),
    assetThreshold: grosze(10_000_00),
  }
  const line = { category: 'personnel', outsourced: false, unitPrice: grosze(1_00) } as const
  const totals = { direct: grosze(895_618_00), value: grosze(1_074_741_60) }

  it('fixed assets from 10 000,00 zł and cross-financing share one limit', () => {
    const limits = budgetLimits(
      [
        {
          ...line,
          category: 'fixedAssets',
          unitPrice: grosze(10_000_00),
          amount: grosze(50_000_00),
        },
        {
          ...line,
          category: 'fixedAssets',
          unitPrice: grosze(9_999_99),
          amount: grosze(70_000_00),
        },
        { ...line, category: 'crossFinancing', amount: grosze(57_474_17) },
        { ...line, category: 'services', outsourced: true, amount: grosze(268_685_40) },
        { ...line, category: 'services', amount: grosze(100_000_00) },
      ],
      totals,
      rules,
    )
    // 10 % of 1 074 741,60 zł; one grosz too much.
    expect(limits.assets).toEqual({ used: 107_474_17, limit: 107_474_16, exceeded: true })
    // 30 % of 895 618,00 zł, to the grosz.
    expect(limits.services).toEqual({ used: 268_685_40, limit: 268_685_40, exceeded: false })
    expect(limits.belowThreshold).toBe(1)
  })
})

describe('two versions', () => {
  const share = (lineId: string, amount: number): LineShare => ({
    lineId,
    quantity: thousandths(1_000),
    unitPrice: grosze(amount),
    amount: grosze(amount),
  })

  it('tell lines added, removed, changed and the same', () => {
    const compared = compareVersions(
      ['a', 'b', 'c', 'd', 'e'],
      [share('a', 1_00), share('b', 2_00), share('c', 3_00)],
      [share('b', 2_00), share('c', 3_01), share('d', 4_00)],
    )
    expect(compared.lines.map((one) => [one.lineId, one.change, one.difference])).toEqual([
      ['a', 'removed', -1_00],
      ['b', 'same', 0],
      ['c', 'changed', 1],
      ['d', 'added', 4_00],
    ])
    expect(compared).toMatchObject({ before: 6_00, after: 9_01, difference: 3_01 })
  })
})

describe('the approval of a version', () => {
  const line = (amount: number) => ({
    lineId: 'a',
    category: 'personnel' as const,
    outsourced: false,
    amount: grosze(amount),
  })
  it.each([
    ['budget.noLines', []],
    ['budget.lineNegative', [line(-1), line(101)]],
    ['budget.linesDoNotAddUp', [line(99)]],
  ])('%s', (code, given) => {
    expect(refusedCode(decideApproval(grosze(100), given))).toBe(code)
  })

  it('is allowed when the lines add up', () => {
    expect(allowed(decideApproval(grosze(100), [line(40), line(60)]))).toBe(100)
  })
})
