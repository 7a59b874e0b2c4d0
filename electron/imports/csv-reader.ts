import { type Delimiter, guessDelimiter } from './csv-delimiter.ts'
import { RowCollector } from './row-collector.ts'
import { emptyCell, Refused, type Sheet } from './sheet.ts'
import { decodeWindows1250, isPolishWindows1250 } from './windows-1250.ts'

/**
 * Reads CSV: UTF-8 (with or without its mark) or windows-1250, separated by comma, semicolon or
 * tab, which Excel's own first line `sep=;` may name. Every field stays the text it is, one that
 * begins with `=` too. A line is a record, as a spreadsheet would number it, also where quoted
 * text runs over several lines of the file.
 * Refuses `import.unclosedQuote` with the line and the collector's limits.
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text, encoding } = decodeText(bytes)
  const named = /^sep=([,;\t])(?:\r\n|\n|\r)/.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const delimiter = named ? (named[1] as Delimiter) : guessDelimiter(body)
  const rows = new RowCollector()
  readRecords(body, delimiter, rows)
  return { format: 'csv', sheetName: '', encoding, delimiter, ...rows.finish() }
}

/** The text and the encoding it was found in; bytes that are no UTF-8 are windows-1250. */
export function decodeText(bytes: Uint8Array): {
  readonly text: string
  readonly encoding: 'utf-8' | 'windows-1250'
} {
  if (!isPolishWindows1250(bytes)) {
    try {
      // Drops the byte order mark.
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      return { text, encoding: 'utf-8' }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return { text: decodeWindows1250(bytes), encoding: 'windows-1250' }
}

/** Splits the text by RFC 4180, line ends of Windows, Unix and old Macs alike. */
function readRecords(text: string, delimiter: Delimiter, rows: RowCollector): void {
  const fieldEnd = new RegExp(`[${delimiter}\\r\\n]`, 'g')
  let line = 1
  let column = 0
  let at = 0
  while (at < text.length) {
    const { value, end } = readField(text, at, fieldEnd, line)
    rows.put(line, column, value === '' ? emptyCell : { text: value, kind: 'text' })
    const mark = text[end]
    at = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1)
    if (mark === delimiter) {
      column++
    } else {
      rows.endRow(line)
      line++
      column = 0
    }
  }
  rows.endRow(line)
}

/** The field that starts at `from`, and where the mark that ends it stands. */
function readField(text: string, from: number, fieldEnd: RegExp, line: number) {
  let quoted = ''
  let at = from
  if (text[at] === '"') {
    at++
    for (;;) {
      const close = text.indexOf('"', at)
      if (close < 0) throw new Refused('import.unclosedQuote', { line })
      quoted += text.slice(at, close)
      at = close + 1
      if (text[at] !== '"') break
      quoted += '"'
      at++
    }
  }
  fieldEnd.lastIndex = at
  const end = fieldEnd.exec(text)?.index ?? text.length
  return { value: quoted + text.slice(at, end), end }
}
