import {
  maxImportCellCharacters,
  maxImportColumns,
  maxImportRows,
} from '#electron/contract/import-limits.ts'
import { type Cell, emptyCell, Refused, type SheetRow } from './sheet.ts'

/** Characters that one sheet may hold in all; a small file can repeat one text a million times. */
export const maxSheetCharacters = 20_000_000

/** Filled cells that one sheet may hold in all. */
export const maxSheetCells = 1_000_000

/** A cell that a person would call empty; an error is never blank. */
const isBlank = (cell: Cell) => cell.kind !== 'error' && cell.text.trim() === ''

/**
 * Gathers the rows of one sheet in reading order and refuses as soon as a limit is passed, so
 * that nothing beyond the limits is ever held. Blank rows cost nothing, however many there are.
 */
export class RowCollector {
  readonly #rows: { readonly line: number; readonly cells: Cell[] }[] = []
  #cells: Cell[] = []
  #filled = false
  #width = 0
  #characters = 0
  #rowCharacters = 0
  #cellCount = 0
  #rowCellCount = 0

  /** Whether no filled row was met so far. */
  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  /**
   * Puts a cell into the row being read; `column` counts from 0, `line` names the row in a
   * refusal. Refuses `import.tooManyColumns` and `import.cellTooLong`.
   */
  put(line: number, column: number, cell: Cell): void {
    if (cell.kind === 'empty') return
    const blank = isBlank(cell)
    if (column >= maxImportColumns) {
      if (blank) return
      throw new Refused('import.tooManyColumns', { line, limit: maxImportColumns })
    }
    if (cell.text.length > maxImportCellCharacters) {
      throw new Refused('import.cellTooLong', { line, limit: maxImportCellCharacters })
    }
    while (this.#cells.length < column) this.#cells.push(emptyCell)
    this.#cells[column] = cell
    this.#rowCharacters += cell.text.length
    this.#rowCellCount++
    if (!blank) this.#filled = true
  }

  /**
   * Ends the row at `line`, which the file repeats `times` times. Refuses `import.tooManyRows`,
   * `import.tooManyCells` and `import.tooMuchText`.
   */
  endRow(line: number, times = 1): void {
    if (this.#filled) {
      this.#width = Math.max(this.#width, this.#cells.length)
      for (let copy = 0; copy < times; copy++) {
        this.#characters += this.#rowCharacters
        this.#cellCount += this.#rowCellCount
        if (this.#cellCount > maxSheetCells) {
          throw new Refused('import.tooManyCells', { limit: maxSheetCells })
        }
        if (this.#characters > maxSheetCharacters) {
          throw new Refused('import.tooMuchText', { limit: maxSheetCharacters })
        }
        if (this.#rows.length === maxImportRows) {
          throw new Refused('import.tooManyRows', { limit: maxImportRows })
        }
        this.#rows.push({ line: line + copy, cells: [...this.#cells] })
      }
    }
    this.#cells = []
    this.#filled = false
    this.#rowCharacters = 0
    this.#rowCellCount = 0
  }

  /** The filled rows, all of one width. Refuses `import.noRows` where there are none. */
  finish(): { readonly rows: readonly SheetRow[]; readonly skippedEmpty: number } {
    const last = this.#rows.at(-1)
    if (last === undefined) throw new Refused('import.noRows')
    for (const { cells } of this.#rows) {
      while (cells.length < this.#width) cells.push(emptyCell)
    }
    return { rows: this.#rows, skippedEmpty: last.line - this.#rows.length }
  }
}
