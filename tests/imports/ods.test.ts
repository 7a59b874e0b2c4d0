import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { zipOf } from './archive.ts'
import { odsOf, odsParts } from './packages.ts'
import { cellsOf, refusalOf, sheetOf, textsOf } from './reading.ts'

const text = (shown: string) =>
  `<table:table-cell office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`
const row = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`
const table = (name: string, rows: string, style = 'ta1') =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`

describe('an ODS written by a spreadsheet library', () => {
  it('gives each cell as text with its kind', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['TERYT', 'Ludność', 'Podpisano', 'Aktywna', 'Suma'],
      ['0801011', 26_253.5, null, false],
    ])
    sheet.C2 = { t: 'd', v: new Date(Date.UTC(2026, 2, 1, 12)) }
    sheet.E2 = { t: 'n', v: 5, f: '1+1' }
    sheet['!ref'] = 'A1:E2'
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, 'Lista JST')
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'ods', cellDates: true })
    const read = await sheetOf(new Uint8Array(bytes))
    expect(read).toMatchObject({ format: 'ods', sheetName: 'Lista JST', skippedEmpty: 0 })
    expect(cellsOf(read)).toEqual([
      ['text TERYT', 'text Ludność', 'text Podpisano', 'text Aktywna', 'text Suma'],
      ['text 0801011', 'number 26253.5', 'date 2026-03-01', 'text FALSE', 'formula 5'],
    ])
  })
})

describe('the values of ODS cells', () => {
  it.each([
    ['office:value-type="float" office:value="1.5E-7"', '0', 'number 0.00000015'],
    ['office:value-type="float" office:value="801011"', '0801011', 'number 0801011'],
    ['office:value-type="float" office:value="65001"', '65-001', 'number 65-001'],
    ['office:value-type="float" office:value="1234"', '1 234', 'number 1234'],
    ['office:value-type="float" office:value="-5"', '-5', 'number -5'],
    ['office:value-type="currency" office:value="1234.5"', '1 234,50 zł', 'number 1234.5'],
    ['office:value-type="percentage" office:value="0.15"', '15%', 'number 0.15'],
    ['office:value-type="date" office:date-value="2026-03-01T10:00:00"', '1.03', 'date 2026-03-01'],
    ['office:value-type="date" office:date-value="2026-02-30"', '30.02', 'error 30.02'],
    ['office:value-type="time" office:time-value="PT08H30M00S"', '8:30', 'text 08:30'],
    ['office:value-type="boolean" office:boolean-value="true"', 'PRAWDA', 'text TRUE'],
    ['office:value-type="string" office:string-value="całość"', 'skrót', 'text całość'],
    ['', 'bez typu', 'text bez typu'],
    ['table:formula="of:=1+1" office:value-type="float" office:value="5"', '5', 'formula 5'],
    ['table:formula="of:=&quot;&quot;" office:value-type="string"', '', 'formula'],
    ['table:formula="of:=1+1"', '', 'error'],
    [
      'table:formula="of:=NA()" office:value-type="string" calcext:value-type="error"',
      '#N/D!',
      'error #N/D!',
    ],
  ])('%s shown as %s is %s', async (attributes, shown, expected) => {
    const cell = `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`
    const read = await sheetOf(odsOf(row(text('x') + cell)))
    expect(cellsOf(read)).toEqual([['text x', expected]])
  })

  it('keeps paragraphs, spaces, tabs and links, and leaves notes and drawings out', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>uwaga</text:p></office:annotation>' +
      '<draw:frame><draw:text-box><text:p>rysunek</text:p></draw:text-box></draw:frame>' +
      '<text:p>ul.<text:s text:c="2"/>Długa\n   <text:a>1<text:tab/>A</text:a></text:p><text:p>Żary<text:line-break/>PL</text:p></table:table-cell>'
    expect(textsOf(await sheetOf(odsOf(row(cell))))).toEqual([['ul.  Długa 1\tA\nŻary\nPL']])
  })
})

describe('rows and tables', () => {
  it('writes repeated rows and cells out where they are filled, and steps over blank ones', async () => {
    const gap = row('<table:table-cell/>', 'table:number-rows-repeated="3"')
    const twice = row(
      '<table:covered-table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/>',
      'table:number-rows-repeated="2"',
    )
    const read = await sheetOf(odsOf(row(text('Nazwa')) + gap + twice))
    expect(read.rows.map(({ line }) => line)).toEqual([1, 5, 6])
    expect(read.skippedEmpty).toBe(3)
    expect(textsOf(read)).toEqual([
      ['Nazwa', '', ''],
      ['', 'x', 'x'],
      ['', 'x', 'x'],
    ])
  })

  it('marks every cell of an area that one formula fills', async () => {
    const first =
      '<table:table-cell table:formula="of:=ROW()" table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="2" office:value-type="float" office:value="1"/>'
    const number = '<table:table-cell office:value-type="float" office:value="2"/>'
    const read = await sheetOf(odsOf(row(first) + row(number) + row(number)))
    expect(cellsOf(read)).toEqual([['formula 1'], ['formula 2'], ['number 2']])
  })

  it('reads the first visible table that holds anything', async () => {
    const styles =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    const tables =
      table('Ukryta', row(text('ukryte')), 'ta2') +
      table('Pusta', row('<table:table-cell/>')) +
      table('Lista', row(text('JST'))) +
      table('Inna', row(text('inne')))
    const read = await sheetOf(zipOf(odsParts(tables, styles)))
    expect([read.sheetName, textsOf(read)]).toEqual(['Lista', [['JST']]])
  })

  it('refuses tables that are all blank', async () => {
    expect(await refusalOf(odsOf(row('<table:table-cell/>')))).toMatchObject({
      code: 'import.noRows',
    })
  })
})
