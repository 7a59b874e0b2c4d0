import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { zipOf } from './archive.ts'
import { odsOf, odsParts, xlsxParts } from './packages.ts'
import { refusalOf, sheetOf } from './reading.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

const writtenAs = (bookType: XLSX.BookType) => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Nazwa'], ['Żary']]), 'Lista')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }))
}

/** A compound file (OLE) with the named streams, as Office keeps encrypted and old files in. */
const compoundFile = (...names: readonly string[]) => {
  const file = XLSX.CFB.utils.cfb_new()
  for (const name of names) XLSX.CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5_000, 7))
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer)
}

const odtParts = [
  { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
  { name: 'content.xml', data: '<x/>' },
]
const random = Uint8Array.from({ length: 4_096 }, (_, at) => (at * 7_919 + (at >> 3) * 31) % 256)

describe('a file that is no spreadsheet is refused by its bytes, whatever its name', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'import.emptyFile', {}],
    ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'), 'import.otherKind', { kind: 'PDF' }],
    ['a PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'import.otherKind', { kind: 'PNG' }],
    ['a JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'import.otherKind', { kind: 'JPEG' }],
    ['an RTF', latin1('{\\rtf1\\ansi Żary}'), 'import.otherKind', { kind: 'RTF' }],
    [
      'a web page saved as a sheet',
      latin1(' <!DOCTYPE html><table>'),
      'import.otherKind',
      { kind: 'HTML' },
    ],
    [
      'an XML sheet of 2003',
      latin1('<?xml version="1.0"?><Workbook/>'),
      'import.otherKind',
      { kind: 'XML' },
    ],
    [
      'a DOCX',
      zipOf([{ name: 'word/document.xml', data: '<w/>' }]),
      'import.otherKind',
      { kind: 'DOCX' },
    ],
    [
      'a PPTX',
      zipOf([{ name: 'ppt/presentation.xml', data: '<p/>' }]),
      'import.otherKind',
      { kind: 'PPTX' },
    ],
    ['an ODT', zipOf(odtParts), 'import.otherKind', { kind: 'ODT' }],
    [
      'a zip of anything',
      zipOf([{ name: 'a.txt', data: 'a' }]),
      'import.otherKind',
      { kind: 'ZIP' },
    ],
    ['an old DOC', compoundFile('WordDocument'), 'import.otherKind', { kind: 'DOC' }],
    ['an old XLS', writtenAs('biff8'), 'import.oldFormat', { kind: 'XLS' }],
    ['an older XLS', writtenAs('biff5'), 'import.oldFormat', { kind: 'XLS' }],
    ['an XLSB', writtenAs('xlsb'), 'import.oldFormat', { kind: 'XLSB' }],
    ['some other compound file', compoundFile('Anything'), 'import.notSpreadsheet', {}],
    ['random bytes', random, 'import.notSpreadsheet', {}],
    ['a text in UTF-16', latin1('\xff\xfeN\0a\0'), 'import.unknownEncoding', {}],
  ])('%s', async (_, bytes, code, figures) => {
    expect(await refusalOf(bytes)).toEqual({ code, figures: { name: 'lista.xlsx', ...figures } })
  })

  it.each(['xlsx', 'xlsm', 'ods', 'csv'] as const)('but %s is read', async (bookType) => {
    const read = await sheetOf(writtenAs(bookType), 'lista.pdf')
    expect(read.rows.map((row) => row.cells[0]?.text)).toEqual(['Nazwa', 'Żary'])
  })
})

describe('a file with a password', () => {
  const encrypted =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
  const [type, , manifest] = odsParts('', '', encrypted)

  it.each([
    [
      'XLSX: a compound file with the encrypted package',
      compoundFile('EncryptionInfo', 'EncryptedPackage'),
    ],
    ['ODS: parts listed as encrypted', zipOf(odsParts('szyfr', '', encrypted))],
    [
      'ODS: the whole package encrypted',
      zipOf(
        [type, manifest, { name: 'encrypted-package', data: 'szyfr' }].filter(
          (part) => part !== undefined,
        ),
      ),
    ],
    [
      'a zip with a password of its own',
      zipOf(xlsxParts({}).map((part) => ({ ...part, claims: { flags: 1 } }))),
    ],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toEqual({
      code: 'import.passwordProtected',
      figures: { name: 'lista.xlsx' },
    })
  })
})

describe('a damaged file', () => {
  const whole = writtenAs('xlsx')
  const withPart = (name: string, data: string | Uint8Array) =>
    zipOf(xlsxParts({}).map((part) => (part.name.endsWith(name) ? { ...part, data } : part)))
  const sheet = (rows: string) =>
    withPart('sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`)

  it.each([
    ['cut off', whole.subarray(0, whole.length - 100)],
    ['only the beginning', latin1('PK\x03\x04')],
    ['XML that is not closed', withPart('sheet1.xml', '<worksheet><sheetData><row>')],
    [
      'XML with a declaration of its own',
      withPart('sheet1.xml', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'),
    ],
    ['an entity that nobody declared', sheet('<row><c t="str"><v>&lol;</v></c></row>')],
    ['bytes that are no UTF-8', withPart('sheet1.xml', latin1('<worksheet>\xff</worksheet>'))],
    ['rows out of order', sheet('<row r="2"/><row r="1"/>')],
    ['a row beyond the sheet', sheet('<row r="1048577"/>')],
    ['a cell beyond the sheet', sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['a place that is none', sheet('<row r="1"><c r="1A"><v>1</v></c></row>')],
    ['a text that the file does not have', sheet('<row><c t="s"><v>7</v></c></row>')],
    ['rows repeated minus one times', odsOf('<table:table-row table:number-rows-repeated="-1"/>')],
    ['no sheet part', zipOf(xlsxParts({}).filter(({ name }) => !name.endsWith('sheet1.xml')))],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toEqual({
      code: 'import.damaged',
      figures: { name: 'lista.xlsx' },
    })
  })

  it('says so of a workbook and a CSV with nothing in them', async () => {
    expect((await refusalOf(zipOf(xlsxParts({})))).code).toBe('import.noRows')
    expect((await refusalOf(latin1(';;\n \n'))).code).toBe('import.noRows')
  })
})
