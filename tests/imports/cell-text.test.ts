import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '#db/values/day.ts'
import { numberText, serialDay, timeText } from '#electron/imports/cell-text.ts'

describe('numbers as plain decimal text', () => {
  it.each([
    ['80101', '80101'],
    [' -17.50 ', '-17.5'],
    ['0.30000000000000004', '0.3'],
    ['1234.1999999999998', '1234.2'],
    ['1.5E-7', '0.00000015'],
    ['-1e-10', '-0.0000000001'],
    ['1.5E3', '1500'],
    ['1.23456789012345678E+20', '123456789012346000000'],
    ['61109010140000071219812874', '61109010140000071219812874'],
    ['-0', '0'],
    ['007', '7'],
    ['', null],
    ['1,5', null],
    ['1e999', null],
    ['abc', null],
  ])('%s: %s', (raw, expected) => {
    expect(numberText(raw)).toBe(expected)
  })

  it('has no exponent and the value to 15 digits, for any number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const text = numberText(String(value)) ?? ''
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/)
        expect(Number(text).toPrecision(15)).toBe((value === 0 ? 0 : value).toPrecision(15))
      }),
    )
  })
})

describe('days of a sheet', () => {
  it('are calendar days one after another, in both calendars', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_950_000 }), fc.boolean(), (serial, date1904) => {
        const today = serialDay(serial, date1904) ?? ''
        const tomorrow = serialDay(serial + 1, date1904) ?? ''
        expect([isDay(today), isDay(tomorrow)]).toEqual([true, true])
        expect(Date.parse(tomorrow) - Date.parse(today)).toBe(86_400_000)
        expect(serialDay(serial - 1_462, true)).toBe(
          serial < 1_462 ? null : serialDay(serial, false),
        )
      }),
    )
  })
})

describe('times of day', () => {
  it.each([
    [0, false, '00:00'],
    [30_600, false, '08:30'],
    [86_399, false, '23:59:59'],
    [90_000, false, '01:00'],
    [90_000, true, '25:00'],
  ])('%i seconds, elapsed %s: %s', (seconds, elapsed, expected) => {
    expect(timeText(seconds, elapsed)).toBe(expected)
  })
})
