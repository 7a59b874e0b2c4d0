/** The words of lists of people, read on folded text; null where they say nothing known. */
import { fold } from '#db/values/fold.ts'
import type { Education, LabourStatus, Panel, PersonFunction } from '#db/values/person.ts'
import type { Sex } from '#db/values/pesel.ts'

type Words<T> = readonly (readonly [RegExp, T])[]

const readBy =
  <T>(words: Words<T>) =>
  (text: string): T | null => {
    const folded = fold(text)
    return words.find(([is]) => is.test(folded))?.[1] ?? null
  }

const deputy = '(zastep\\w*|z ca|zca|wice|vice|deputy)'

/** The function as the programme names it; deputies first, since their words hold the others'. */
export const functionOfWords = readBy<PersonFunction>([
  [new RegExp(`${deputy}.*prezydent|deputy president`), 'deputyPresident'],
  [new RegExp(`${deputy}.*burmistrz|deputy mayor`), 'deputyMayor'],
  [new RegExp(`${deputy}.*wojt`), 'deputyWojt'],
  [new RegExp(`${deputy}.*starost|czlon\\w+ zarzadu|board member`), 'boardMember'],
  [/^prezydent( miasta)?\b|^president$/, 'president'],
  [/^burmistrz\b|^mayor$/, 'mayor'],
  [/^wojt\b/, 'wojt'],
  [/^starost\w+\b/, 'starosta'],
  [/^(pracowni\w+|employee)$/, 'employee'],
])

/** The panel of trainings. */
export const panelOfWords = readBy<Panel>([
  [/kierownic|kadr|decyd|^kierown|manager|^k$/, 'manager'],
  [/pracown|nizsz|obslug|urzedni|merytor|staff|employee|^p$/, 'staff'],
])

export const sexOfWords = readBy<Sex>([
  [/^(k|kob\w*|f|female|zensk\w*|z)$/, 'female'],
  [/^(m|mez\w*|mezczyzn\w*|male|mesk\w*)$/, 'male'],
])

/** The levels of the monitoring form, by the names that schools and older forms give them too. */
export const educationOfWords = readBy<Education>([
  [/nizsze niz podst|^brak$|below primary/, 'belowPrimary'],
  [
    /ponad ?gimn|srednie|zasadnicze|zawodowe|\blicealn|\bliceum|\btechni|upper secondary/,
    'upperSecondary',
  ],
  [/gimn|lower secondary/, 'lowerSecondary'],
  [/podst|^primary/, 'primary'],
  [/policeal|pomatur|post ?secondary/, 'postSecondary'],
  [/wyzsze|magist|^mgr|licenc|inz|^dr\b|doktor|studia|higher|bachelor|master/, 'higher'],
])

export const labourOfWords = readBy<LabourStatus>([
  [/bezrobot|unemploy/, 'unemployed'],
  [/biern|inactive|emeryt|rencist/, 'inactive'],
  [/pracuj|zatrudn|employed/, 'employed'],
])

const present = /^(x|v|t|tak|1|obecn[ay]|ob|o|p|podpis\w*|yes|y|present|true|✓|✔|☑)$/
const absent = /^(n|nie|0|nieob|nieobecn[ay]|nieobecnosc|nb|nob|no|absent|false|brak)$/

/** Whether a mark says that the person was there; null where it says neither. */
export function presenceOfMark(text: string): boolean | null {
  const mark = text.trim().toLowerCase()
  if (/^[✓✔☑+●]$/.test(mark)) return true
  if (mark === '' || /^[-–—]$/.test(mark)) return false
  const folded = fold(mark)
  if (present.test(folded)) return true
  return absent.test(folded) ? false : null
}

/** First and last name of a text that holds both, by the heading's order. */
export function splitName(
  text: string,
  heading: string,
): { readonly firstName: string; readonly lastName: string } | null {
  const comma = /^([^,]+),\s*(.+)$/.exec(text)
  if (comma !== null) return { lastName: comma[1]?.trim() ?? '', firstName: comma[2]?.trim() ?? '' }
  const words = text.split(' ').filter(Boolean)
  const [first, ...rest] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined || rest.length === 0) return null
  const lastFirst = saysLastFirst(heading) ?? isShouted(first, rest.join(' '))
  return lastFirst
    ? { lastName: first, firstName: rest.join(' ') }
    : { lastName: last, firstName: words.slice(0, -1).join(' ') }
}

/** Whether a heading puts the family name first; null where it does not say. */
function saysLastFirst(heading: string): boolean | null {
  const folded = fold(heading)
  const last = folded.search(/nazwisk|surname|last name/)
  const first = folded.search(/\bimi|first name/)
  if (last < 0 || first < 0) return null
  return last < first
}

/** "KOWALSKA Anna": the family name in capitals, and only that. */
const isShouted = (one: string, other: string): boolean =>
  one === one.toUpperCase() && one !== one.toLowerCase() && other !== other.toUpperCase()

/** The parts of an address written in one cell: `ul. Prosta 1/2, 68-200 Żary`; null when unclear. */
export function splitAddress(text: string): {
  readonly street: string
  readonly house: string
  readonly flat: string
  readonly postCode: string
  readonly town: string
} | null {
  const post = /\b(\d{2})\s?-\s?(\d{3})\b/.exec(text)
  if (post === null) return null
  const tidy = (part: string) => part.replace(/^[\s,;]+|[\s,;]+$/g, '')
  const before = tidy(text.slice(0, post.index))
  const after = tidy(text.slice(post.index + post[0].length))
  // The town stands after the post code, and the street before it or after the town.
  const [town = '', ...behind] = after.split(/[,;]/).map(tidy)
  const place = before === '' ? behind.join(', ') : before
  const parts = /^(.*?)\s*\b(\d+\s?[a-zA-Z]?)(?:\s*(?:\/|\bm\.?|\blok\.?)\s*(\w+))?$/.exec(place)
  if (town === '' || parts === null) return null
  return {
    street: tidy((parts[1] ?? '').replace(/^ul(?:ica|\.)?\s+/i, '')),
    house: parts[2]?.replace(/\s/g, '') ?? '',
    flat: parts[3] ?? '',
    postCode: `${post[1]}-${post[2]}`,
    town,
  }
}
