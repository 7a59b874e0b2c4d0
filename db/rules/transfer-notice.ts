import { type Day, day, isDay } from '#db/values/day.ts'

/**
 * The same day of the month `count` months earlier; the month's last day where it has no such
 * day (a month before 2021-12-31 is 2021-11-30).
 */
export function monthsBefore(from: Day, count: number): Day {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 - count
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  const month = String((((months % 12) + 12) % 12) + 1).padStart(2, '0')
  for (let date = Number(from.slice(8)); date > 28; date -= 1) {
    const candidate = `${year}-${month}-${String(date).padStart(2, '0')}`
    if (isDay(candidate)) return candidate
  }
  return day(`${year}-${month}-${String(Math.min(28, Number(from.slice(8)))).padStart(2, '0')}`)
}
