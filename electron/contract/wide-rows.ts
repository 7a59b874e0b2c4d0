import type { StandardRPCCustomJsonSerializer } from '@orpc/client/standard'

/** What one field of a wide list may hold. */
type Cell = string | number | boolean | null

const wide = new WeakSet<readonly object[]>()

/**
 * Marks a list of rows with the same fields to cross as columns. The answer stays the same
 * list to both sides; only the line carries it otherwise. For the whole register: a line
 * visits and writes each field of each row by itself, which at 10,000 JSTs takes as long as
 * reading them from the store.
 */
export function asColumns<R extends { readonly [K in keyof R]: Cell }>(rows: R[]): R[] {
  wide.add(rows)
  return rows
}

/**
 * Control characters: typed text has them taken out, and JSON writes these two as they are,
 * so that a text of thousands of cells is read back in one go.
 */
const betweenTexts = '\u007f'
const nothing = '\u0080'

/** A value that comes again and again is sent once, and as one letter from here on each time. */
const firstLetter = ']'.charCodeAt(0)
const mostLetters = 1000

/** How the cells of a column stand: as letters for few values, as joined texts, as they are. */
type Column =
  | readonly [field: string, kind: 'letters', cells: string, values: readonly Cell[]]
  | readonly [field: string, kind: 'texts', cells: string]
  | readonly [field: string, kind: 'any', cells: readonly unknown[]]

/** How wide lists cross the line, for the window's end. The numbers up to 20 are oRPC's own. */
export const wideRows: StandardRPCCustomJsonSerializer = {
  type: 21,
  condition: (data) => Array.isArray(data) && wide.has(data),
  serialize: columnsOf,
  deserialize: rowsOf,
}

/** The host's end: it sends wide lists and takes none, for a few letters make a long list. */
export const wideRowsSent: StandardRPCCustomJsonSerializer = {
  ...wideRows,
  deserialize() {
    throw new Error('The host takes no wide lists')
  },
}

type Rows = readonly Readonly<Record<string, Cell>>[]

function columnsOf(rows: Rows): readonly Column[] {
  // One array for all columns: what is written anew for each has to be cleared away again.
  const room = rows.map(() => '')
  return Object.keys(rows[0] ?? {}).map((field): Column => {
    const values = fillLetters(room, rows, field)
    if (values !== null) return [field, 'letters', room.join(''), values]
    if (fillTexts(room, rows, field)) return [field, 'texts', room.join(betweenTexts)]
    return [field, 'any', rows.map((row) => row[field] ?? null)]
  })
}

/** Answers the values in the order of their letters; null when they are too many to repeat. */
function fillLetters(room: string[], rows: Rows, field: string): readonly Cell[] | null {
  const letters = new Map<Cell, string>()
  let at = 0
  for (const row of rows) {
    const cell = row[field] ?? null
    let letter = letters.get(cell)
    if (letter === undefined) {
      if (letters.size === mostLetters) return null
      letter = String.fromCharCode(firstLetter + letters.size)
      letters.set(cell, letter)
    }
    room[at] = letter
    at += 1
  }
  return [...letters.keys()]
}

/** Whether every cell is a text, or nothing, that comes out of a joined text as it was. */
function fillTexts(room: string[], rows: Rows, field: string): boolean {
  let at = 0
  for (const row of rows) {
    const cell = row[field] ?? null
    if (cell === null) room[at] = nothing
    else if (typeof cell !== 'string' || cell === nothing || cell.includes(betweenTexts)) {
      return false
    } else room[at] = cell
    at += 1
  }
  return true
}

/** Puts the rows together again. Throws when what came is no table of columns. */
function rowsOf(columns: unknown): unknown[] {
  if (!Array.isArray(columns)) throw new Error('Columns were expected')
  const read = columns.map(columnOf)
  const count = read[0]?.count ?? 0
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}))
  for (const column of read) {
    if (column.count !== count) throw new Error('Columns of one length were expected')
    let at = 0
    for (const row of rows) {
      row[column.field] = column.cell(at)
      at += 1
    }
  }
  return rows
}

function columnOf(column: unknown) {
  const [field, kind, cells, values]: readonly unknown[] = Array.isArray(column) ? column : []
  if (typeof field !== 'string' || field === '__proto__') throw new Error('A field was expected')
  if (kind === 'letters' && typeof cells === 'string' && Array.isArray(values)) {
    const cell = (at: number): unknown => values[cells.charCodeAt(at) - firstLetter]
    return { field, count: cells.length, cell }
  }
  if (kind === 'texts' && typeof cells === 'string') {
    const texts = cells.split(betweenTexts)
    const cell = (at: number) => (texts[at] === nothing ? null : texts[at])
    return { field, count: texts.length, cell }
  }
  if (kind !== 'any' || !Array.isArray(cells)) throw new Error('Cells were expected')
  return { field, count: cells.length, cell: (at: number): unknown => cells[at] }
}
