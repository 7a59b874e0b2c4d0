import type { Figure } from '#db/values/refusal.ts'

/** What a cell held in the file. `formula` keeps the value that the file's author last saw. */
export type CellKind = 'text' | 'number' | 'date' | 'formula' | 'empty' | 'error'

/**
 * One cell as text. Text is kept letter for letter, leading zeros and spaces too; a number is
 * plain decimal with a point; a date is `YYYY-MM-DD`; a time of day is the text `HH:MM`;
 * yes and no are `TRUE` and `FALSE`. `error` is a spreadsheet error (`#REF!`) or, with empty
 * text, a formula that was never calculated.
 */
export interface Cell {
  readonly text: string
  readonly kind: CellKind
}

/** A filled row; `line` is the row number that a person sees beside it, from 1. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly Cell[]
}

/**
 * The first visible sheet that holds anything. All rows have the same number of cells.
 * Blank rows are left out; `skippedEmpty` counts those above the last filled row.
 * `encoding` and `delimiter` are known for CSV only, which has no `sheetName`.
 */
export interface Sheet {
  readonly format: 'xlsx' | 'ods' | 'csv'
  readonly sheetName: string
  readonly encoding?: 'utf-8' | 'windows-1250'
  readonly delimiter?: ',' | ';' | '\t'
  readonly rows: readonly SheetRow[]
  readonly skippedEmpty: number
}

/** The cell that stands where a file has none. */
export const emptyCell: Cell = { text: '', kind: 'empty' }

/**
 * Leaves the reading of a file from however deep in it. It never leaves this folder:
 * `readSpreadsheet` turns it into the refusal that it carries and adds the file's name.
 */
export class Refused extends Error {
  readonly code: string
  readonly figures: Readonly<Record<string, Figure>>

  constructor(code: string, figures: Readonly<Record<string, Figure>> = {}) {
    super(code)
    this.code = code
    this.figures = figures
  }
}
