import { fold } from '#db/values/fold.ts'
import type {
  IgnoredReason,
  ImportField,
  ImportMapping,
  ImportRemark,
  SheetCell,
  SheetRow,
} from '#db/values/recruitment-import.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { parseTeryt } from '#db/values/teryt.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'
import { readCell } from './import-cells.ts'

/** What a row holds in the given fields, or the cell that cannot be taken. */
export type RowReading =
  | {
      readonly ok: true
      readonly values: Readonly<Partial<Record<ImportField, string>>>
      readonly remarks: readonly ImportRemark[]
    }
  | {
      readonly ok: false
      readonly field: ImportField
      readonly heading: string
      readonly refusal: Refusal
    }

/** Reads a row by its columns; only fields with a value are among the values. */
export function readRow(
  row: SheetRow,
  mapping: ImportMapping,
  wanted: ReadonlySet<ImportField>,
): RowReading {
  const values: Partial<Record<ImportField, string>> = {}
  const remarks = new Set<ImportRemark>()
  for (const [column, { field, heading }] of mapping.columns.entries()) {
    if (field === null || !wanted.has(field)) continue
    const read = readCell(field, row.cells[column])
    if (!read.ok) return { ok: false, field, heading, refusal: read.refusal }
    if (read.value.value !== null) values[field] = read.value.value
    if (read.value.remark !== undefined) remarks.add(read.value.remark)
  }
  return { ok: true, values, remarks: [...remarks] }
}

const isFull = ({ text, kind }: SheetCell): boolean =>
  kind !== 'empty' && withSingleSpaces(text) !== ''

const cellOf = (row: SheetRow, mapping: ImportMapping, field: ImportField): SheetCell | undefined =>
  row.cells[mapping.columns.findIndex((column) => column.field === field)]

/** The row's own words for its JST: its name, else its code, else the first text in it. */
export function rowLabel(row: SheetRow, mapping: ImportMapping): string {
  const cells = [cellOf(row, mapping, 'name'), cellOf(row, mapping, 'teryt'), ...row.cells]
  return quoted(cells.find((cell) => cell !== undefined && isFull(cell))?.text ?? '')
}

const totals = new Set([
  'razem',
  'suma',
  'ogolem',
  'lacznie',
  'podsumowanie',
  'total',
  'totals',
  'sum',
])

/** Where the heading stands among the rows; blank rows may lie between it and the data. */
export interface HeadingRows {
  readonly headings: readonly SheetRow[]
  readonly firstDataLine: number | undefined
}

/** Finds the rows of the heading and the line right under it. */
export function headingRows(
  rows: readonly SheetRow[],
  { headingLines }: ImportMapping,
): HeadingRows {
  const last = headingLines.at(-1)
  return {
    headings: rows.filter(({ line }) => headingLines.includes(line)),
    firstDataLine: last === undefined ? undefined : rows.find(({ line }) => line > last)?.line,
  }
}

/**
 * Why a row is left out without being wrong: it is the heading, stands before it or
 * repeats it on a next printed page; it numbers the columns ("1 2 3"); it adds up the rows
 * above ("Razem", "Suma"); it is empty. Null for a row of data.
 */
export function ignoredReason(
  row: SheetRow,
  mapping: ImportMapping,
  { headings, firstDataLine }: HeadingRows,
): IgnoredReason | null {
  const full = row.cells.filter(isFull)
  if (full.length === 0) return 'empty'
  if (mapping.headingLines.includes(row.line)) return 'heading'
  const [firstHeading] = mapping.headingLines
  if (firstHeading !== undefined && row.line < firstHeading) return 'beforeHeading'
  if (headings.some((heading) => repeats(row, heading))) return 'heading'
  if (row.line === firstDataLine && countsUp(full)) return 'columnNumbers'
  return isTotals(row, full, mapping) ? 'totals' : null
}

/** Whether the row says nothing but what the heading says in the same columns. */
function repeats(row: SheetRow, heading: SheetRow): boolean {
  const same = row.cells.filter(
    (cell, column) => isFull(cell) && fold(cell.text) === fold(heading.cells[column]?.text ?? ''),
  )
  return same.length > 0 && same.length === row.cells.filter(isFull).length
}

const countsUp = (full: readonly SheetCell[]): boolean =>
  full.length > 1 && full.every(({ text }, index) => Number(text) === index + 1)

function isTotals(row: SheetRow, full: readonly SheetCell[], mapping: ImportMapping): boolean {
  const teryt = cellOf(row, mapping, 'teryt')
  if (teryt !== undefined && parseTeryt(teryt.text).ok) return false
  const cells = [cellOf(row, mapping, 'name'), full[0]]
  return cells.some((cell) => totals.has(fold(cell?.text ?? '').split(' ')[0] ?? ''))
}
