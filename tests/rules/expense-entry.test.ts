import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideCorrection } from '#db/rules/expense-correction.ts'
import { type DocumentIdentity, twinOf } from '#db/rules/expense-duplicate.ts'
import { decideAmounts, decidePeriod, type EnteredDocument } from '#db/rules/expense-entry.ts'
import { day } from '#db/values/day.ts'
import { leftOnLine, vatWithin } from '#db/values/expense-entry.ts'
import { grosze, sumMoney } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'

const document = (over: object = {}): EnteredDocument => ({
  kind: 'invoice',
  number: 'FV/1',
  correctsId: null,
  issuedOn: day('2020-03-02'),
  gross: grosze(123_00),
  net: grosze(100_00),
  vatEligible: true,
  parts: [],
  ...over,
})
const part = (amount: number, over: object = {}) => ({
  lineId: 'a',
  month: '2020-03' as Month,
  amount: grosze(amount),
  vat: null,
  ineligible: grosze(0),
  ineligibleReason: '',
  ...over,
})
const codeOf = (over: object) => {
  const decision = decideAmounts(document(over))
  return decision.ok ? 'allowed' : decision.refusal.code
}

describe('the amounts of a document', () => {
  it.each([
    ['whole on one line', { parts: [part(123_00)] }, 'allowed'],
    ['only a part in the project', { parts: [part(50_00)] }, 'allowed'],
    ['no parts yet', {}, 'allowed'],
    ['a grosz over gross', { parts: [part(100_00), part(23_01)] }, 'expense.partsOverGross'],
    [
      'gross where VAT is not eligible',
      { vatEligible: false, parts: [part(100_01)] },
      'expense.partsOverNet',
    ],
    ['no number', { number: '' }, 'expense.numberMissing'],
    ['zero', { gross: grosze(0), net: grosze(0) }, 'expense.grossZero'],
    ['net over gross', { net: grosze(123_01) }, 'expense.netOverGross'],
    ['net of the other sign', { net: grosze(-1) }, 'expense.netOverGross'],
    [
      'below zero without a corrected one',
      { gross: grosze(-1), net: grosze(-1) },
      'expense.negativeNotCorrection',
    ],
    ['a part of zero', { parts: [part(0)] }, 'expense.partZero'],
    ['a part of the other sign', { parts: [part(-1)] }, 'expense.partSign'],
    [
      'a correction, whole',
      { correctsId: 'x', gross: grosze(-123), net: grosze(-100), parts: [part(-123)] },
      'allowed',
    ],
    [
      'a correction past its own amount',
      { correctsId: 'x', gross: grosze(-123), net: grosze(-100), parts: [part(-124)] },
      'expense.partsOverGross',
    ],
    ['VAT over its part', { parts: [part(10_00, { vat: grosze(10_01) })] }, 'expense.vatOverPart'],
    [
      'VAT over the whole',
      { parts: [part(100_00, { vat: grosze(23_01) })] },
      'expense.vatOverWhole',
    ],
    [
      'ineligible without a reason',
      { parts: [part(10_00, { ineligible: grosze(1) })] },
      'expense.ineligibleReasonMissing',
    ],
    [
      'ineligible over its part',
      { parts: [part(10_00, { ineligible: grosze(10_01), ineligibleReason: 'x' })] },
      'expense.ineligibleOverPart',
    ],
  ])('%s: %j → %s', (_, over, code) => {
    expect(codeOf(over)).toBe(code)
  })

  it('take VAT in proportion, so that it never exceeds the document’s', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000_00 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(amounts, fc.nat(5_000_00), fc.boolean(), (parts, rest, vatEligible) => {
        const sum = parts.reduce((all, one) => all + one, 0)
        const gross = grosze(sum + rest)
        const net = grosze(Math.round((gross * 100) / 123))
        const whole = { gross, net, vatEligible }
        const vat = vatWithin(whole, parts.map(grosze))
        expect(sumMoney(vat)).toBeLessThanOrEqual(vatEligible ? gross - net : 0)
        if (vatEligible && rest === 0) expect(sumMoney(vat)).toBe(gross - net)
        for (const [at, one] of vat.entries()) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(parts[at] ?? 0)
        }
      }),
    )
  })
})

