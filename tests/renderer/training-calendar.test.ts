import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, weekdayOf } from '#db/values/day.ts'
import { type Month, monthOf } from '#db/values/period.ts'
import { typedMinutes, typedTime } from '#renderer/screens/training/plan/training-form.ts'
import {
  dayByKey,
  inMonth,
  lastOf,
  shiftMonth,
  weeksOf,
} from '#renderer/ui/calendar/calendar-days.ts'

const days = fc.nat(20_000).map((count) => addDays(day('1990-01-01'), count))

describe('the calendar of trainings', () => {
  it('shows every day of a month once, in its order and under its weekday', () => {
    fc.assert(
      fc.property(days, (on) => {
        const weeks = weeksOf(monthOf(on))
        const shown = weeks.flat().filter((one) => one !== null)
        expect(shown[0]).toBe(`${monthOf(on)}-01`)
        expect(shown.at(-1)).toBe(lastOf(monthOf(on)))
        expect(shown).toHaveLength(Number(lastOf(monthOf(on)).slice(8)))
        for (const week of weeks) {
          for (const [at, one] of week.entries()) if (one !== null) expect(weekdayOf(one)).toBe(at)
        }
      }),
    )
  })

  it.each([
    ['ArrowLeft', '2021-12-01', '2021-11-30'],
    ['ArrowRight', '2020-02-28', '2020-02-29'],
    ['ArrowUp', '2021-12-06', '2021-11-29'],
    ['ArrowDown', '2021-12-31', '2022-01-07'],
    ['Home', '2021-12-08', '2021-12-06'],
    ['End', '2021-12-08', '2021-12-12'],
    ['PageUp', '2021-03-31', '2021-02-28'],
    ['PageDown', '2021-12-31', '2022-01-31'],
    ['a', '2021-12-31', null],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(dayByKey(key, day(from))).toBe(to)
  })

  it('a month later and back is the same month, and never a day past its end', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30, max: 30 }), (on, by) => {
        const there = shiftMonth(monthOf(on), by)
        expect(shiftMonth(there, -by)).toBe(monthOf(on))
        expect(monthOf(inMonth(on, there))).toBe(there)
      }),
    )
    expect(shiftMonth('2021-12' as Month, 1)).toBe('2022-01')
  })
})

describe('hours as they are typed', () => {
  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    [' 15:00 ', '15:00'],
    ['24:00', null],
    ['9:60', null],
    ['rano', null],
    ['', null],
  ])('“%s” is %s', (text, expected) => {
    expect(typedTime(text)).toBe(expected)
  })

  it.each([
    ['', 360],
    ['300', 300],
    ['1 20', 120],
    ['12,5', null],
    ['-5', null],
  ])('minutes “%s” of a day from 9 to 15 are %s', (minutes, expected) => {
    const typed = { key: 0, id: null, on: null, from: '9', to: '15:00', minutes }
    expect(typedMinutes(typed)).toBe(expected)
  })
})
