import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPhone, parsePhone } from '#db/values/phone.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { allowed, refusedCode } from './decisions.ts'

describe('parsePhone reads', () => {
  it.each([
    ['68 456 54 87', '684565487'],
    ['68\u00a0456\u00a054\u00a087', '684565487'],
    ['684565487', '684565487'],
    ['68-456-54-87', '684565487'],
    ['68.456.54.87', '684565487'],
    ['(68) 456 54 87', '684565487'],
    ['68/456 54 87', '684565487'],
    ['(068) 456-54-87', '684565487'],
    ['0-68 456 54 87', '684565487'],
    ['+48 68 456 54 87', '684565487'],
    ['+48 (0) 68 456 54 87', '684565487'],
    ['(+48) 68 456 54 87', '684565487'],
    ['0048684565487', '684565487'],
    ['48684565487', '684565487'],
    ['tel. 68 456 54 87', '684565487'],
    ['Tel.: +48 68 456 54 87', '684565487'],
    ['kom. 601-234-567', '601234567'],
    ['+48601234567', '601234567'],
    ['48 362 12 34', '483621234'],
    ['48 48 362 12 34', '483621234'],
    ['68 456 54 87 wew. 12', '684565487#12'],
    ['68 456 54 87, wewn. 12', '684565487#12'],
    ['68 456 54 87 w. 12', '684565487#12'],
    ['68 456 54 87 w 12', '684565487#12'],
    ['+48 68 456 54 87 ext. 1234', '684565487#1234'],
    ['684565487x7', '684565487#7'],
    ['684565487#007', '684565487#007'],
    ['\u202a+48 601 234 567\u202c', '601234567'],
  ])('%s as %s', (text, phone) => {
    expect(parsePhone(text)).toEqual(allow(phone))
  })
})

describe('parsePhone refuses', () => {
  it.each([
    ['', 'phone.wrongLength'],
    ['456 54 87', 'phone.wrongLength'],
    ['68 456 54 8', 'phone.wrongLength'],
    ['68 456 54 877', 'phone.wrongLength'],
    ['112', 'phone.wrongLength'],
    ['+48 68 456 54 8', 'phone.wrongLength'],
    ['+49 30 901820', 'phone.foreign'],
    ['0049 30 901820', 'phone.foreign'],
    ['068 456 548', 'phone.leadingZero'],
    ['68 456 54 87, 68 456 57 57', 'phone.several'],
    ['68 456 54 87; 601 234 567', 'phone.several'],
    ['68 456 54 87 / 601 234 567', 'phone.several'],
    ['68 456 54 87 lub 88', 'phone.several'],
    ['brak', 'phone.notDigits'],
    ['68 456 54 8O', 'phone.notDigits'],
    ['68 456 54 87 sekretariat', 'phone.notDigits'],
    ['68+4565487', 'phone.notDigits'],
    ['+', 'phone.notDigits'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parsePhone(text))).toBe(code)
  })

  it('and says how many digits there are and should be', () => {
    expect(parsePhone('456 54 87')).toEqual(
      refuse('phone.wrongLength', { text: '456 54 87', length: 7, expected: 9 }),
    )
  })
})

describe('formatPhone', () => {
  it.each([
    ['684565487', '68 456 54 87'],
    ['684565757', '68 456 57 57'],
    ['957115200', '95 711 52 00'],
    ['483621234', '48 362 12 34'],
    ['601234567', '601 234 567'],
    ['451234567', '451 234 567'],
    ['885123456', '885 123 456'],
    ['800123456', '800 123 456'],
    ['684565487#12', '68 456 54 87 wew. 12'],
  ])('%s as %s', (phone, expected) => {
    expect(formatPhone(allowed(parsePhone(phone)))).toBe(expected)
  })

  it('names the extension in another language when asked', () => {
    expect(formatPhone(allowed(parsePhone('684565487#12')), 'ext.')).toBe('68 456 54 87 ext. 12')
  })

  it('is read back, and so are the international forms', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{8}(#[0-9]{1,6})?$/), (text) => {
        const phone = allowed(parsePhone(text))
        expect(phone).toBe(text)
        for (const written of [
          formatPhone(phone),
          formatPhone(phone, 'ext.'),
          `+48 ${formatPhone(phone)}`,
          `0048${formatPhone(phone)}`,
        ]) {
          expect(parsePhone(written)).toEqual(allow(text))
        }
      }),
    )
  })
})
