import type { SheetMapping } from '#db/values/expense-import.ts'
import { fold } from '#db/values/fold.ts'
import type { IgnoredReason, SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'
import { comparedNumber } from './expense-duplicate.ts'
import { type ReadRow, readSheetRow } from './expense-import-row.ts'

/** The rows of one document, or a row that is none. */
export type RowGroup =
  | {
      readonly is: 'document'
      readonly label: string
      readonly rows: readonly ReadRow[]
      readonly fromAbove: boolean
    }
  | {
      readonly is: 'ignored'
      readonly line: number
      readonly label: string
      readonly reason: IgnoredReason
    }

const totals = new Set(['razem', 'suma', 'ogolem', 'lacznie', 'podsumowanie', 'total', 'sum'])

const isFull = ({ text, kind }: SheetCell): boolean =>
  kind !== 'empty' && withSingleSpaces(text) !== ''

/**
 * Sorts the rows of a list into documents. Rows of one number and one issuer are one document,
 * wherever they stand; a row without a number and an issuer belongs to the document above it,
 * as merged cells make it. Headings, totals, numbers of columns and empty rows are left out.
 */
export function groupRows(rows: readonly SheetRow[], mapping: SheetMapping): readonly RowGroup[] {
  const groups = new Map<string, { label: string; rows: ReadRow[]; fromAbove: boolean }>()
  const order: (string | RowGroup)[] = []
  let above: string | null = null
  for (const row of rows) {
    const label = labelOf(row, mapping)
    const reason = ignoredReason(row, mapping)
    if (reason !== null) {
      order.push({ is: 'ignored', line: row.line, label, reason })
      continue
    }
    const read = readSheetRow(row, mapping)
    const continues = read.number === null && read.issuer === null && read.contractor === null
    const key: string = continues && above !== null ? above : keyOf(read)
    const group = groups.get(key)
    if (group === undefined) {
      groups.set(key, { label, rows: [read], fromAbove: false })
      order.push(key)
    } else {
      group.rows.push(read)
      group.fromAbove ||= continues
    }
    above = key
  }
  return order.flatMap((one): readonly RowGroup[] => {
    if (typeof one !== 'string') return [one]
    const group = groups.get(one)
    return group === undefined ? [] : [{ is: 'document', ...group }]
  })
}

/** A row without a number is a document of its own, for it says which one is missing it. */
function keyOf({ line, number, issuer, contractor }: ReadRow): string {
  if (number === null) return `line ${line}`
  const by = issuer?.number || fold(contractor ?? '')
  return `${comparedNumber(number)} | ${by}`
}

function labelOf(row: SheetRow, mapping: SheetMapping): string {
  const at = mapping.columns.findIndex(({ field }) => field === 'number')
  const cells = [row.cells[at], ...row.cells]
  return quoted(cells.find((cell) => cell !== undefined && isFull(cell))?.text ?? '')
}

function ignoredReason(row: SheetRow, mapping: SheetMapping): IgnoredReason | null {
  const full = row.cells.filter(isFull)
  const [first] = full
  if (first === undefined) return 'empty'
  const [top] = mapping.headingLines
  const last = mapping.headingLines.at(-1)
  if (mapping.headingLines.includes(row.line)) return 'heading'
  if (top !== undefined && row.line < top) return 'beforeHeading'
  const counts = full.length > 2 && full.every(({ text }, at) => countOf(text) === at + 1)
  if (counts && last !== undefined && row.line === last + 1) return 'columnNumbers'
  const repeats =
    full.length > 2 &&
    row.cells.every(
      (cell, at) => !isFull(cell) || fold(cell.text) === fold(mapping.columns[at]?.heading ?? ''),
    )
  if (repeats) return 'heading'
  return full.some((cell) => isTotal(cell)) && !names(row, mapping) ? 'totals' : null
}

const countOf = (text: string): number => Number(text.replace(/[().]/g, ''))

const isTotal = ({ text, kind }: SheetCell): boolean =>
  kind === 'text' && totals.has(fold(text.slice(0, 40)).split(' ')[0] ?? '')

/** Whether the row has a day of issue or an issuer, as a total never has. */
function names(row: SheetRow, mapping: SheetMapping): boolean {
  const own = mapping.columns.flatMap(({ field }, at) =>
    field === 'issuedOn' || field === 'nip' ? [row.cells[at]] : [],
  )
  return own.some((cell) => cell !== undefined && isFull(cell) && !isTotal(cell))
}
