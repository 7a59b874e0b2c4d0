import { fold } from './fold.ts'
import { allow, type Decision, refuse } from './refusal.ts'
import { isTimeOfDay, minutesOf, type TimeOfDay } from './training.ts'

/** From one time of day until another, the second not included. */
export interface DutySpan {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

/** The hours of each day of the week, from Monday; each day's in order and apart. */
export type DutyHours = readonly (readonly DutySpan[])[]

/** The days as the office writes them, Monday first. */
export const dutyDayNames = ['pn', 'wt', 'śr', 'cz', 'pt', 'sb', 'nd'] as const

/** The beginnings by which a day is known, Polish and English, folded; the longest match counts. */
const dayWords: readonly (readonly string[])[] = [
  ['pn', 'pon', 'mon'],
  ['wt', 'tue'],
  ['sr', 'wed'],
  ['cz', 'thu'],
  ['pt', 'pi', 'fri'],
  ['sb', 'so', 'sat'],
  ['nd', 'ni', 'sun'],
]

/** Nobody has said when the telephone is answered. */
export const noDuty: DutyHours = dutyDayNames.map(() => [])

/**
 * Reads „pn–pt 7.30–15.30; śr 7.30–17.00”: clauses of days and hours, a later clause replacing
 * what an earlier one said of its days. Reads `-` and `–`, `7:30` and `7.30` and `7`, days by
 * the beginning of their name in Polish or English, several days or hours with commas. An empty
 * text is no hours. Refuses what it cannot read, an end not after its beginning, hours that
 * overlap.
 */
export function readDuty(text: string): Decision<DutyHours> {
  const hours = dutyDayNames.map((): readonly DutySpan[] => [])
  for (const clause of text.split(/[;\n]/)) {
    const written = clause.trim()
    if (written === '') continue
    const at = written.search(/\d/)
    const days = at < 0 ? null : readDays(written.slice(0, at))
    if (days === null) return refuse('programme.dutyNotRead', { text: written })
    const spans = readSpans(written.slice(at))
    if (spans === null) return refuse('programme.dutyNotRead', { text: written })
    if (spans.some(({ from, to }) => from >= to)) {
      return refuse('programme.dutyBackwards', { text: written })
    }
    if (spans.some(({ to }, place) => to > (spans[place + 1]?.from ?? '99:99'))) {
      return refuse('programme.dutyOverlap', { text: written })
    }
    for (const day of days) hours[day] = spans
  }
  return allow(hours)
}

/**
 * The hours as the office writes them, the same text for the same hours: the usual hours of all
 * days first, then the days that differ. `days` names the days in another language.
 */
export function writeDuty(hours: DutyHours, days: readonly string[] = dutyDayNames): string {
  const written = dutyDayNames.map((_, day) => (hours[day] ?? []).map(writeSpan).join(', '))
  const open = dutyDayNames.map((_, day) => day).filter((day) => written[day] !== '')
  const [first] = open
  if (first === undefined) return ''
  const groups = [...Map.groupBy(open, (day) => written[day] ?? '')]
  const isRun = open.length - 1 === (open.at(-1) ?? 0) - first
  const usual = isRun ? groups.toSorted((a, b) => b[1].length - a[1].length)[0] : undefined
  const clauses = groups
    .filter((group) => group !== usual)
    .map(([spans, of]) => `${writeDays(of, days)} ${spans}`)
  return (
    usual === undefined ? clauses : [`${writeDays(open, days)} ${usual[0]}`, ...clauses]
  ).join('; ')
}

/** Whether somebody answers at this time of a day of the week (Monday is 0). */
export const answersAt = (hours: DutyHours, day: number, time: TimeOfDay): boolean =>
  (hours[day] ?? []).some(({ from, to }) => from <= time && time < to)

function readDays(text: string): readonly number[] | null {
  const days: number[] = []
  for (const part of text.split(',')) {
    const [from, to, ...more] = part.split(/[-–—]/).map(dayNamed)
    if (from === undefined || from < 0 || more.length > 0) return null
    const last = to ?? from
    if (last < from) return null
    for (let day = from; day <= last; day += 1) days.push(day)
  }
  return days
}

function dayNamed(text: string): number {
  const word = fold(text)
  return word === '' ? -1 : dayWords.findIndex((of) => of.some((start) => word.startsWith(start)))
}

function readSpans(text: string): readonly DutySpan[] | null {
  const spans: DutySpan[] = []
  for (const part of text.split(',')) {
    const [from, to, ...more] = part.split(/[-–—]/).map(timeWritten)
    if (!from || !to || more.length > 0) return null
    spans.push({ from, to })
  }
  return spans.toSorted((one, other) => minutesOf(one.from) - minutesOf(other.from))
}

function timeWritten(text: string): TimeOfDay | null {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim())
  const time = found && `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`
  return time !== null && isTimeOfDay(time) ? time : null
}

const writeTime = (time: TimeOfDay) => `${Number(time.slice(0, 2))}.${time.slice(3)}`
const writeSpan = ({ from, to }: DutySpan) => `${writeTime(from)}–${writeTime(to)}`

/** „pn–śr, pt”: days that follow one another as a range. */
function writeDays(of: readonly number[], names: readonly string[]): string {
  const runs: { first: number; last: number }[] = []
  for (const day of of) {
    const run = runs.at(-1)
    if (run !== undefined && run.last === day - 1) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs
    .map(({ first, last }) => (first === last ? names[first] : `${names[first]}–${names[last]}`))
    .join(', ')
}
