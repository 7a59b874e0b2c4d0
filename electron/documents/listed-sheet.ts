import { isDay } from '#db/values/day.ts'
import { sheetNameFrom } from './sheet-name.ts'
import type { Cell, StreamedSheet } from './streamed-workbook.ts'

/** A row of a list; what it has more than the columns ask for stays out. */
export type ListedRow = Readonly<Record<string, unknown>>

interface Asked {
  readonly name: string
  readonly columns: readonly { readonly key: string; readonly heading: string }[]
}

const narrowest = 10
const widest = 60

/**
 * A list as a sheet, its columns under the headings of the person who asks. Numbers stay numbers
 * and days days; codes stay text, so that no leading zero is lost. `words` puts a coded value into
 * the person's language (`state.held`).
 */
export function listedSheet(
  { name, columns }: Asked,
  rows: readonly ListedRow[],
  words: Readonly<Record<string, string>>,
): StreamedSheet {
  const cells = rows.map((row) => columns.map(({ key }) => cellOf(key, row[key], words)))
  const heading = columns.map((column): Cell => ({ text: column.heading, look: 'heading' }))
  return {
    name: sheetNameFrom(name),
    widths: columns.map((column, at) => {
      const texts = cells.slice(0, 200).map((row) => lengthOf(row[at] ?? null))
      return Math.min(widest, Math.max(narrowest, column.heading.length, ...texts) + 2)
    }),
    frozenRows: 1,
    rows: [[heading, ...cells]],
  }
}

function cellOf(key: string, value: unknown, words: Readonly<Record<string, string>>): Cell {
  if (typeof value === 'number') return { number: value }
  if (typeof value === 'string' && isDay(value)) return { day: value }
  if (typeof value !== 'string' && typeof value !== 'boolean') return null
  const text = words[`${key}.${value}`] ?? String(value)
  return text === '' ? null : { text }
}

const lengthOf = (cell: Cell): number => (cell !== null && 'text' in cell ? cell.text.length : 0)
