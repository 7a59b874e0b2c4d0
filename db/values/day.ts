/**
 * A calendar day without a time zone, `YYYY-MM-DD`. Days compare as text.
 * The office lives in Europe/Warsaw; an instant becomes a day there.
 */
export type Day = string & { readonly __brand: 'Day' }

/** A moment in time, ISO 8601 in UTC with milliseconds. Instants compare as text. */
export type Instant = string & { readonly __brand: 'Instant' }

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const millisecondsPerDay = 86_400_000

/** Whether the text is a day that exists in the calendar (2021-02-29 does not). */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The years an office of this programme can mean; anything else is a slip of the hand. */
export const officeYears = { from: 1900, to: 2100 } as const

/** Whether the text is a day that an office can mean, of the years that it can. */
export function isOfficeDay(text: string): text is Day {
  const year = Number(text.slice(0, 4))
  return isDay(text) && year >= officeYears.from && year <= officeYears.to
}

/** The day the text names; throws on anything else, so use it on constants and stored values. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`Not a calendar day: ${text}`)
  return text
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay)
}

/** The day `count` days later (earlier when negative). */
export function addDays(start: Day, count: number): Day {
  return new Date(Date.parse(start) + count * millisecondsPerDay).toISOString().slice(0, 10) as Day
}

/** How many days after Monday: 0 to 6. */
export const weekdayOf = (on: Day): number => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7

/** The day nearest to `value` that lies in the closed period. */
export function clampDay(value: Day, from: Day, to: Day): Day {
  if (value < from) return from
  return value > to ? to : value
}

/** The moment as an Instant. */
export const instantOf = (date: Date): Instant => date.toISOString() as Instant

const warsawDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Warsaw',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day a moment falls on in Poland. */
export const dayOf = (moment: Date): Day => day(warsawDay.format(moment))
