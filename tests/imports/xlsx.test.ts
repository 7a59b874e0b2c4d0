import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { zipOf } from './archive.ts'
import { styleWithFormat, xlsxOf, xlsxParts } from './packages.ts'
import { cellsOf, sheetOf, textsOf } from './reading.ts'

const written = (
  sheets: Readonly<Record<string, XLSX.WorkSheet>>,
  hidden: readonly string[] = [],
) => {
  const book = XLSX.utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  }
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }))
}

const row = (cells: string) => `<row r="1">${cells}</row>`

describe('an XLSX written by a spreadsheet library', () => {
  it('gives each cell as text with its kind', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['TERYT', 'Nazwa', 'Ludność', 'Udział', 'Podpisano', 'Aktywna'],
      ['0801011', 'Żagań, miasto "nad Bobrem"', 26_253, 0.1 + 0.2, null, true],
    ])
    sheet.E2 = { t: 'n', v: 46_082, z: 'yyyy-mm-dd' }
    const read = await sheetOf(written({ 'Lista JST': sheet }))
    expect(read).toMatchObject({ format: 'xlsx', sheetName: 'Lista JST', skippedEmpty: 0 })
    expect(read).not.toHaveProperty('encoding')
    expect(cellsOf(read)).toEqual([
      ['text TERYT', 'text Nazwa', 'text Ludność', 'text Udział', 'text Podpisano', 'text Aktywna'],
      [
        'text 0801011',
        'text Żagań, miasto "nad Bobrem"',
        'number 26253',
        'number 0.3',
        'date 2026-03-01',
        'text TRUE',
      ],
    ])
  })

  it('keeps the row numbers of the sheet, counts blank rows and trims the used range', async () => {
    const sheet: XLSX.WorkSheet = {
      '!ref': 'A1:Z900',
      B3: { t: 's', v: 'Nazwa' },
      C3: { t: 's', v: ' ' },
      B5: { t: 's', v: 'Słubice' },
      A7: { t: 's', v: '  ' },
      B8: { t: 's', v: 'Łagów' },
      Z900: { t: 's', v: '' },
    }
    const read = await sheetOf(written({ Lista: sheet }))
    expect(read.rows.map(({ line }) => line)).toEqual([3, 5, 8])
    expect(read.skippedEmpty).toBe(5)
    expect(cellsOf(read)).toEqual([
      ['empty', 'text Nazwa', 'text'],
      ['empty', 'text Słubice', 'empty'],
      ['empty', 'text Łagów', 'empty'],
    ])
    expect(textsOf(read)[0]?.[2]).toBe(' ')
  })

  it('reads the first visible sheet that holds anything', async () => {
    const sheet = (text: string) => XLSX.utils.aoa_to_sheet([[text]])
    const bytes = written(
      { Ukryty: sheet('ukryte'), Pusty: sheet(' '), Lista: sheet('JST'), Inny: sheet('inne') },
      ['Ukryty'],
    )
    expect(await sheetOf(bytes)).toMatchObject({ sheetName: 'Lista', rows: [{ line: 1 }] })
  })

  it('survives sheets and texts named like parts of an object', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([['__proto__', 'constructor', 'toString']])
    const parts = written({ Lista: sheet })
    expect(textsOf(await sheetOf(parts))).toEqual([['__proto__', 'constructor', 'toString']])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('formulas', () => {
  it.each([
    ['a saved number that the formula does not make', '<c><f>1+1</f><v>5</v></c>', 'formula 5'],
    ['a saved text', '<c t="str"><f>A2</f><v>Żary</v></c>', 'formula Żary'],
    ['a saved empty text', '<c t="str"><f>""</f><v></v></c>', 'formula'],
    ['a saved date', '<c s="1"><f>TODAY()</f><v>46082</v></c>', 'formula 2026-03-01'],
    ['no saved value', '<c><f>1+1</f></c>', 'error'],
    ['an empty saved value', '<c><f>1+1</f><v></v></c>', 'error'],
    ['a saved error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'error #DIV/0!'],
    ['another cell’s shared formula', '<c><f t="shared" si="0"/><v>7</v></c>', 'formula 7'],
    ['an error that was typed', '<c t="e"><v>#N/A</v></c>', 'error #N/A'],
  ])('%s', async (_, cell, expected) => {
    const marker = '<c t="inlineStr"><is><t>x</t></is></c>'
    const bytes = xlsxOf({ sheetData: row(marker + cell), styles: styleWithFormat('yyyy-mm-dd') })
    expect(cellsOf(await sheetOf(bytes))).toEqual([['text x', expected]])
  })

  it('marks every cell of an area that one formula fills', async () => {
    const sheetData =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW()</f><v>1</v></c><c r="B1"><v>9</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>'
    expect(cellsOf(await sheetOf(xlsxOf({ sheetData })))).toEqual([
      ['formula 1', 'number 9'],
      ['formula 2', 'empty'],
      ['number 3', 'empty'],
    ])
  })

  it('counts a row of formulas that show nothing as blank', async () => {
    const sheetData =
      '<row r="1"><c><v>1</v></c></row><row r="2"><c t="str"><f>""</f><v></v></c></row>' +
      '<row r="3"><c><v>3</v></c></row>'
    const read = await sheetOf(xlsxOf({ sheetData }))
    expect([read.rows.length, read.skippedEmpty]).toEqual([2, 1])
  })
})

describe('numbers, dates and times as a person sees them', () => {
  it.each([
    ['General', '80101', 'number 80101'],
    ['General', '1E+21', 'number 1000000000000000000000'],
    ['0.00%', '0.15', 'number 0.15'],
    ['0000000', '80101', 'number 0080101'],
    ['00\\-000', '65001', 'number 65-001'],
    ['000\\-000\\-00\\-00', '5265877635', 'number 526-587-76-35'],
    ['yyyy-mm-dd', '46082', 'date 2026-03-01'],
    ['[$-415]d mmmm yyyy;@', '46082.75', 'date 2026-03-01'],
    ['mmm', '46082', 'date 2026-03-01'],
    ['yyyy-mm-dd', '1', 'date 1900-01-01'],
    ['yyyy-mm-dd', '59', 'date 1900-02-28'],
    ['yyyy-mm-dd', '60', 'number 60'],
    ['yyyy-mm-dd', '61', 'date 1900-03-01'],
    ['yyyy-mm-dd', '2958465', 'date 9999-12-31'],
    ['yyyy-mm-dd', '2958466', 'number 2958466'],
    ['yyyy-mm-dd', '-1', 'number -1'],
    ['hh:mm', '0.354166666666667', 'text 08:30'],
    ['[h]:mm:ss', '1.0000115740740741', 'text 24:00:01'],
    ['#,##0.00 &quot;zł dla dyrektora&quot;', '1234.5', 'number 1234.5'],
    ['[Red]0', '7', 'number 7'],
    ['General', 'x7', 'error x7'],
  ])('%s of %s is %s', async (format, value, expected) => {
    const bytes = xlsxOf({
      sheetData: row(`<c s="1"><v>${value}</v></c>`),
      styles: styleWithFormat(format),
    })
    expect(cellsOf(await sheetOf(bytes))).toEqual([[expected]])
  })

  it('knows the formats that have a number only, and the other calendar of old Macs', async () => {
    const styles = `<cellXfs>${[0, 14, 22, 20, 45, 49].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
    const cells = [1, 2, 3, 4].map((style) => `<c s="${style}"><v>44620.5</v></c>`).join('')
    const workbookProperties = '<workbookPr date1904="1"/>'
    const bytes = xlsxOf({ sheetData: row(cells), styles, workbookProperties })
    expect(cellsOf(await sheetOf(bytes))).toEqual([
      ['date 2026-03-01', 'date 2026-03-01', 'text 12:00', 'text 12:00'],
    ])
  })
})

describe('texts', () => {
  it('joins rich text, leaves out reading aids and undoes escapes', async () => {
    const strings =
      '<si><r><t>Zielona</t></r><r><t xml:space="preserve"> Góra</t></r><rPh sb="0" eb="1"><t>nie</t></rPh></si>' +
      '<si><t>pierwsza_x000D_\ndruga &amp;lt; &#x142;</t></si><si><t><![CDATA[<b>]]></t></si>'
    const sheetData = row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>')
    expect(textsOf(await sheetOf(xlsxOf({ strings, sheetData })))).toEqual([
      ['Zielona Góra', 'pierwsza\r\ndruga &lt; ł', '<b>'],
    ])
  })

  it('reads elements with a prefix, dates in ISO form, and cells without a place', async () => {
    const worksheet =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>007</x:t></x:is></x:c>' +
      '<x:c t="d"><x:v>2026-03-01T00:00:00Z</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const parts = xlsxParts({}).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, data: worksheet } : part,
    )
    expect(cellsOf(await sheetOf(zipOf(parts)))).toEqual([['text 007', 'date 2026-03-01']])
  })
})
