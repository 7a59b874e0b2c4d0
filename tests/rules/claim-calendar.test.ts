import { describe, expect, it } from 'vitest'
import { addMonths, addWorkingDays, easterSunday, isWorkingDay } from '#db/rules/claim-calendar.ts'
import { day } from '#db/values/day.ts'

describe('the calendar of deadlines', () => {
  it.each([
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
  ])('Easter of %i', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday)
  })

  it.each([
    ['2019-11-11', false, 'Independence Day'],
    ['2019-12-24', true, 'Christmas Eve before 2025'],
    ['2025-12-24', false, 'Christmas Eve since 2025'],
    ['2020-04-13', false, 'Easter Monday'],
    ['2020-06-11', false, 'Corpus Christi'],
    ['2021-01-06', false, 'Epiphany'],
    ['2020-02-29', false, 'a Saturday'],
    ['2020-03-02', true, 'a Monday'],
  ])('%s: working %s (%s)', (on, working) => {
    expect(isWorkingDay(day(on))).toBe(working)
  })

  it.each([
    ['2019-11-30', 10, '2019-12-13'],
    // Over Christmas, New Year and Epiphany.
    ['2019-12-20', 10, '2020-01-09'],
    ['2020-02-29', 0, '2020-02-29'],
    ['2020-02-28', 1, '2020-03-02'],
  ])('%s and %i working days is %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count)).toBe(to)
  })

  it.each([
    ['2019-09-01', 3, '2019-12-01'],
    ['2019-11-30', 3, '2020-02-29'],
    ['2021-12-31', 2, '2022-02-28'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to)
  })
})
