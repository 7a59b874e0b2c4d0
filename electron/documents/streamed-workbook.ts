/**
 * A workbook written row by row, for lists too long to be held as a whole, with formulas that
 * keep their last result, so that viewers which do not compute show the same figures.
 */

import type { Day } from '#db/values/day.ts'
import type { Grosze } from '#db/values/money.ts'
import { type ZipPart, zipped } from './zip-writer.ts'

/** How a cell looks; the order is that of `cellXfs` below. */
const looks = [
  'plain',
  'heading',
  'money',
  'moneyBold',
  'day',
  'share',
  'bold',
  'shareBold',
] as const
type Look = (typeof looks)[number]

/** A cell: text, an amount, a day, a count, or a formula with its result. */
export type Cell =
  | { readonly text: string; readonly look?: Look }
  | { readonly money: Grosze; readonly formula?: string; readonly look?: Look }
  | { readonly day: Day }
  | { readonly number: number; readonly formula?: string; readonly look?: Look }
  | null

type Page = readonly (readonly Cell[])[]

export interface StreamedSheet {
  readonly name: string
  readonly widths: readonly number[]
  /** So many rows stay in sight. */
  readonly frozenRows: number
  /** Page after page; only one is held. */
  readonly rows: Iterable<Page> | AsyncIterable<Page>
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Writes the sheets in the order of `sheets`; they are produced in the order of `order`, for a
 * sheet of totals is written once the rows that it sums up have gone by.
 */
export function streamedWorkbook(
  sheets: readonly StreamedSheet[],
  order: readonly number[] = sheets.map((_, at) => at),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const written = order.flatMap((at): ZipPart[] => {
    const sheet = sheets[at]
    return sheet === undefined
      ? []
      : [{ path: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet) }]
  })
  return zipped([
    { path: '[Content_Types].xml', text: [contentTypes(sheets.length)] },
    { path: '_rels/.rels', text: [rootRelations] },
    { path: 'xl/workbook.xml', text: [workbookXml(sheets)] },
    { path: 'xl/_rels/workbook.xml.rels', text: [workbookRelations(sheets.length)] },
    { path: 'xl/styles.xml', text: [stylesXml] },
    ...written,
  ])
}

/** A workbook that is short enough to be held, as a file. */
export async function workbookFile(name: string, sheets: readonly StreamedSheet[]): Promise<File> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of streamedWorkbook(sheets)) pieces.push(piece)
  return new File(pieces, name, { type: xlsxType })
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnName(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (at % 26))
}

/** Most texts hold nothing that has to be escaped or left out. */
const special = /[&<>"]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/

/** Text for XML: escaped, without the characters that it cannot carry. */
const escapeXml = (text: string): string => (special.test(text) ? escaped(text) : text)

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

async function* sheetXml({ widths, frozenRows, rows }: StreamedSheet): AsyncGenerator<string> {
  yield `${prolog}<worksheet ${mainSpace}>${fitted}<sheetViews><sheetView workbookViewId="0">`
  if (frozenRows > 0) {
    yield `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
  }
  yield '</sheetView></sheetViews><cols>'
  for (const [at, width] of widths.entries()) {
    yield `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  }
  yield '</cols><sheetData>'
  let number = 0
  for await (const page of rows) {
    let xml = ''
    for (const cells of page) {
      number += 1
      xml += `<row r="${number}">`
      for (const [at, cell] of cells.entries()) xml += cellXml(cell, at, number)
      xml += '</row>'
    }
    yield xml
  }
  yield `</sheetData>${printed}</worksheet>`
}

/** On paper a sheet is as wide as an A4 page across, and as long as it is. */
const fitted = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const printed =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>'

function cellXml(cell: Cell, column: number, row: number): string {
  if (cell === null) return ''
  const at = (letters[column] ?? columnName(column)) + row
  if ('text' in cell) {
    const text = `<is><t xml:space="preserve">${escapeXml(cell.text)}</t></is>`
    return `<c r="${at}" s="${styles[cell.look ?? 'plain']}" t="inlineStr">${text}</c>`
  }
  if ('day' in cell) return `<c r="${at}" s="${styles.day}"><v>${serialOf(cell.day)}</v></c>`
  const { formula } = cell
  const computed = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`
  const money = 'money' in cell
  const value = money ? decimal(cell.money) : String(cell.number)
  const look = cell.look ?? (money ? 'money' : 'plain')
  return `<c r="${at}" s="${styles[look]}">${computed}<v>${value}</v></c>`
}

const styles = Object.fromEntries(looks.map((look, at) => [look, at])) as Record<Look, number>
const letters = Array.from({ length: 26 }, (_, at) => columnName(at))

/** Grosze in złoty, exactly: -5 is `-0.05`. */
function decimal(amount: Grosze): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Days since 30 December 1899, which is how a workbook counts them. */
const serialOf = (day: Day): number => Date.parse(day) / 86_400_000 + 25_569

const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const schemas = 'http://schemas.openxmlformats.org'
const mainSpace = `xmlns="${schemas}/spreadsheetml/2006/main"`
const documentSpace = `${schemas}/officeDocument/2006/relationships`
const packageSpace = `${schemas}/package/2006`

const numbered = (count: number, of: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at + 1)).join('')

const contentTypes = (count: number) =>
  `${prolog}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${xlsxType}.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbered(count, (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`

const rootRelations = `${prolog}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${documentSpace}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbookRelations = (count: number) =>
  `${prolog}<Relationships xmlns="${packageSpace}/relationships">${numbered(count, (at) => `<Relationship Id="rId${at}" Type="${documentSpace}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}<Relationship Id="rId${count + 1}" Type="${documentSpace}/styles" Target="styles.xml"/></Relationships>`

const workbookXml = (sheets: readonly StreamedSheet[]) =>
  `${prolog}<workbook ${mainSpace} xmlns:r="${documentSpace}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${repeatedHeads(sheets)}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`

/** The rows that stay in sight stand at the head of each printed page too. */
function repeatedHeads(sheets: readonly StreamedSheet[]): string {
  const names = sheets.flatMap(({ name, frozenRows }, at) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escapeXml(name.replaceAll("'", "''"))}'!$1:$${frozenRows}</definedName>`,
        ],
  )
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

/** In the order of `looks`; custom formats begin at 164. */
const stylesXml = `${prolog}<styleSheet ${mainSpace}><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6F2F1"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="164" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf numFmtId="10" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`
