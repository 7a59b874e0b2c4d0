import { maxImportColumns } from '#electron/contract/import-limits.ts'
import { FormulaAreas } from './formula-areas.ts'
import { OdsTextGatherer, odsCell } from './ods-cell.ts'
import { RowCollector } from './row-collector.ts'
import { Refused, type SheetRow } from './sheet.ts'
import type { XmlListener } from './xml-stream.ts'

const lastLine = 1_048_576
const maxNameLength = 100

type Attributes = Readonly<Record<string, string>>

/** How often a row or cell stands; a file says so instead of writing it again. */
function timesOf(text: string | undefined): number {
  const times = Number(text ?? 1)
  if (!Number.isInteger(times) || times < 1) throw new Refused('import.damaged')
  return Math.min(times, lastLine)
}

/**
 * Listens to `content.xml` of an ODS file and gathers the first visible table that holds
 * anything. Repeated rows and cells are written out only where they are filled, so that a million
 * blank rows are one step.
 */
export class OdsTableListener implements XmlListener {
  readonly #hiddenStyles = new Set<string>()
  readonly #text = new OdsTextGatherer()
  #style = ''
  #table: { readonly name: string; readonly rows: RowCollector } | null = null
  #areas = new FormulaAreas()
  #found = false
  #inShapes = false
  #line = 1
  #rowTimes = 1
  #column = 0
  #cell: Attributes | null = null

  /** Whether the table was read to its end; the rest of the file does not matter. */
  done(): boolean {
    return this.#found
  }

  /** The table's name and rows. Refuses `import.noRows` where every visible table is blank. */
  finish(): {
    readonly sheetName: string
    readonly rows: readonly SheetRow[]
    readonly skippedEmpty: number
  } {
    if (!this.#table || !this.#found) throw new Refused('import.noRows')
    return { sheetName: this.#table.name, ...this.#table.rows.finish() }
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (this.#found) return
    if (this.#cell) this.#text.open(name, attributes)
    else if (this.#table) this.#openInTable(name, attributes)
    else if (name === 'table' && parent === 'spreadsheet') this.#openTable(attributes)
    else if (name === 'style') this.#style = attributes['style:name'] ?? ''
    else if (name === 'table-properties' && attributes['table:display'] === 'false') {
      this.#hiddenStyles.add(this.#style)
    }
  }

  text(text: string): void {
    if (this.#cell) this.#text.text(text)
  }

  close(name: string, parent: string): void {
    if (this.#found) return
    if (this.#cell) {
      if (this.#text.isAtCell) this.#closeCell(this.#cell)
      else this.#text.close()
    } else if (name === 'shapes') {
      this.#inShapes = false
    } else if (name === 'table-row' && this.#table && !this.#inShapes) {
      this.#table.rows.endRow(this.#line, this.#rowTimes)
      this.#line += this.#rowTimes
    } else if (name === 'table' && parent === 'spreadsheet' && this.#table) {
      this.#found = !this.#table.rows.isEmpty
      if (!this.#found) this.#table = null
    }
  }

  #openTable(attributes: Attributes): void {
    if (this.#hiddenStyles.has(attributes['table:style-name'] ?? '')) return
    const name = (attributes['table:name'] ?? '').slice(0, maxNameLength)
    this.#table = { name, rows: new RowCollector() }
    this.#areas = new FormulaAreas()
    this.#line = 1
  }

  #openInTable(name: string, attributes: Attributes): void {
    if (name === 'shapes') this.#inShapes = true
    if (this.#inShapes) return
    if (name === 'table-row') {
      this.#rowTimes = timesOf(attributes['table:number-rows-repeated'])
      this.#column = 0
      this.#areas.startRow(this.#line)
    } else if (name === 'table-cell') {
      this.#cell = attributes
    } else if (name === 'covered-table-cell') {
      // Under a merged cell: nobody sees what is in it.
      this.#column += timesOf(attributes['table:number-columns-repeated'])
    }
  }

  #closeCell(attributes: Attributes): void {
    this.#cell = null
    const times = timesOf(attributes['table:number-columns-repeated'])
    const inFormula = this.#areas.has(this.#line, this.#column)
    const cell = odsCell(attributes, this.#text.take(), inFormula)
    if (cell.kind !== 'empty') {
      const end = Math.min(this.#column + times, maxImportColumns + 1)
      for (let column = this.#column; column < end; column++) {
        this.#table?.rows.put(this.#line, column, cell)
      }
    }
    this.#addArea(attributes)
    this.#column += times
  }

  #addArea(attributes: Attributes): void {
    const rows = Number(attributes['table:number-matrix-rows-spanned'] ?? 1)
    const columns = Number(attributes['table:number-matrix-columns-spanned'] ?? 1)
    if (!(rows * columns > 1)) return
    this.#areas.add({
      fromLine: this.#line,
      toLine: this.#line + rows - 1,
      fromColumn: this.#column,
      toColumn: this.#column + columns - 1,
    })
  }
}