describe('a document outside of the programme', () => {
  const period = { from: day('2019-09-01'), to: day('2021-12-31') }
  it.each([
    ['2019-08-31', '2019-09', 'expense.issuedOutside'],
    ['2019-09-01', '2019-08', 'expense.monthOutside'],
    ['2021-12-31', '2022-01', 'expense.monthOutside'],
    ['2022-01-01', '2021-12', 'expense.issuedOutside'],
    ['2020-03-02', '2020-02', 'allowed'],
  ])('issued on %s, cost of %s → %s', (issuedOn, month, code) => {
    const entered = { issuedOn: day(issuedOn), parts: [{ ...part(1), month: month as Month }] }
    const decision = decidePeriod(entered, period, false)
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code)
    expect(decidePeriod(entered, period, true).ok).toBe(true)
  })
})

describe('a likely duplicate', () => {
  const known = {
    id: 'k',
    state: 'draft' as const,
    contractor: 'A',
    contractorId: 'a',
    number: 'FV/1/2020',
    gross: grosze(100),
    issuedOn: day('2020-03-02'),
  }
  it.each([
    ['the same number, written otherwise', { number: 'fv/1 /2020' }, true],
    ['the same number of another contractor and amount', { contractorId: 'b', gross: 1 }, false],
    ['another number, the same amount and day', { number: 'X' }, true],
    [
      'another number, the same amount, another day',
      { number: 'X', issuedOn: '2020-03-03' },
      false,
    ],
    ['another contractor, the same number, amount and day', { contractorId: 'b' }, true],
    [
      'another contractor and number, the same amount and day',
      { contractorId: 'b', number: 'X' },
      false,
    ],
  ])('%s', (_, over, found) => {
    const identity = { ...known, ...over } as DocumentIdentity
    expect(twinOf(identity, [known]) !== null).toBe(found)
  })
})

describe('a correction', () => {
  const corrected = {
    number: 'FV/1',
    contractorId: 'a',
    correctsId: null,
    gross: grosze(100),
    parts: [
      { lineId: 'x', amount: grosze(60) },
      { lineId: 'y', amount: grosze(40) },
    ],
    otherCorrections: [{ gross: grosze(-30), parts: [{ lineId: 'x', amount: grosze(-30) }] }],
  }
  const correction = (gross: number, lineId: string, contractorId = 'a') => ({
    contractorId,
    gross: grosze(gross),
    parts: [{ lineId, amount: grosze(gross) }],
  })
  it.each([
    ['within', correction(-30, 'x'), 'allowed'],
    ['past what is left of the line', correction(-31, 'x'), 'expense.correctionBeyondLine'],
    ['past what is left of the whole', correction(-71, 'y'), 'expense.correctionTooLarge'],
    ['upwards', correction(1_000, 'y'), 'allowed'],
    ['of another contractor', correction(-1, 'x', 'b'), 'expense.correctsOtherContractor'],
  ])('%s', (_, one, code) => {
    const decision = decideCorrection(one, corrected)
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code)
  })
})

describe('what a document leaves on a line', () => {
  const standing = {
    lineId: 'a',
    budget: grosze(1_000),
    documents: grosze(200),
    openContracts: grosze(100),
    contracted: grosze(300),
    contractDocuments: grosze(50),
  }
  it.each([
    // Budget − documents − other contracts − what its own contract still holds.
    [0, 450],
    [250, 450],
    [251, 449],
    [700, 0],
    [701, -1],
  ])('after %i: %i', (amount, left) => {
    expect(leftOnLine(standing, grosze(amount))).toBe(left)
  })

  it('is unknown before a budget is approved', () => {
    expect(leftOnLine({ ...standing, budget: null }, grosze(1))).toBeNull()
  })
})
