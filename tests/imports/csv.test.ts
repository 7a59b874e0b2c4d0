import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '#electron/imports/csv-reader.ts'
import { decodeWindows1250, isPolishWindows1250 } from '#electron/imports/windows-1250.ts'
import { cellsOf, refusalOf, sheetOf, textsOf } from './reading.ts'

const windows1250 = (text: string): Uint8Array => {
  const table = decodeWindows1250(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(text, (mark) => table.indexOf(mark))
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('CSV as offices write it', () => {
  it.each([
    [
      'comma',
      'a,b\r\n1,2\r\n',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolon',
      'a;b\n1;2',
      ';',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tab',
      'a\tb\r1\t2',
      '\t',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'decimal commas',
      'Nazwa;Kwota;Procent\nŻary;1,5;2,5',
      ';',
      [
        ['Nazwa', 'Kwota', 'Procent'],
        ['Żary', '1,5', '2,5'],
      ],
    ],
    [
      'a title above',
      'Lista JST, stan na dziś\n\nTERYT;Nazwa\n01;Żary\n02;Żagań',
      ';',
      [
        ['Lista JST, stan na dziś', ''],
        ['TERYT', 'Nazwa'],
        ['01', 'Żary'],
        ['02', 'Żagań'],
      ],
    ],
    [
      'Excel’s own first line',
      'sep=,\r\na;b,c;d\r\n1;2,3;4',
      ',',
      [
        ['a;b', 'c;d'],
        ['1;2', '3;4'],
      ],
    ],
    [
      'quotes',
      'a;b\n"x;""y"" z";"p\r\nq"\n',
      ';',
      [
        ['a', 'b'],
        ['x;"y" z', 'p\r\nq'],
      ],
    ],
    [
      'quotes inside a field',
      'a;b\nwieś "Nowa";5" rura\n',
      ';',
      [
        ['a', 'b'],
        ['wieś "Nowa"', '5" rura'],
      ],
    ],
    [
      'text after a closing quote',
      'a;b\n"x"y;z\n',
      ';',
      [
        ['a', 'b'],
        ['xy', 'z'],
      ],
    ],
    [
      'rows of different length',
      'a;b;c\n1\n1;2;;;\n',
      ';',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
        ['1', '2', ''],
      ],
    ],
    ['one column', 'Nazwa\nŻary\n', ';', [['Nazwa'], ['Żary']]],
  ] as const)('%s', async (_, text, delimiter, expected) => {
    const read = await sheetOf(utf8(text), 'lista.csv')
    expect(read).toMatchObject({ format: 'csv', sheetName: '', encoding: 'utf-8', delimiter })
    expect(textsOf(read)).toEqual(expected)
  })

  it('keeps zeros, signs and texts that look like formulas or dates', async () => {
    const read = await sheetOf(utf8('0801011;=1+1;+48 600;@x;2026-3-1; -5\nx;="007";1e3;;;'))
    expect(cellsOf(read)).toEqual([
      ['text 0801011', 'text =1+1', 'text +48 600', 'text @x', 'text 2026-3-1', 'text  -5'],
      ['text x', 'text ="007"', 'text 1e3', 'empty', 'empty', 'empty'],
    ])
  })

  it('numbers records as a spreadsheet would, and counts the blank ones', async () => {
    const read = await sheetOf(utf8('\n;;\n"a\nb";1\n\n ; \nc;2\n\n\n'))
    expect(read.rows.map(({ line }) => line)).toEqual([3, 6])
    expect(read.skippedEmpty).toBe(4)
  })

  it('refuses a quote that never closes, with the row where it opened', async () => {
    expect(await refusalOf(utf8('a;b\n1;2\n"x;3\n4;5\n'))).toEqual({
      code: 'import.unclosedQuote',
      figures: { name: 'lista.xlsx', line: 3 },
    })
  })
})

describe('encodings', () => {
  const text = 'Nazwa;Typ\nŁęknica;Zażółć gęślą jaźń\n'

  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['windows-1250', windows1250(text), 'windows-1250'],
  ] as const)('%s', async (_, bytes, encoding) => {
    const read = await sheetOf(bytes)
    expect(read.encoding).toBe(encoding)
    expect(textsOf(read)).toEqual([
      ['Nazwa', 'Typ'],
      ['Łęknica', 'Zażółć gęślą jaźń'],
    ])
  })

  it('reads Polish letters in windows-1250 whose bytes happen to be UTF-8', () => {
    const bytes = windows1250('NAZWA;KSIĘŻYC')
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toContain('Ę')
    expect(textsOf(readCsv(bytes))).toEqual([['NAZWA', 'KSIĘŻYC']])
  })

  it('has the characters of the Encoding Standard for all 256 bytes', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    expect(decodeWindows1250(bytes)).toBe(new TextDecoder('windows-1250').decode(bytes))
  })
})

describe('any table written as CSV', () => {
  const ascii = Array.from({ length: 95 }, (_, code) => String.fromCharCode(code + 32))
  const signs = [...ascii, '"', ',', ';', '\t', '\n', '\r\n', '=', '0', ...'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ']
  const polishText = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((s) => s.join(''))
  const anyText = fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .filter((text) => !/[\p{Cc}\ufeff]/u.test(text) && text.isWellFormed())
  // `ӹ` in UTF-8 is `Óą` in windows-1250: without the mark such a file is read as the Polish one.
  const unlikePolish = anyText.filter((text) => !isPolishWindows1250(utf8(text)))
  const tableOf = (cell: fc.Arbitrary<string>) =>
    fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })

  const quoted = (cell: string) =>
    /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  const csvOf = (table: readonly (readonly string[])[], delimiter: string, end: string) =>
    table.map((row) => row.map(quoted).join(delimiter)).join(end)

  /** What must come back: filled rows with their numbers, all of the width of the widest. */
  const expected = (table: readonly (readonly string[])[]) => {
    const rows = table
      .map((cells, index) => ({ line: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((c) => c !== '') + 1))
    return rows.map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''),
    }))
  }
  const holdsAnything = (table: readonly (readonly string[])[]) => expected(table).length > 0

  const delimiters = fc.constantFrom(',', ';', '\t')
  const lineEnds = fc.constantFrom('\n', '\r\n')

  it.each([
    ['windows-1250', tableOf(polishText), windows1250],
    ['UTF-8 with Polish letters', tableOf(polishText), utf8],
    ['UTF-8 with any letters', tableOf(unlikePolish), utf8],
    ['UTF-8 with its mark', tableOf(anyText), (text: string) => utf8(`\ufeff${text}`)],
  ] as const)('reads back the same: %s', (_, tables, encode) => {
    fc.assert(
      fc.property(tables.filter(holdsAnything), delimiters, lineEnds, (table, delimiter, end) => {
        const sheet = readCsv(encode(csvOf(table, delimiter, end)))
        const read = sheet.rows.map(({ line, cells }) => ({
          line,
          cells: cells.map((c) => c.text),
        }))
        expect(read).toEqual(expected(table))
      }),
      { numRuns: 300 },
    )
  })
})
