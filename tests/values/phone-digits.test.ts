import { describe, expect, test } from 'vitest'
import { reversedDigits, typedPhoneDigits } from '#db/values/phone-digits.ts'

describe('digits of a telephone number', () => {
  test.each([
    ['684565487'],
    ['+48 684565487'],
    ['68 456-54-87'],
    ['(68) 456 54 87'],
    ['0048684565487'],
    ['48 684 565 487'],
    ['0 68 456 54 87'],
    ['tel. 68/456.54.87 wew. 12'],
    ['684565487#12'],
    ['68 456 54 87, 601 234 567'],
  ])('%s is the same number', (written) => {
    expect(reversedDigits(written)).toBe('784565486')
  })

  test.each([
    ['', ''],
    ['brak', ''],
    ['48 321', '12384'],
    ['+49 30 1234567', '76543210394'],
  ])('%j gives %j', (written, digits) => {
    expect(reversedDigits(written)).toBe(digits)
  })

  test.each([
    ['5487', '7845'],
    ['54-87', '7845'],
    ['+48 684565487', '784565486'],
    ['tel. 68 456', '65486'],
  ])('%j is looked for by its last digits', (typed, digits) => {
    expect(typedPhoneDigits(typed)).toBe(digits)
  })

  test.each(['', '87', '8-7', 'Gubin', 'FV 12/2021', '+', 'tel'])('%j is no number', (typed) => {
    expect(typedPhoneDigits(typed)).toBeUndefined()
  })
})
