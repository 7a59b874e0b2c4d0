import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSpreadsheet } from '#electron/imports/parse-spreadsheet.ts'
import { zipOf } from './archive.ts'
import { odsParts, xlsxParts } from './packages.ts'

const written = (bookType: XLSX.BookType) => {
  const book = XLSX.utils.book_new()
  const rows = [
    ['TERYT', 'Nazwa', 'Data'],
    ['0801011', 'Żary', 46_082],
  ]
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Lista')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, compression: true }))
}

/** Reading must answer, with a sheet or a refusal of its own; anything thrown fails the test. */
const answers = async (bytes: Uint8Array) => {
  const decision = await parseSpreadsheet(bytes)
  if (!decision.ok) expect(decision.refusal.code).toMatch(/^import\./)
}

describe('whatever is wrong with a file, there is an answer', () => {
  it.each(['xlsx', 'ods', 'xlsb', 'biff8'] as const)('%s with changed bytes', async (bookType) => {
    const whole = written(bookType)
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    const changes = fc.array(change, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (list, length) => {
        const bytes = whole.slice(0, length < whole.length / 4 ? length : whole.length)
        for (const [at, value] of list) if (at < bytes.length) bytes[at] = value
        await answers(bytes)
      }),
      { numRuns: 300 },
    )
  })

  const word = fc.constantFrom(
    '',
    '0',
    '1',
    '-1',
    'A1',
    'B2:A1',
    'x',
    's',
    'str',
    'e',
    'array',
    '1e9',
    '&amp;',
  )
  const attribute = fc
    .tuple(
      fc.constantFrom(
        'r',
        's',
        't',
        'si',
        'ref',
        'table:formula',
        'office:value',
        'office:value-type',
        'text:c',
        'table:number-rows-repeated',
        'table:number-columns-repeated',
        'table:number-matrix-rows-spanned',
      ),
      word,
    )
    .map(([name, value]) => `${name}="${value}"`)
  const attributes = fc.uniqueArray(attribute, {
    maxLength: 4,
    selector: (text) => text.split('=')[0],
  })
  const names = [
    'row',
    'c',
    'f',
    'v',
    'is',
    't',
    'rPh',
    'table:table-row',
    'table:table-cell',
    'text:p',
    'text:s',
    'table:shapes',
    'table:table',
  ]
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { depthSize: 'small' },
      word,
      fc
        .tuple(fc.constantFrom(...names), attributes, fc.array(tie('element'), { maxLength: 4 }))
        .map(([name, list, inner]) => `<${name} ${list.join(' ')}>${inner.join('')}</${name}>`),
    ),
  }))
  const elements = fc.array(element, { maxLength: 6 }).map((list) => list.join(''))

  it.each([
    ['XLSX', (xml: string) => zipOf(xlsxParts({ sheetData: xml, strings: xml, styles: xml }))],
    ['ODS', (xml: string) => zipOf(odsParts(`<table:table>${xml}</table:table>${xml}`))],
  ] as const)('%s made of elements in any order', async (_, fileOf) => {
    await fc.assert(
      fc.asyncProperty(elements, async (xml) => answers(fileOf(xml))),
      { numRuns: 300 },
    )
  })

  it('any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), answers), { numRuns: 300 })
  })
})
