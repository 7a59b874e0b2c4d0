import { type Day, isDay, isOfficeDay, officeYears } from './day.ts'
import { fold } from './fold.ts'
import { allow, type Decision, refuse } from './refusal.ts'
import { quoted, withSingleSpaces } from './written-text.ts'

const isoDay = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/
const numericDay = /^(?<day>\d{1,2})(?<mark>[./-]) ?(?<month>\d{1,2})\k<mark> ?(?<year>\d{4}|\d\d)$/
/** Groups of two digits between dashes: the day may stand first, as in Poland, or the year. */
const dashedShort = /^(\d\d)-(\d\d)-(\d\d)$/
const wordedDay = /^(?<day>\d{1,2})[. ] ?(?<word>\p{L}+)[. ] ?(?<year>\d{4}|\d\d)$/u
const yearWord = /(?<=\d) ?(?:r\.?|roku)$/iu

// Folded genitives as in "5 marca", and the Roman numerals of older offices.
const monthWords = [
  ['stycznia', 'i'],
  ['lutego', 'ii'],
  ['marca', 'iii'],
  ['kwietnia', 'iv'],
  ['maja', 'v'],
  ['czerwca', 'vi'],
  ['lipca', 'vii'],
  ['sierpnia', 'viii'],
  ['wrzesnia', 'ix'],
  ['pazdziernika', 'x'],
  ['listopada', 'xi'],
  ['grudnia', 'xii'],
]

/**
 * Reads a day in the notations of Polish offices: `2020-03-05`, `05.03.2020`, `5.3.2020`,
 * `05/03/2020`, `05-03-2020` (always day before month), `5 marca 2020`, `5 III 2020`; a closing `r.` or `roku`
 * is let through.
 *
 * Refuses a day that the calendar does not have, a year of two digits, a year outside 1900–2100
 * (as a half-typed `0202` is) and any other text. `15-03-20` is refused with both days that it
 * may be, for programs that write the year first shorten it just so.
 */
export function parseDay(text: string): Decision<Day> {
  const written = withSingleSpaces(text).replace(yearWord, '')
  if (written === '') return refuse('day.empty')
  const match = isoDay.exec(written) ?? numericDay.exec(written) ?? wordedDay.exec(written)
  const groups = match?.groups ?? {}
  const month = monthNumber(groups)
  if (month === undefined) return refuse('day.unreadable', { text: quoted(text) })
  const year = groups.year ?? ''
  if (year.length === 2) {
    const [one, other] = shortReadings(written)
    return one === undefined || other === undefined
      ? refuse('day.shortYear', { text: quoted(text) })
      : refuse('day.twoReadings', { text: quoted(text), one, other })
  }

  const found = `${year}-${twoDigits(month)}-${twoDigits(Number(groups.day))}`
  if (!isDay(found)) return refuse('day.impossible', { text: quoted(text) })
  return isOfficeDay(found)
    ? allow(found)
    : refuse('day.yearOutOfRange', { text: quoted(text), ...officeYears })
}

/** The days of this century that a text such as `15-03-20` may be; none of any other text. */
function shortReadings(written: string): readonly Day[] {
  const [, first, month, last] = dashedShort.exec(written) ?? []
  const readings = new Set([`20${last}-${month}-${first}`, `20${first}-${month}-${last}`])
  return [...readings].filter(isDay)
}

/** The number of the month written in digits or as a word; undefined where there is neither. */
function monthNumber(groups: Readonly<Record<string, string>>): number | undefined {
  if (groups.month !== undefined) return Number(groups.month)
  const word = fold(groups.word ?? '')
  const place = monthWords.findIndex((names) => names.includes(word))
  return place === -1 ? undefined : place + 1
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
