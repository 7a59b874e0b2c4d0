import { isDay } from '#db/values/day.ts'
import { type NumberLook, numberCell } from './cell-text.ts'
import { FormulaAreas } from './formula-areas.ts'
import type { RowCollector } from './row-collector.ts'
import { type Cell, emptyCell, Refused } from './sheet.ts'
import { TextGatherer, unescapeText } from './xlsx-strings.ts'
import type { XmlListener } from './xml-stream.ts'

/** What the rest of the workbook says about a sheet's cells. */
export interface WorkbookFacts {
  readonly date1904: boolean
  readonly textAt: (index: number) => string
  readonly lookOf: (style: number) => NumberLook
}

const lastLine = 1_048_576
const lastColumn = 16_384

/** A cell as its elements are met; `value` is null until a `v` opens. */
interface StoredCell {
  readonly type: string
  readonly style: number
  value: string | null
  formula: boolean
}

interface Place {
  readonly line: number
  readonly column: number
}

/**
 * Listens to one worksheet and puts its rows into the collector. Formulas are never evaluated and
 * never kept: a cell with one shows the value last saved, marked `formula`, or is an error where
 * none was saved. Refuses `import.damaged` for rows out of order and places outside a sheet.
 */
export class WorksheetListener implements XmlListener {
  readonly #collector: RowCollector
  readonly #facts: WorkbookFacts
  readonly #inline = new TextGatherer()
  readonly #areas = new FormulaAreas()
  #line = 0
  #column = -1
  #cell: StoredCell | null = null

  constructor(collector: RowCollector, facts: WorkbookFacts) {
    this.#collector = collector
    this.#facts = facts
  }

  open(name: string, attributes: Readonly<Record<string, string>>, parent: string): void {
    if (name === 'row' && parent === 'sheetData') this.#openRow(attributes.r)
    else if (name === 'c' && parent === 'row') this.#openCell(attributes)
    else if (this.#cell && name === 'v' && parent === 'c') this.#cell.value = ''
    else if (this.#cell && name === 'f' && parent === 'c') this.#openFormula(attributes)
    else if (this.#cell) this.#inline.open(name)
  }

  text(text: string, parent: string): void {
    if (!this.#cell) return
    if (parent === 'v') this.#cell.value = (this.#cell.value ?? '') + text
    else this.#inline.text(text, parent)
  }

  close(name: string, parent: string): void {
    if (name === 'c' && this.#cell) {
      this.#collector.put(this.#line, this.#column, this.#readCell(this.#cell))
      this.#cell = null
    } else if (name === 'row' && parent === 'sheetData') {
      this.#collector.endRow(this.#line)
    } else if (this.#cell) {
      this.#inline.close(name)
    }
  }

  #openRow(reference: string | undefined): void {
    const line = reference === undefined ? this.#line + 1 : Number(reference)
    if (!Number.isInteger(line) || line <= this.#line || line > lastLine) {
      throw new Refused('import.damaged')
    }
    this.#line = line
    this.#column = -1
    this.#areas.startRow(line)
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#column = attributes.r ? placeOf(attributes.r).column : this.#column + 1
    if (this.#column >= lastColumn) throw new Refused('import.damaged')
    this.#cell = {
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      value: null,
      formula: this.#areas.has(this.#line, this.#column),
    }
  }

  #openFormula({ t, ref }: Readonly<Record<string, string>>): void {
    if (this.#cell) this.#cell.formula = true
    if ((t !== 'array' && t !== 'dataTable') || !ref?.includes(':')) return
    const [first = '', last = ''] = ref.split(':')
    const from = placeOf(first)
    const to = placeOf(last)
    this.#areas.add({
      fromLine: from.line,
      toLine: to.line,
      fromColumn: from.column,
      toColumn: to.column,
    })
  }

  #readCell(cell: StoredCell): Cell {
    const shown = this.#readValue(cell.type, cell.value, cell.style)
    if (!cell.formula || shown.kind === 'error') return shown
    const saved = shown.kind !== 'empty' || (cell.type === 'str' && cell.value !== null)
    if (!saved) return { text: '', kind: 'error' }
    return { text: shown.text, kind: 'formula' }
  }

  /** The cell by its stored type (ECMA-376 part 1, 18.18.11). */
  #readValue(type: string, value: string | null, style: number): Cell {
    if (type === 'inlineStr') return textCell(this.#inline.take())
    this.#inline.take()
    if (value === null || value === '') return emptyCell
    switch (type) {
      case 's':
        return textCell(this.#facts.textAt(Number(value)))
      case 'str':
        return textCell(unescapeText(value))
      case 'b':
        return { text: value.trim() === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind: 'text' }
      case 'e':
        return { text: value, kind: 'error' }
      case 'd':
        return isDay(value.slice(0, 10))
          ? { text: value.slice(0, 10), kind: 'date' }
          : textCell(value)
      default:
        return numberCell(value, this.#facts.lookOf(style), this.#facts.date1904)
    }
  }
}

const textCell = (text: string): Cell => (text === '' ? emptyCell : { text, kind: 'text' })

/** The place that a reference such as `AB12` names; anything else refuses `import.damaged`. */
function placeOf(reference: string): Place {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference)
  if (!parts) throw new Refused('import.damaged')
  let column = 0
  for (const letter of (parts[1] ?? '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64
  return { line: Number(parts[2]), column: column - 1 }
}
