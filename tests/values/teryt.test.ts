import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allow, refuse } from '#db/values/refusal.ts'
import { jstKindOf, parseTeryt, powiatOf } from '#db/values/teryt.ts'
import { allowed, refusedCode } from './decisions.ts'

const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((number) => String(number).padStart(2, '0'))
const voivodeship = fc.integer({ min: 1, max: 16 }).map((half) => String(half * 2).padStart(2, '0'))
const powiat = fc.tuple(voivodeship, twoDigits(1, 99)).map((parts) => parts.join(''))
const gmina = fc
  .tuple(powiat, twoDigits(1, 99), fc.constantFrom('1', '2', '3'))
  .map((parts) => parts.join(''))

describe('parseTeryt reads', () => {
  it.each([
    ['0801', '0801', false, 'powiat'],
    ['0801011', '0801011', false, 'urbanGmina'],
    ['0801022', '0801022', false, 'ruralGmina'],
    ['0804043', '0804043', false, 'urbanRuralGmina'],
    ['0861', '0861', false, 'cityWithPowiatRights'],
    ['0862011', '0862011', false, 'cityWithPowiatRights'],
    ['08 01 01 1', '0801011', false, 'urbanGmina'],
    ['080101_1', '0801011', false, 'urbanGmina'],
    ['801011', '0801011', true, 'urbanGmina'],
    ['801', '0801', true, 'powiat'],
    ['861', '0861', true, 'cityWithPowiatRights'],
    ['201011', '0201011', true, 'urbanGmina'],
    ['3201', '3201', false, 'powiat'],
  ])('%s as %s (zero restored: %s), %s', (text, teryt, zeroRestored, kind) => {
    const decision = parseTeryt(text)
    expect(decision).toEqual(allow({ teryt, zeroRestored }))
    expect(jstKindOf(allowed(decision).teryt)).toBe(kind)
  })

  it('the powiat that a gmina lies in', () => {
    expect(powiatOf(allowed(parseTeryt('0801011')).teryt)).toBe('0801')
    expect(powiatOf(allowed(parseTeryt('0801')).teryt)).toBe('0801')
  })

  it('every code as it is written, leading zero and all', () => {
    fc.assert(
      fc.property(fc.oneof(powiat, gmina), (teryt) => {
        expect(parseTeryt(teryt)).toEqual(allow({ teryt, zeroRestored: false }))
      }),
    )
  })

  it('every code that a spreadsheet took for a number, and tells so', () => {
    fc.assert(
      fc.property(
        fc.oneof(powiat, gmina).filter((teryt) => teryt.startsWith('0')),
        (teryt) => {
          const number = String(Number(teryt))
          expect(parseTeryt(number)).toEqual(allow({ teryt, zeroRestored: true }))
        },
      ),
    )
  })
})

describe('parseTeryt refuses', () => {
  it.each([
    ['', 'teryt.wrongLength'],
    ['08', 'teryt.wrongLength'],
    ['080', 'teryt.wrongLength'],
    ['80101', 'teryt.wrongLength'],
    ['08010111', 'teryt.wrongLength'],
    ['080101', 'teryt.missingKind'],
    ['321012', 'teryt.missingKind'],
    ['Żagań', 'teryt.notDigits'],
    ['801011.5', 'teryt.notDigits'],
    ['0901', 'teryt.unknownPlace'],
    ['3401011', 'teryt.unknownPlace'],
    ['0001', 'teryt.unknownPlace'],
    ['0800', 'teryt.unknownPlace'],
    ['0801001', 'teryt.unknownPlace'],
    ['901', 'teryt.unknownPlace'],
    ['901011', 'teryt.unknownPlace'],
    ['0804044', 'teryt.unknownKind'],
    ['0804045', 'teryt.unknownKind'],
    ['1465028', 'teryt.unknownKind'],
    ['0801010', 'teryt.unknownKind'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parseTeryt(text))).toBe(code)
  })

  it('and says which code it looked for and which kind it found', () => {
    expect(parseTeryt('901011')).toEqual(
      refuse('teryt.unknownPlace', { text: '901011', code: '0901011' }),
    )
    expect(parseTeryt('0804044')).toEqual(
      refuse('teryt.unknownKind', { text: '0804044', kind: '4' }),
    )
  })
})
