import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '#db/values/day-parse.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { refusedCode } from './decisions.ts'

describe('parseDay reads', () => {
  it.each([
    ['2020-03-05', '2020-03-05'],
    ['05.03.2020', '2020-03-05'],
    ['5.3.2020', '2020-03-05'],
    ['05/03/2020', '2020-03-05'],
    ['05-03-2020', '2020-03-05'],
    ['5-3-2020', '2020-03-05'],
    ['12/03/2020', '2020-03-12'],
    ['05. 03. 2020', '2020-03-05'],
    ['5 marca 2020', '2020-03-05'],
    ['5 MARCA 2020 r.', '2020-03-05'],
    ['5\u00a0marca\u00a02020 roku', '2020-03-05'],
    ['05.03.2020r.', '2020-03-05'],
    ['30 września 2021', '2021-09-30'],
    ['30 wrzesnia 2021', '2021-09-30'],
    ['1 października 2019', '2019-10-01'],
    ['5 III 2020', '2020-03-05'],
    ['5.III.2020', '2020-03-05'],
    ['31 XII 2021 r.', '2021-12-31'],
    ['29.02.2020', '2020-02-29'],
  ])('%s as %s', (text, expected) => {
    expect(parseDay(text)).toEqual(allow(expected))
  })

  it.each([
    ['stycznia', 'I'],
    ['lutego', 'II'],
    ['marca', 'III'],
    ['kwietnia', 'IV'],
    ['maja', 'V'],
    ['czerwca', 'VI'],
    ['lipca', 'VII'],
    ['sierpnia', 'VIII'],
    ['września', 'IX'],
    ['października', 'X'],
    ['listopada', 'XI'],
    ['grudnia', 'XII'],
  ])('%s and %s as one month', (genitive, numeral) => {
    const byName = parseDay(`7 ${genitive} 2020`)
    expect(byName.ok).toBe(true)
    expect(parseDay(`7 ${numeral} 2020`)).toEqual(byName)
  })
})

describe('parseDay refuses', () => {
  it.each([
    ['', 'day.empty'],
    ['2021-02-29', 'day.impossible'],
    ['29.02.2021', 'day.impossible'],
    ['31 kwietnia 2020', 'day.impossible'],
    ['03/25/2020', 'day.impossible'],
    ['0.1.2020', 'day.impossible'],
    ['05.03.20', 'day.shortYear'],
    ['5 marca 20 r.', 'day.shortYear'],
    ['0202-03-05', 'day.yearOutOfRange'],
    ['05.03.1899', 'day.yearOutOfRange'],
    ['01.01.2101', 'day.yearOutOfRange'],
    ['5 march 2020', 'day.unreadable'],
    ['5 IIII 2020', 'day.unreadable'],
    ['31-12-20 r.', 'day.twoReadings'],
    ['15-03-20', 'day.twoReadings'],
    ['20-03-20', 'day.shortYear'],
    ['31-03-31', 'day.shortYear'],
    ['5-3-20', 'day.shortYear'],
    ['30-02-20', 'day.shortYear'],
    ['15-13-20', 'day.shortYear'],
    ['2020.03.05', 'day.unreadable'],
    ['05.03/2020', 'day.unreadable'],
    ['marzec 2020', 'day.unreadable'],
    ['43895', 'day.unreadable'],
    ['2020-03-05T10:00', 'day.unreadable'],
    ['jutro', 'day.unreadable'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parseDay(text))).toBe(code)
  })

  it('and names both days that a year of two digits between dashes may mean', () => {
    expect(parseDay('15-03-20')).toEqual(
      refuse('day.twoReadings', { text: '15-03-20', one: '2020-03-15', other: '2015-03-20' }),
    )
  })

  it('and names the text and the years it reads', () => {
    expect(parseDay('01.01.2101')).toEqual(
      refuse('day.yearOutOfRange', { text: '01.01.2101', from: 1900, to: 2100 }),
    )
  })
})

describe('parseDay reads back', () => {
  it.each<[string, Intl.DateTimeFormatOptions]>([
    ['short', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['two digits', { day: '2-digit', month: '2-digit', year: 'numeric' }],
    ['long', { dateStyle: 'long' }],
  ])('every day formatted for Poland, %s', (_name, options) => {
    const format = new Intl.DateTimeFormat('pl-PL', { ...options, timeZone: 'UTC' })
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        expect(parseDay(format.format(date))).toEqual(allow(date.toISOString().slice(0, 10)))
      }),
    )
  })
})
