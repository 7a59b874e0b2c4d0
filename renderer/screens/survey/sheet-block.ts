/** What was pasted into one cell of the sheet, counted from the cell with the focus. */
export interface PastedCell {
  readonly down: number
  readonly right: number
  readonly text: string
}

/**
 * A block copied from a spreadsheet: rows by line, columns by tab, the empty last line left out.
 * Null for a text that is one cell only, which the field takes itself.
 */
export function pastedBlock(text: string): readonly PastedCell[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const cells = lines.flatMap((line, down) =>
    line.split('\t').map((cell, right) => ({ down, right, text: cell.trim() })),
  )
  return cells.length === 1 ? null : cells
}

/** Whole points from 0 to `most`; null for an empty field, undefined for anything else. */
export function typedPoints(text: string, most: number): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  if (!/^\d{1,4}$/.test(typed)) return undefined
  const points = Number(typed)
  return points <= most ? points : undefined
}
