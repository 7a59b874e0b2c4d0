import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDayOf, parsePesel, sexOf } from '#db/values/pesel.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { allowed, refusedCode } from './decisions.ts'
import { singleDigitSlips } from './single-digit-slips.ts'

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
const withCheckDigit = (ten: string): string => {
  const sum = weights.reduce((before, weight, place) => before + weight * Number(ten[place]), 0)
  return `${ten}${(10 - (sum % 10)) % 10}`
}

const monthOffset: Readonly<Record<string, number>> = { 18: 80, 19: 0, 20: 20, 21: 40, 22: 60 }
const invented = fc
  .tuple(
    fc.date({ min: new Date('1800-01-01'), max: new Date('2299-12-31'), noInvalidDate: true }),
    fc.stringMatching(/^[0-9]{4}$/),
  )
  .map(([date, serial]) => {
    const birthDay = date.toISOString().slice(0, 10)
    const month = Number(birthDay.slice(5, 7)) + (monthOffset[birthDay.slice(0, 2)] ?? 0)
    const six = `${birthDay.slice(2, 4)}${String(month).padStart(2, '0')}${birthDay.slice(8)}`
    return { birthDay, serial, pesel: withCheckDigit(`${six}${serial}`) }
  })

describe('parsePesel reads', () => {
  it.each(['44051401359', '440514 01359', ' 44-05-14-01359\u00a0'])('%s', (text) => {
    expect(parsePesel(text)).toEqual(allow('44051401359'))
  })

  it.each([
    { ten: '4405140135', birthDay: '1944-05-14', sex: 'male' },
    { ten: '0081010001', birthDay: '1800-01-01', sex: 'male' },
    { ten: '9992310002', birthDay: '1899-12-31', sex: 'female' },
    { ten: '0001010000', birthDay: '1900-01-01', sex: 'female' },
    { ten: '0022290004', birthDay: '2000-02-29', sex: 'female' },
    { ten: '0241010005', birthDay: '2102-01-01', sex: 'male' },
    { ten: '9972310006', birthDay: '2299-12-31', sex: 'female' },
  ])('$birthDay, $sex from $ten', ({ ten, birthDay, sex }) => {
    const pesel = allowed(parsePesel(withCheckDigit(ten)))
    expect(birthDayOf(pesel)).toBe(birthDay)
    expect(sexOf(pesel)).toBe(sex)
  })

  it('the birth day and the sex of every invented number back', () => {
    fc.assert(
      fc.property(invented, ({ birthDay, serial, pesel }) => {
        const read = allowed(parsePesel(pesel))
        expect(birthDayOf(read)).toBe(birthDay)
        expect(sexOf(read)).toBe(Number(serial[3]) % 2 === 1 ? 'male' : 'female')
      }),
    )
  })
})

describe('parsePesel refuses', () => {
  it.each([
    ['', 'pesel.wrongLength'],
    ['4405140135', 'pesel.wrongLength'],
    ['440514013590', 'pesel.wrongLength'],
    ['4405140135A', 'pesel.notDigits'],
    ['brak PESEL', 'pesel.notDigits'],
    ['44051401358', 'pesel.wrongCheckDigit'],
    ['00000000000', 'pesel.impossibleBirthDay'],
    [withCheckDigit('4413140135'), 'pesel.impossibleBirthDay'],
    [withCheckDigit('4420140135'), 'pesel.impossibleBirthDay'],
    [withCheckDigit('4493140135'), 'pesel.impossibleBirthDay'],
    [withCheckDigit('0002290135'), 'pesel.impossibleBirthDay'],
    [withCheckDigit('4405320135'), 'pesel.impossibleBirthDay'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parsePesel(text))).toBe(code)
  })

  it('without repeating a digit of the number', () => {
    expect(parsePesel('44051401358')).toEqual(refuse('pesel.wrongCheckDigit'))
    expect(parsePesel('4405140135')).toEqual(
      refuse('pesel.wrongLength', { length: 10, expected: 11 }),
    )
  })

  it('every slip in a single digit of a valid number', () => {
    fc.assert(
      fc.property(invented, ({ pesel }) => {
        for (const slip of singleDigitSlips(pesel)) expect(parsePesel(slip).ok).toBe(false)
      }),
    )
  })
})
