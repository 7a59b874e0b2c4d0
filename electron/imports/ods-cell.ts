import { isDay } from '#db/values/day.ts'
import { maxImportCellCharacters } from '#electron/contract/import-limits.ts'
import { numberCell, timeText } from './cell-text.ts'
import { type Cell, emptyCell } from './sheet.ts'

type Attributes = Readonly<Record<string, string>>

/** Attributes of a cell by the prefixes that every writer of ODF uses. */
const office = (attributes: Attributes, name: string) => attributes[`office:${name}`]

/**
 * The cell that the attributes of a `table-cell` and the text shown in it make.
 * `inFormula`: the cell belongs to an area that a formula fills.
 */
export function odsCell(attributes: Attributes, shown: string, inFormula: boolean): Cell {
  const value = readValue(attributes, shown)
  if (!inFormula && attributes['table:formula'] === undefined) return value
  if (value.kind === 'error') return value
  const saved = value.kind !== 'empty' || office(attributes, 'value-type') === 'string'
  return saved ? { text: value.text, kind: 'formula' } : { text: '', kind: 'error' }
}

/** The value by its type (ODF 1.2 part 1, 19.385). */
function readValue(attributes: Attributes, shown: string): Cell {
  if (attributes['calcext:value-type'] === 'error') return { text: shown, kind: 'error' }
  switch (office(attributes, 'value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberAsShown(office(attributes, 'value') ?? '', shown)
    case 'date': {
      const date = (office(attributes, 'date-value') ?? '').slice(0, 10)
      return isDay(date) ? { text: date, kind: 'date' } : { text: shown, kind: 'error' }
    }
    case 'time':
      return textCell(durationText(office(attributes, 'time-value') ?? '') ?? shown)
    case 'boolean':
      return {
        text: office(attributes, 'boolean-value') === 'true' ? 'TRUE' : 'FALSE',
        kind: 'text',
      }
    default:
      return textCell(office(attributes, 'string-value') ?? shown)
  }
}

const textCell = (text: string): Cell => (text === '' ? emptyCell : { text, kind: 'text' })

/**
 * A number as plain decimal, unless it is shown with leading zeros or with dashes between its
 * digits: then as it is shown, because a code such as 0801011 or 65-001 is what a person meant.
 */
function numberAsShown(value: string, shown: string): Cell {
  const isCode = /^(?:0\d|\d+-)[\d -]*$/.test(shown)
  if (isCode && Number(shown.replaceAll(/[ -]/g, '')) === Number(value)) {
    return { text: shown, kind: 'number' }
  }
  return numberCell(value, { kind: 'plain' }, false)
}

/** `PT08H30M00S` as `08:30`; `null` where it is no such duration. */
function durationText(duration: string): string | null {
  const parts = /^PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(duration)
  if (!parts) return null
  const [hours, minutes, seconds] = parts.slice(1).map(Number)
  return timeText((hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0), true)
}

/**
 * Gathers the text of one cell: its paragraphs on lines of their own, without notes and drawings.
 * Stops gathering once the text is longer than a cell may be, however long the file goes on.
 */
export class OdsTextGatherer {
  #text = ''
  #paragraphs = 0
  #depth = 0
  /** The depth at which something began that is no text of the cell; 0 for nothing. */
  #passedOver = 0

  /** Whether everything opened in the cell is closed again. */
  get isAtCell(): boolean {
    return this.#depth === 0
  }

  open(name: string, attributes: Attributes): void {
    this.#depth++
    if (this.#passedOver > 0) return
    if (this.#depth === 1) {
      if (name !== 'p' && name !== 'h') this.#passedOver = 1
      else if (this.#paragraphs++ > 0) this.#add('\n')
    } else if (name === 's') {
      const spaces = Number(attributes['text:c'] ?? 1)
      this.#add(' '.repeat(Math.min(Math.max(spaces || 1, 1), maxImportCellCharacters + 1)))
    } else if (name === 'tab') {
      this.#add('\t')
    } else if (name === 'line-break') {
      this.#add('\n')
    } else if (name === 'annotation' || name === 'note' || name === 'frame') {
      this.#passedOver = this.#depth
    }
  }

  /** White space counts as one space (ODF 1.2 part 1, 6.1.2); more is written as elements. */
  text(text: string): void {
    if (this.#depth > 0 && this.#passedOver === 0) this.#add(text.replaceAll(/[\t\r\n ]+/g, ' '))
  }

  close(): void {
    if (this.#passedOver === this.#depth) this.#passedOver = 0
    this.#depth--
  }

  take(): string {
    const text = this.#text
    this.#text = ''
    this.#paragraphs = 0
    return text
  }

  #add(text: string): void {
    if (this.#text.length <= maxImportCellCharacters) this.#text += text
  }
}
