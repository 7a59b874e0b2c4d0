import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNip } from '#db/values/nip.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { refusedCode } from './decisions.ts'
import { singleDigitSlips } from './single-digit-slips.ts'

const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
const nineDigits = fc.stringMatching(/^[0-9]{9}$/)
const checkOf = (nine: string): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(nine[place]), 0) % 11

describe('parseNip reads', () => {
  it.each([
    '5265877635',
    '526-587-76-35',
    '526 587 76 35',
    'PL5265877635',
    'pl 526-58-77-635',
    '\u00a0526\u2011587\u201176\u201135\u200b',
  ])('%s', (text) => {
    expect(parseNip(text)).toEqual(allow('5265877635'))
  })

  it('a leading zero as part of the number', () => {
    // 0·6 + 1·5 + 2·7 + 3·2 + 4·3 + 5·4 + 6·5 + 7·6 + 8·7 = 185, 185 mod 11 = 9
    expect(parseNip('0123456789')).toEqual(allow('0123456789'))
  })
})

describe('parseNip refuses', () => {
  it.each([
    ['526587763', 'nip.wrongLength'],
    ['52658776355', 'nip.wrongLength'],
    ['', 'nip.wrongLength'],
    ['526587763O', 'nip.notDigits'],
    ['DE5265877635', 'nip.notDigits'],
    ['5265877634', 'nip.wrongCheckDigit'],
    ['2565877635', 'nip.wrongCheckDigit'],
    ['0000000000', 'nip.repeatedDigit'],
    ['1111111111', 'nip.repeatedDigit'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parseNip(text))).toBe(code)
  })

  it('and says how many digits there are and should be', () => {
    expect(parseNip('526-587')).toEqual(
      refuse('nip.wrongLength', { text: '526-587', length: 6, expected: 10 }),
    )
  })

  it('all ten endings of a number whose remainder is 10', () => {
    // 1·6 + 1·5 + 1·7 + 1·2 + 1·3 + 1·4 + 1·5 + 0·6 + 0·7 = 32, 32 mod 11 = 10
    for (const digit of '0123456789') {
      expect(refusedCode(parseNip(`111111100${digit}`))).toBe('nip.wrongCheckDigit')
    }
  })

  it('every slip in a single digit of a valid number', () => {
    fc.assert(
      fc.property(
        nineDigits.filter((nine) => checkOf(nine) < 10 && !/^(\d)\1+$/.test(nine)),
        (nine) => {
          const nip = `${nine}${checkOf(nine)}`
          expect(parseNip(nip)).toEqual(allow(nip))
          for (const slip of singleDigitSlips(nip)) expect(parseNip(slip).ok).toBe(false)
        },
      ),
    )
  })
})
