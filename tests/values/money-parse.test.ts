import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney } from '#db/values/money-parse.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { refusedCode } from './decisions.ts'

const nbsp = '\u00a0'
const narrowNbsp = '\u202f'

describe('parseMoney reads', () => {
  it.each([
    ['1 234,56 zł', 123_456],
    [`1${nbsp}234,56${nbsp}zł`, 123_456],
    [`1${narrowNbsp}234,56${nbsp}zł`, 123_456],
    [`1${nbsp}074${narrowNbsp}741,60 ZŁ`, 107_474_160],
    ['1234,56', 123_456],
    ['1.234,56', 123_456],
    ['1.074.741,60', 107_474_160],
    ['1.074.741', 107_474_100],
    ['1 074 741.60 PLN', 107_474_160],
    ['PLN 12,5', 1_250],
    ['1234.5', 123_450],
    ['1234.56zł', 123_456],
    ['  15  ', 1_500],
    ['0', 0],
    ['0,05', 5],
    ['-1 234,56 zł', -123_456],
    ['\u22121 234,56', -123_456],
    ['\u2013 5,00 zł', -500],
    ['(1 234,56)', -123_456],
    ['(1 234,56 zł)', -123_456],
    ['(1 234,56) zł', -123_456],
    ['90 071 992 547 409,91', Number.MAX_SAFE_INTEGER],
  ])('%s as %i', (text, amount) => {
    expect(parseMoney(text)).toEqual(allow(amount))
  })

  it('minus nothing as plain zero', () => {
    expect(parseMoney('-0,00')).toEqual(allow(0))
  })
})

describe('parseMoney refuses', () => {
  it.each([
    ['', 'money.empty'],
    [nbsp, 'money.empty'],
    ['1.234', 'money.ambiguous'],
    ['1,234', 'money.ambiguous'],
    ['-12.345 zł', 'money.ambiguous'],
    ['1234,567', 'money.tooPrecise'],
    ['1.234,567', 'money.tooPrecise'],
    ['0,001', 'money.tooPrecise'],
    ['90 071 992 547 409,92', 'money.tooLarge'],
    ['9'.repeat(400), 'money.tooLarge'],
    ['1,234.56', 'money.unreadable'],
    ['1,234,567', 'money.unreadable'],
    ['1 23,45', 'money.unreadable'],
    ['12 3456', 'money.unreadable'],
    ['1 234.567,89', 'money.unreadable'],
    ['0801011', 'money.unreadable'],
    ['12,', 'money.unreadable'],
    [',50', 'money.unreadable'],
    ['--5', 'money.unreadable'],
    ['(-5)', 'money.unreadable'],
    ['-', 'money.unreadable'],
    ['zł', 'money.unreadable'],
    ['12 €', 'money.unreadable'],
    ['5 tys.', 'money.unreadable'],
    ['1e5', 'money.unreadable'],
    ['=1+1', 'money.unreadable'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parseMoney(text))).toBe(code)
  })

  it('and names the text, shortened', () => {
    expect(parseMoney(' 12\n€ ')).toEqual(refuse('money.unreadable', { text: '12 €' }))
    const page = parseMoney('a'.repeat(30_000))
    expect(page).toEqual(refuse('money.unreadable', { text: `${'a'.repeat(39)}…` }))
  })
})

describe('parseMoney reads back', () => {
  // Intl takes a decimal text, so that the largest amounts are formatted without rounding.
  const złoty = (amount: number): Intl.StringNumericLiteral => {
    const digits = String(Math.abs(amount)).padStart(3, '0')
    const text = `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
    return text as Intl.StringNumericLiteral
  }

  it.each<[string, Intl.NumberFormatOptions]>([
    ['currency', { style: 'currency', currency: 'PLN' }],
    ['always grouped', { style: 'currency', currency: 'PLN', useGrouping: 'always' }],
    ['in parentheses', { style: 'currency', currency: 'PLN', currencySign: 'accounting' }],
    ['with the code', { style: 'currency', currency: 'PLN', currencyDisplay: 'code' }],
    ['a bare number', { minimumFractionDigits: 2 }],
    ['without groups', { minimumFractionDigits: 2, useGrouping: false }],
  ])('every amount formatted as %s', (_name, options) => {
    const format = new Intl.NumberFormat('pl-PL', options)
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(parseMoney(format.format(złoty(amount)))).toEqual(allow(amount))
      }),
    )
  })

  it('no other text as money, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const decision = parseMoney(text)
        expect(!decision.ok || Number.isSafeInteger(decision.value)).toBe(true)
      }),
    )
  })
})
