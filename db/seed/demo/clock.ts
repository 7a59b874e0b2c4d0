import { addDays, type Day, day, type Instant, instantOf, weekdayOf } from '#db/values/day.ts'

/** Public holidays of every year, as month and day (Act of 18 January 1951 on days off work). */
const yearlyHolidays = new Set([
  '01-01',
  '01-06',
  '05-01',
  '05-03',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
  '12-26',
])

/** Easter Monday and Corpus Christi of the programme's years. */
const movableHolidays = new Set(['2020-04-13', '2020-06-11', '2021-04-05', '2021-06-03'])

/** The days from which Poland's clocks show two hours, and one hour, ahead of UTC. */
const summerTimes = [
  { from: day('2019-03-31'), to: day('2019-10-27') },
  { from: day('2020-03-29'), to: day('2020-10-25') },
  { from: day('2021-03-28'), to: day('2021-10-31') },
]

/** Whether the office is open: Monday to Friday, no public holiday. */
export function isWorkingDay(on: Day): boolean {
  if (weekdayOf(on) > 4) return false
  return !yearlyHolidays.has(on.slice(5)) && !movableHolidays.has(on)
}

/** That day, or the first working day after it. */
export function workingDay(on: Day): Day {
  let candidate = on
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** The working day `count` working days after a day; with 0 the same as `workingDay`. */
export function workingDaysAfter(start: Day, count: number): Day {
  let found = workingDay(start)
  for (let passed = 0; passed < count; passed += 1) found = workingDay(addDays(found, 1))
  return found
}

/** The working day `count` working days before a day. */
export function workingDaysBefore(end: Day, count: number): Day {
  let found = end
  for (let passed = 0; passed < count; passed += 1) {
    do found = addDays(found, -1)
    while (!isWorkingDay(found))
  }
  return found
}

/** Seconds from midnight to a full hour. */
export const officeHour = (hour: number): number => hour * 3_600

/** The moment at which the office's clock shows so many seconds since midnight. */
export function officeMoment(on: Day, seconds: number): Instant {
  const summer = summerTimes.some(({ from, to }) => on >= from && on < to)
  const aheadOfUtc = summer ? 7_200 : 3_600
  return instantOf(new Date(Date.parse(on) + (seconds - aheadOfUtc) * 1_000))
}
