import type { Day } from '#db/values/day.ts'
import { parseDay } from '#db/values/day-parse.ts'
import { fold } from '#db/values/fold.ts'
import {
  type DayField,
  dayFields,
  type MarkedDay,
  type PeopleImportField,
  type PeopleMapping,
} from '#db/values/people-import.ts'
import type { SheetRow } from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { guessColumnsBy } from './column-guess.ts'

/** A cell may hold a whole page; a heading does not. */
const longestHeading = 200

interface HeadingRule {
  readonly field: PeopleImportField
  readonly is: RegExp
  readonly not?: RegExp
}

/**
 * Headings of lists of people on folded text. The first rule that fits decides, so the narrow
 * ones stand first: "nazwa JST" is no name of a person, "adres e-mail" no address, "data
 * urodzenia" no day of naming. Columns of presence are told apart by `isPresence`.
 */
const rules: readonly HeadingRule[] = [
  { field: 'teryt', is: /\bteryt\b|\bkod (gus|gminy|jst|jednostki)\b/ },
  { field: 'email', is: /\be ?mail|\bmail\b|poczt\w* elektron/ },
  { field: 'phone', is: /\btel\b|telefon|phone|komork|\bkom\b|mobile/ },
  { field: 'pesel', is: /\bpesel\b/ },
  { field: 'birth', is: /urodz|\bur\b|birth|\brocznik\b/ },
  { field: 'age', is: /\bwiek\b|\bage\b/ },
  { field: 'sex', is: /\bplec\b|\bsex\b|gender/ },
  { field: 'education', is: /wyksztalc|education/ },
  { field: 'postCode', is: /kod poczt|post ?code|postal/ },
  { field: 'labourStatus', is: /rynku pracy|status (zawod|na rynku)|labour|employment status/ },
  { field: 'employer', is: /pracodawc|zatrudnion\w* w|miejsce (pracy|zatrudnienia)|employer/ },
  { field: 'panel', is: /\bpanel\b|grup\w* (szkol|docel)|poziom stanow|kadra|\bgroup\b/ },
  {
    field: 'function',
    is: /funkcj|stanowisk|function|position|\brola\b/,
    not: /podpis/,
  },
  { field: 'occupation', is: /wykonywan|\bzawod|occupation|profession/ },
  { field: 'namedOn', is: /(data|dzien|od) .*(wskaz|zglosz|delegow|udzial)|since|named on/ },
  {
    field: 'fullName',
    is: /imi\w+ (i|oraz) nazw|nazwisko (i|oraz) imi|imie nazwisko|nazwisko imie|full name|^(uczestni\w+|osoba|pracownik|participant|person|name)$/,
  },
  { field: 'lastName', is: /nazwisk|surname|last name|family name/ },
  { field: 'firstName', is: /\bimi(e|ona)\b|first name|given name/ },
  { field: 'house', is: /(numer|nr) (domu|budynku)|^(dom|budynek)$|house/ },
  { field: 'flat', is: /(numer|nr) (lokalu|mieszkania)|^(lokal|mieszkanie)$|\bflat\b/ },
  { field: 'street', is: /\bulica\b|^ul$|street/ },
  { field: 'town', is: /miejscowosc|^(miasto|poczta) zamieszk|\btown\b|\bcity\b/ },
  { field: 'address', is: /\badres|zamieszkan|address/ },
  { field: 'powiat', is: /^(nazwa )?powiat(u)?$|^county$/ },
  { field: 'kind', is: /^(rodzaj|typ|kind|type)( (gminy|jst|jednostki|samorzadu))?$/ },
  {
    field: 'name',
    is: /\bjst\b|\bgmin|jednostk|samorzad|\burz[ae]d|instytucj|podmiot|\bmiasto\b|municipality|local government/,
    not: /^(lp|nr|numer|liczba)\b/,
  },
]

/** The field that a column with this heading holds; null for none. */
export function peopleFieldOf(heading: string): PeopleImportField | null {
  if (heading.length > longestHeading) return null
  const folded = fold(heading)
  return rules.find(({ is, not }) => is.test(folded) && !not?.test(folded))?.field ?? null
}

