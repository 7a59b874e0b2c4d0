import { describe, expect, it } from 'vitest'
import { dayOfKsefNumber, nipOfKsefNumber, parseKsefNumber } from '#db/values/ksef-number.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { allowed, refusedCode } from './decisions.ts'

const valid = '5265877635-20250826-0100001AF629-AF'

describe('parseKsefNumber reads', () => {
  it.each([valid, valid.toLowerCase(), ` ${valid}\u00a0`, valid.replaceAll('-', '\u2011')])(
    '%s',
    (text) => {
      expect(parseKsefNumber(text)).toEqual(allow(valid))
    },
  )

  it('the issuer and the day of receipt out of it', () => {
    const number = allowed(parseKsefNumber(valid))
    expect(nipOfKsefNumber(number)).toBe('5265877635')
    expect(dayOfKsefNumber(number)).toBe('2025-08-26')
  })
})

describe('parseKsefNumber refuses', () => {
  it.each([
    ['', 'ksefNumber.wrongShape'],
    [valid.slice(0, -1), 'ksefNumber.wrongShape'],
    ['5265877635-20250826-010000-1AF629-AF', 'ksefNumber.wrongShape'],
    ['5265877635-20250826-0100001AF62G-AF', 'ksefNumber.wrongShape'],
    ['5265877635-20250826-0100001AF629-AE', 'ksefNumber.wrongChecksum'],
    ['5265877635-20250827-0100001AF629-AF', 'ksefNumber.wrongChecksum'],
    ['5265877634-20250826-0100001AF629-16', 'ksefNumber.wrongNip'],
    ['5265877635-20250231-0100001AF629-BB', 'ksefNumber.impossibleDay'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parseKsefNumber(text))).toBe(code)
  })

  it('and names the NIP that cannot be', () => {
    const text = '5265877634-20250826-0100001AF629-16'
    expect(parseKsefNumber(text)).toEqual(
      refuse('ksefNumber.wrongNip', { text, nip: '5265877634' }),
    )
  })

  it('every slip in a single character', () => {
    const slips = Array.from(valid).flatMap((character, place) =>
      Array.from('0123456789ABCDEF-')
        .filter((other) => other !== character)
        .map((other) => `${valid.slice(0, place)}${other}${valid.slice(place + 1)}`),
    )
    expect(slips).toHaveLength(35 * 16)
    expect(slips.filter((slip) => parseKsefNumber(slip).ok)).toEqual([])
  })
})
