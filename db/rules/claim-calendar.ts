import { addDays, type Day, day, weekdayOf } from '#db/values/day.ts'

/** Easter Sunday of a year by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const date = ((h + l - 7 * m + 114) % 31) + 1
  return day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

const fixedHolidays = [
  '01-01',
  '01-06',
  '05-01',
  '05-03',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
  '12-26',
]

/**
 * Whether the day is a working day in Poland: neither a Saturday or Sunday nor a holiday.
 * Source: the act on days free of work of 18 January 1951; Christmas Eve since 2025.
 */
export function isWorkingDay(on: Day): boolean {
  if (weekdayOf(on) > 4) return false
  const year = Number(on.slice(0, 4))
  const date = on.slice(5)
  if (fixedHolidays.includes(date) || (date === '12-24' && year >= 2025)) return false
  const easter = easterSunday(year)
  // Easter Monday and Corpus Christi; the other movable holidays are Sundays.
  return on !== addDays(easter, 1) && on !== addDays(easter, 60)
}

/** The working day that comes `count` working days after the day; the day itself for none. */
export function addWorkingDays(start: Day, count: number): Day {
  let at = start
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** The same date `count` months later; the last day of the month where it has no such date. */
export function addMonths(start: Day, count: number): Day {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + count
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  const month = (months % 12) + 1
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  const date = Math.min(Number(start.slice(8)), last)
  return day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}