/** The day that a heading names; null for none. */
export function dayOfHeading(heading: string): Day | null {
  const written = /\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d/.exec(heading)?.[0]
  const parsed = written === undefined ? null : parseDay(written)
  return parsed?.ok === true ? parsed.value : null
}

/** Whether a heading is one of marks: "dzień 1", "obecność", a day of the calendar by itself. */
export function isPresence(heading: string): boolean {
  if (heading.length > longestHeading || peopleFieldOf(heading) !== null) return false
  const folded = fold(heading)
  return (
    /obecn|frekwenc|podpis|attendance|present|signature/.test(folded) ||
    /^(dzien|day|d) ?\d{1,2}\b|^\d{1,2} ?(dzien|day)\b/.test(folded) ||
    dayOfHeading(heading) !== null
  )
}

const marked = /\d{9,}/g

/**
 * Guesses what each column of a list of people holds. The heading is the row near the top that
 * names a person and most fields. Columns of marks are the days of a training in their order.
 * Examples that could be a PESEL are masked: the answer goes to the screen.
 */
export function guessPeopleColumns(rows: readonly SheetRow[]): PeopleMapping {
  const guessed = guessColumnsBy(rows.map(withWordedDays), peopleFieldOf, namesPeople)
  let days = 0
  const columns = guessed.columns.map((column) => {
    const heading = column.heading.replace(wordedDay, '')
    const isDay = column.field === null && isPresence(heading)
    const field = isDay ? (dayFields[days++] ?? null) : column.field
    const examples = column.examples.map((text) => withoutNumber(text.replace(wordedDay, '')))
    return { heading, field, examples }
  })
  return { ...guessed, columns }
}

/** A heading holds more words than figures; a day by itself, which heads marks, counts as a word. */
const withWordedDays = (row: SheetRow): SheetRow => ({
  ...row,
  cells: row.cells.map((cell) =>
    dayOfHeading(cell.text) === null || /\p{L}/u.test(cell.text)
      ? cell
      : { text: `dzień ${cell.text}`, kind: 'text' },
  ),
})
const wordedDay = /^dzień (?=[\d-]+[.\d-]*$)/

const withoutNumber = (text: string): string =>
  text.replace(marked, (digits) => `${'•'.repeat(digits.length - 4)}${digits.slice(-4)}`)

const namesPeople = (fields: ReadonlySet<PeopleImportField>): boolean =>
  fields.has('fullName') || fields.has('lastName')

/** The columns of a list that can be judged: what each holds, and the day each column of marks is. */
export interface UsableColumns {
  readonly days: ReadonlyMap<DayField, MarkedDay>
}

/**
 * Checks columns that the person has corrected: a list needs the person's name and the JST, no
 * field may stand in two columns, and a column of marks must be a day of the training. A day in
 * the heading decides which one it is; without it, its place in the order. Without a training,
 * marks are left out.
 */
export function decidePeopleColumns(
  { columns }: PeopleMapping,
  training: { readonly subject: string; readonly days: readonly MarkedDay[] } | null,
): Decision<UsableColumns> {
  const seen = new Map<PeopleImportField, string>()
  for (const { field, heading } of columns) {
    if (field === null) continue
    const other = seen.get(field)
    if (other !== undefined) return refuse('importColumns.fieldTwice', { heading, other })
    seen.set(field, heading)
  }
  if (!seen.has('fullName') && !seen.has('lastName')) return refuse('peopleImport.noName')
  if (!seen.has('fullName') && !seen.has('firstName')) return refuse('peopleImport.noFirstName')
  if (!seen.has('teryt') && !seen.has('name')) return refuse('importColumns.noJst')
  const days = new Map<DayField, MarkedDay>()
  if (training === null) return allow({ days })
  for (const [at, field] of dayFields.entries()) {
    const heading = seen.get(field)
    if (heading === undefined) continue
    const written = dayOfHeading(heading)
    const day =
      written === null ? training.days[at] : training.days.find(({ on }) => on === written)
    const figures = { heading, subject: training.subject, days: training.days.length }
    if (day === undefined) {
      const code = written === null ? 'peopleImport.noSuchDay' : 'peopleImport.dayOutside'
      return refuse(code, figures)
    }
    if ([...days.values()].includes(day)) return refuse('peopleImport.dayTwice', figures)
    days.set(field, day)
  }
  return allow({ days })
}
