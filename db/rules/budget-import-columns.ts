import {
  type LineColumn,
  type LineField,
  type LineMapping,
  lineFields,
} from '#db/values/budget-import.ts'
import { fold } from '#db/values/fold.ts'
import type { SheetRow } from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'
import { monthOfHeading } from './budget-import-plan.ts'

/** A heading is looked for in so many rows from the top; examples are taken from so many. */
const headingRows = 20
const sampleRows = 200
const exampleCount = 3
/** A cell may hold a whole page; a heading does not. */
const longestHeading = 200

/**
 * Headings of Polish budgets on folded text. The first rule that fits decides, so the narrow
 * ones stand first: "cena jednostkowa" is no unit, "nazwa zadania" is a task, not a cost.
 */
const rules: readonly { readonly field: LineField; readonly is: RegExp }[] = [
  { field: 'outsourced', is: /merytoryczn|outsourced/ },
  { field: 'unitPrice', is: /\bcena\b|\bkoszt jedn|\bstawka\b|unit (price|cost)/ },
  {
    field: 'unit',
    is: /^j m$|^jm$|jednost\w* (miary|rozlicz)|^jednostka$|^miara$|^unit( of measure)?$/,
  },
  { field: 'quantity', is: /\bilosc|\bliczba\b|^quantity$|^qty$/ },
  {
    field: 'amount',
    is: /wartosc|\bkwota|\brazem\b|\bkoszt (calkowity|ogolem)|wydatki|^amount$|^value$|^total$/,
  },
  { field: 'category', is: /kategori|rodzaj kosztu|^category$/ },
  { field: 'task', is: /\bzadani[ea]|^task$/ },
  { field: 'stage', is: /\betap\b|\betapu\b|^stage$/ },
  {
    field: 'name',
    is: /\bpozycj|\bnazwa|\bkoszt\w*$|^opis|\bwydatek|^(name|item|cost|cost line)$/,
  },
]

/** The field a column with this heading holds; null for none. */
export function lineFieldOf(heading: string): LineField | null {
  const folded = fold(heading.slice(0, longestHeading))
  if (folded === '') return null
  if (monthOfHeading(heading) !== null) return 'month'
  return rules.find(({ is }) => is.test(folded))?.field ?? null
}

const textAt = (row: SheetRow | undefined, column: number): string =>
  withSingleSpaces(row?.cells[column]?.text ?? '')

/**
 * Guesses what each column of a budget holds from its Polish or English heading. The heading is
 * the row of the first twenty that names most fields, at least the cost and one more. When
 * two columns could be the same field the first keeps it. The person may correct every guess.
 */
export function guessLineColumns(rows: readonly SheetRow[]): LineMapping {
  const heading = findHeading(rows)
  const first = heading?.line ?? Number.NEGATIVE_INFINITY
  const sample = rows.filter(({ line }) => line > first).slice(0, sampleRows)
  const width = Math.max(0, ...rows.slice(0, sampleRows).map(({ cells }) => cells.length))
  const taken = new Set<string>()
  const columns = Array.from({ length: width }, (_, at): LineColumn => {
    const text = textAt(heading, at)
    const guess = lineFieldOf(text)
    const key = guess === 'month' ? monthOfHeading(text) : guess
    const field = key === null || taken.has(key) ? null : guess
    if (key !== null) taken.add(key)
    const texts = sample.map((row) => textAt(row, at)).filter((example) => example !== '')
    return {
      heading: quoted(text),
      examples: [...new Set(texts)].slice(0, exampleCount).map(quoted),
      field,
    }
  })
  return { headingLines: heading === undefined ? [] : [heading.line], columns }
}

/** A row that names the cost and something of its money; the best of the first twenty. */
function findHeading(rows: readonly SheetRow[]): SheetRow | undefined {
  let best: { readonly row: SheetRow; readonly known: number } | undefined
  for (const row of rows.slice(0, headingRows)) {
    const fields = new Set(row.cells.flatMap(({ text }) => lineFieldOf(text) ?? []))
    const money =
      fields.has('amount') ||
      fields.has('unitPrice') ||
      fields.has('quantity') ||
      fields.has('month')
    if (!fields.has('name') || !money) continue
    if (fields.size > (best?.known ?? 0)) best = { row, known: fields.size }
  }
  return best?.row
}

/**
 * Checks columns the person has corrected: a budget needs the name of the cost and its value
 * its price or its months, no field may stand in two columns, and a month must be named.
 */
export function decideLineColumns({ columns }: LineMapping): Decision<true> {
  const months = new Map<string, string>()
  for (const { field, heading } of columns) {
    if (field !== 'month') continue
    const month = monthOfHeading(heading)
    if (month === null) return refuse('budgetImport.monthHeading', { heading })
    const other = months.get(month)
    if (other !== undefined) return refuse('importColumns.fieldTwice', { heading, other })
    months.set(month, heading)
  }
  for (const field of lineFields.filter((field) => field !== 'month')) {
    const [one, other] = columns.filter((column) => column.field === field)
    if (one !== undefined && other !== undefined) {
      return refuse('importColumns.fieldTwice', { heading: other.heading, other: one.heading })
    }
  }
  const has = (field: LineField) => columns.some((column) => column.field === field)
  if (!has('name')) return refuse('budgetImport.noName')
  return has('amount') || has('unitPrice') || has('month')
    ? allow(true)
    : refuse('budgetImport.noValue')
}
