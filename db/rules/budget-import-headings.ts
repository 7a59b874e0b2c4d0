import type { LineMapping } from '#db/values/budget-import.ts'
import { fold } from '#db/values/fold.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import type { IgnoredReason, SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'
import { cellOf, longest } from './budget-import-row.ts'

const totals = new Set(['razem', 'suma', 'ogolem', 'lacznie', 'podsumowanie', 'total', 'sum'])

const isFull = ({ text, kind }: SheetCell): boolean =>
  kind !== 'empty' && withSingleSpaces(text) !== ''

/** What a row is called in the preview: its cost, or the first thing it says. */
export function labelOf(row: SheetRow, mapping: LineMapping): string {
  const cells = [cellOf(row, mapping, 'name'), ...row.cells]
  return quoted(cells.find((cell) => cell !== undefined && isFull(cell))?.text ?? '')
}

/** Why a row is left out: a heading, the numbers of the columns, a total, nothing in it. */
export function ignoredReason(row: SheetRow, mapping: LineMapping): IgnoredReason | null {
  const full = row.cells.filter(isFull)
  if (full.length === 0) return 'empty'
  if (mapping.headingLines.includes(row.line)) return 'heading'
  const [first] = mapping.headingLines
  if (first !== undefined && row.line < first) return 'beforeHeading'
  const counts = full.length > 1 && full.every(({ text }, at) => Number(text) === at + 1)
  if (counts && first !== undefined && row.line === first + 1) return 'columnNumbers'
  const headings = mapping.columns.map(({ heading }) => fold(heading))
  const repeats =
    full.length > 1 &&
    row.cells.every((cell, at) => !isFull(cell) || fold(cell.text) === headings[at])
  if (repeats) return 'heading'
  const opening = [cellOf(row, mapping, 'name'), full[0]]
  const isTotal = opening.some((cell) => totals.has(fold(cell?.text ?? '').split(' ')[0] ?? ''))
  return isTotal ? 'totals' : null
}

/** A row of its own that says what the rows below belong to. */
export interface OpeningRow {
  readonly of: 'stage' | 'task'
  readonly words: string
}

/**
 * A row that only names a stage or a task, such as "Etap I" or "Zadanie 2. Szkolenia", with no
 * cost of its own; the sum of what stands below may be in it.
 */
export function openingRow(row: SheetRow, mapping: LineMapping): OpeningRow | null {
  const words = row.cells.filter((cell) => isFull(cell) && cell.kind === 'text' && !isAmount(cell))
  const [only, ...more] = words
  if (only === undefined || more.length > 0) return null
  const text = withSingleSpaces(only.text)
  if (text.length > Math.min(longest.task, longest.stage)) return null
  const alone = (field: 'stage' | 'task') =>
    cellOf(row, mapping, field) === only && cellOf(row, mapping, 'name') !== only
  const folded = fold(text)
  if (/^(etap|stage)\b/.test(folded) || alone('stage')) return { of: 'stage', words: text }
  return /^(zadanie|task)\b/.test(folded) || alone('task') ? { of: 'task', words: text } : null
}

/** In a CSV an amount is a text too. */
const isAmount = ({ text }: SheetCell): boolean => parseMoney(text).ok
