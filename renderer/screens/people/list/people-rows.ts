import { fold } from '#db/values/fold.ts'
import { isOfFigure, monthRowOf, noSex } from '#db/values/people-counts.ts'
import { personFunctions } from '#db/values/person.ts'
import type { PersonRow } from '../people.ts'
import type { PeopleSearch } from '../search.ts'
import type { PersonColumn } from './columns.ts'

/** A row with its words folded once, so that a keystroke only compares them. */
export interface FoldedPerson {
  readonly row: PersonRow
  /** Names and the JST, each word after a blank. */
  readonly words: string
}

/** Folds names and JSTs, once per load. A number is never among what people are found by. */
export const foldPeople = (rows: readonly PersonRow[]): readonly FoldedPerson[] =>
  rows.map((row) => ({
    row,
    words: ` ${fold(`${row.lastName} ${row.firstName} ${row.jstName}`)}`,
  }))

/** Whether a record stands where the address asks: sent now, left, or merged into another. */
function stands(row: PersonRow, standing: PeopleSearch['standing']): boolean {
  switch (standing) {
    case 'all':
      return true
    case 'merged':
      return row.merged
    case 'left':
      return row.leftOn !== null && !row.merged
    default:
      return row.leftOn === null && !row.merged
  }
}

/** Whether a record is among those behind a figure of the counts. */
function isBehind(row: PersonRow, { figure, asOf, month, missing }: PeopleSearch): boolean {
  const by = asOf ?? null
  return (
    ((figure === undefined && asOf === undefined) ||
      isOfFigure({ ...row, complete: row.missing === '' }, figure ?? 'named', by)) &&
    (month === undefined || monthRowOf(row.attendedFrom, by) === month) &&
    (missing === undefined || row.missing.split(',').includes(missing))
  )
}

const passes = (row: PersonRow, search: PeopleSearch): boolean =>
  stands(row, search.standing) &&
  isBehind(row, search) &&
  (search.panel === undefined || row.panel === search.panel) &&
  (search.complete === undefined || (row.missing === '') === search.complete) &&
  (search.attended === undefined || (row.attendedFrom !== null) === search.attended) &&
  (search.jst === undefined || row.teryt === search.jst) &&
  (search.powiat === undefined || row.powiat === search.powiat) &&
  (search.kind === undefined || row.jstKind === search.kind) &&
  (search.sex === undefined || (row.sex ?? noSex) === search.sex)

/**
 * The people to show, in the order they came (sorted once per load). Each word typed begins a
 * word, or stands inside one from three letters on. One pass without allocation per row.
 */
export function filterPeople(
  sorted: readonly FoldedPerson[],
  text: string,
  search: PeopleSearch,
): readonly PersonRow[] {
  const folded = fold(text)
  const sought = (folded === '' ? [] : folded.split(' ')).map((word) =>
    word.length < 3 ? ` ${word}` : word,
  )
  const found: PersonRow[] = []
  for (const { row, words } of sorted) {
    if (passes(row, search) && sought.every((word) => words.includes(word))) found.push(row)
  }
  return found
}

const collator = new Intl.Collator('pl', { numeric: true })

/** What a column sorts by: functions in the order of the sheet, the incomplete by how much. */
function sortValue(row: PersonRow, column: PersonColumn): string | number | null {
  switch (column) {
    case 'name':
      return `${row.lastName} ${row.firstName}`
    case 'function':
      return personFunctions.indexOf(row.function)
    case 'missing':
      return row.missing === '' ? 0 : row.missing.split(',').length
    default:
      return row[column]
  }
}

/** The rows in the order asked for; those without a value last, equal ones by name. */
export function sortPeople(
  rows: readonly FoldedPerson[],
  column: PersonColumn,
  desc: boolean,
): FoldedPerson[] {
  const keyed = rows.map((folded) => ({
    folded,
    value: sortValue(folded.row, column),
    name: `${folded.row.lastName} ${folded.row.firstName}`,
  }))
  keyed.sort((a, b) => {
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1
    const difference =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : collator.compare(String(a.value), String(b.value))
    return (desc ? -difference : difference) || collator.compare(a.name, b.name)
  })
  return keyed.map(({ folded }) => folded)
}
