import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNrb, parseNrb } from '#db/values/nrb.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { allowed, refusedCode } from './decisions.ts'
import { singleDigitSlips } from './single-digit-slips.ts'

const valid = '61109010140000071219812874'

/** An account of 24 digits with the check digits that ISO 13616 computes (98 − remainder). */
const anyNrb = fc.stringMatching(/^[0-9]{24}$/).map((account) => {
  const check = 98n - (BigInt(`${account}252100`) % 97n)
  return `${String(check).padStart(2, '0')}${account}`
})

describe('parseNrb reads', () => {
  it.each([
    valid,
    '61 1090 1014 0000 0712 1981 2874',
    'PL61 1090 1014 0000 0712 1981 2874',
    'pl61-1090-1014-0000-0712-1981-2874',
    '61\u00a01090\u00a01014\u00a00000\u00a00712\u00a01981\u00a02874',
  ])('%s', (text) => {
    expect(parseNrb(text)).toEqual(allow(valid))
  })
})

describe('parseNrb refuses', () => {
  it.each([
    ['', 'nrb.wrongLength'],
    [valid.slice(1), 'nrb.wrongLength'],
    [`${valid}0`, 'nrb.wrongLength'],
    ['DE89370400440532013000', 'nrb.notDigits'],
    ['6.11E+25', 'nrb.notDigits'],
    [`62${valid.slice(2)}`, 'nrb.wrongCheckDigits'],
    ['0'.repeat(26), 'nrb.wrongCheckDigits'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parseNrb(text))).toBe(code)
  })

  it('and says how many digits there are and should be', () => {
    expect(parseNrb('61 1090')).toEqual(
      refuse('nrb.wrongLength', { text: '61 1090', length: 6, expected: 26 }),
    )
  })

  it('every slip in a single digit of a valid number', () => {
    fc.assert(
      fc.property(anyNrb, (nrb) => {
        expect(parseNrb(nrb)).toEqual(allow(nrb))
        for (const slip of singleDigitSlips(nrb)) expect(parseNrb(slip).ok).toBe(false)
      }),
      { numRuns: 30 },
    )
  })
})

describe('formatNrb', () => {
  it('writes groups as banks print them', () => {
    expect(formatNrb(allowed(parseNrb(valid)))).toBe('61 1090 1014 0000 0712 1981 2874')
  })

  it('is read back', () => {
    fc.assert(
      fc.property(anyNrb, (nrb) => {
        expect(parseNrb(formatNrb(allowed(parseNrb(nrb))))).toEqual(allow(nrb))
      }),
    )
  })
})
