import { describe, expect, it } from 'vitest'
import { allow, refuse } from '#db/values/refusal.ts'
import { parseRegon } from '#db/values/regon.ts'
import { refusedCode } from './decisions.ts'

describe('parseRegon reads', () => {
  it.each([
    ['123456785', '123456785'],
    ['123-456-785', '123456785'],
    ['12345678512347', '12345678512347'],
    ['123456785 12347', '12345678512347'],
    ['000001005', '000001005'],
  ])('%s', (text, regon) => {
    expect(parseRegon(text)).toEqual(allow(regon))
  })
})

describe('parseRegon refuses', () => {
  it.each([
    ['12345678', 'regon.wrongLength'],
    ['1234567851234', 'regon.wrongLength'],
    ['', 'regon.wrongLength'],
    ['12345678A', 'regon.notDigits'],
    ['123456784', 'regon.wrongCheckDigit'],
    ['12345678512348', 'regon.wrongCheckDigit'],
    ['000000000', 'regon.repeatedDigit'],
    ['00000000000000', 'regon.repeatedDigit'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parseRegon(text))).toBe(code)
  })

  it('a local unit of a company whose own number is wrong', () => {
    // 2·1 + 4·2 + 8·3 + 5·4 + 0·5 + 9·6 + 7·7 + 3·8 + 6·4 + 1·1 + 2·2 + 4·3 + 8·4 = 254,
    // 254 mod 11 = 1: the fourteenth digit is right, but 123456784 is no REGON.
    expect(refusedCode(parseRegon('12345678412341'))).toBe('regon.wrongCheckDigit')
  })

  it('and says how many digits there are', () => {
    expect(parseRegon('1234')).toEqual(refuse('regon.wrongLength', { text: '1234', length: 4 }))
  })
})

describe('the scheme of REGON', () => {
  it('cannot catch a slip that moves the remainder from 0 to 10', () => {
    // 8·3 + 9·1 = 33 leaves 0 and 8·3 + 9·1 + 2·5 = 43 leaves 10: the check digit is 0 for both.
    expect(parseRegon('310000000')).toEqual(allow('310000000'))
    expect(parseRegon('315000000')).toEqual(allow('315000000'))
  })
})
