import { type CraftedPart, zipOf } from './archive.ts'

const relationships = (
  ...items: readonly (readonly [id: string, type: string, target: string])[]
) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships>${items
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** What a hand-made workbook holds besides its one sheet, all of it XML. */
interface WorkbookXml {
  readonly sheetData?: string
  readonly strings?: string
  readonly styles?: string
  readonly workbookProperties?: string
  readonly more?: readonly CraftedPart[]
}

/** The parts of an XLSX with one sheet, `Lista`, written as they would be read. */
export function xlsxParts(xml: WorkbookXml): readonly CraftedPart[] {
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: relationships(['r1', 'officeDocument', 'xl/workbook.xml']),
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="r">${xml.workbookProperties ?? ''}<sheets><sheet name="Lista" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'sharedStrings', '/xl/sharedStrings.xml'],
        ['r3', 'styles', 'styles.xml'],
      ),
    },
    { name: 'xl/sharedStrings.xml', data: `<sst>${xml.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', data: `<styleSheet>${xml.styles ?? ''}</styleSheet>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet><sheetData>${xml.sheetData ?? ''}</sheetData></worksheet>`,
    },
    ...(xml.more ?? []),
  ]
}

/** An XLSX with one sheet made of the given rows of XML. */
export const xlsxOf = (xml: WorkbookXml): Uint8Array => zipOf(xlsxParts(xml))

/** `styles.xml` content whose cell style 1 has this number format. */
export const styleWithFormat = (code: string): string =>
  `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`

const odsNamespaces = ['office', 'table', 'text', 'style', 'draw', 'calcext']
  .map((prefix) => `xmlns:${prefix}="${prefix}"`)
  .join(' ')

/** The parts of an ODS whose spreadsheet body is the given XML. */
export const odsParts = (tables: string, styles = '', manifest = ''): readonly CraftedPart[] => [
  {
    name: 'mimetype',
    data: 'application/vnd.oasis.opendocument.spreadsheet',
    stored: true,
  },
  {
    name: 'content.xml',
    data: `<office:document-content ${odsNamespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  },
  {
    name: 'META-INF/manifest.xml',
    data: `<manifest:manifest xmlns:manifest="m">${manifest}</manifest:manifest>`,
  },
]

/** An ODS with one table made of the given rows of XML. */
export const odsOf = (rows: string): Uint8Array =>
  zipOf(odsParts(`<table:table table:name="Lista">${rows}</table:table>`))
