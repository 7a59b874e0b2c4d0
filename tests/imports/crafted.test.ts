import { describe, expect, it } from 'vitest'
import { type CraftedPart, zip64Extra, zipOf } from './archive.ts'
import { odsOf, styleWithFormat, xlsxOf, xlsxParts } from './packages.ts'
import { refusalOf, sheetOf, textsOf } from './reading.ts'

const megabyte = 1024 * 1024
const text = (shown: string) => `<c t="inlineStr"><is><t>${shown}</t></is></c>`
const bytesOf = (content: string) => new TextEncoder().encode(content)
const bomb: CraftedPart = { name: 'xl/media/bomb.bin', data: Buffer.alloc(11 * megabyte) }
const withClaims = (name: string, claims: CraftedPart['claims']) =>
  xlsxParts({ sheetData: `<row>${text('x')}</row>` }).map((part) =>
    part.name === name && claims ? { ...part, claims } : part,
  )

describe('archives made to do harm', () => {
  it('refuses a part that unpacks out of all proportion, before unpacking it', async () => {
    expect(await refusalOf(xlsxOf({ more: [bomb] }))).toEqual({
      code: 'import.zipBomb',
      figures: { name: 'lista.xlsx', part: 'xl/media/bomb.bin' },
    })
  })

  it('refuses more than 100 MB in all, however it is spread', async () => {
    const noise = Uint8Array.from({ length: 65_536 }, (_, at) => (at * 40_503) >> 7)
    const part = Buffer.concat(Array.from({ length: 9 * 16 }, () => noise))
    const more = Array.from({ length: 12 }, (_, at) => ({ name: `xl/media/${at}.bin`, data: part }))
    expect(await refusalOf(xlsxOf({ more }))).toEqual({
      code: 'import.unpacksTooLarge',
      figures: { name: 'lista.xlsx', size: 109, limit: 100 },
    })
  })

  it('refuses a part that unpacks to more than it declares, as soon as it does', async () => {
    const parts = xlsxParts({ sheetData: `<row>${text('x'.repeat(9 * megabyte))}</row>` })
    const lying = parts.map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, claims: { size: 1_000 } } : part,
    )
    expect(await refusalOf(zipOf(lying))).toMatchObject({
      code: 'import.zipBomb',
      figures: { part: 'xl/worksheets/sheet1.xml' },
    })
  })

  it('refuses parts that share their bytes', async () => {
    const twice = withClaims('xl/sharedStrings.xml', { offset: 0 })
    expect((await refusalOf(zipOf(twice))).code).toBe('import.zipBomb')
  })

  it('refuses more than 5000 parts', async () => {
    const more = Array.from({ length: 5_000 }, (_, at) => ({ name: `xl/${at}`, data: '' }))
    expect(await refusalOf(xlsxOf({ more }))).toMatchObject({
      code: 'import.tooManyParts',
      figures: { parts: 5_007, limit: 5_000 },
    })
  })

  it('never opens an archive inside the archive', async () => {
    const inner = zipOf([bomb])
    const more = [{ name: 'xl/embeddings/inner.xlsx', data: inner, stored: true }]
    const read = await sheetOf(xlsxOf({ sheetData: `<row>${text('x')}</row>`, more }))
    expect(textsOf(read)).toEqual([['x']])
  })

  const styles = 'xl/styles.xml'
  const full = 0xffff_ffff
  it.each([
    ['ZIP64 sizes that stand nowhere', { size: full, packed: full }, 'import.damaged'],
    [
      'a ZIP64 field too short',
      { size: full, packed: full, extra: zip64Extra(100) },
      'import.damaged',
    ],
    ['a ZIP64 size of a terabyte', { size: full, extra: zip64Extra(2 ** 40) }, 'import.zipBomb'],
    [
      'a ZIP64 offset outside the file',
      { offset: full, extra: zip64Extra(2 ** 40) },
      'import.damaged',
    ],
    ['packed bytes beyond the directory', { packed: 1_000_000 }, 'import.damaged'],
    ['a packing method of its own', { method: 99 }, 'import.damaged'],
    ['packed bytes that do not unpack', { method: 8, size: 5, packed: 3 }, 'import.damaged'],
    ['a wrong checksum', { crc: 1 }, 'import.damaged'],
    ['a size larger than the truth', { size: 100_000 }, 'import.damaged'],
  ])('refuses %s', async (_, claims, code) => {
    expect((await refusalOf(zipOf(withClaims(styles, claims)))).code).toBe(code)
  })

  it('refuses two parts of one name and a directory that lists more than there is', async () => {
    const more = [{ name: 'XL\\workbook.xml', data: '<workbook/>' }]
    expect((await refusalOf(xlsxOf({ more }))).code).toBe('import.damaged')
    expect((await refusalOf(zipOf(xlsxParts({}), { count: 100 }))).code).toBe('import.damaged')
  })

  it('reads honest ZIP64 sizes, as some programs always write them', async () => {
    const data = `<styleSheet>${styleWithFormat('0')}</styleSheet>`
    const claims = { size: full, extra: zip64Extra(data.length) }
    const parts = xlsxParts({ sheetData: `<row>${text('x')}</row>` }).map((part) =>
      part.name === styles ? { name: styles, data, claims } : part,
    )
    expect(textsOf(await sheetOf(zipOf(parts)))).toEqual([['x']])
  })
})

describe('contents made to do harm', () => {
  it.each([
    [
      'an element with 900,000 attributes',
      `<row${Array.from({ length: 900_000 }, (_, at) => ` a${at}=""`).join('')}/>`,
    ],
    ['an element in a thousand others', '<a>'.repeat(1_000) + '</a>'.repeat(1_000)],
    ['one text of two million letters', `<row>${text('ż'.repeat(2_000_000))}</row>`],
  ])('refuses %s', async (_, sheetData) => {
    expect((await refusalOf(xlsxOf({ sheetData }))).code).toBe('import.damaged')
  })

  it('refuses a text that is repeated beyond what a sheet may hold', async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`
    const strings = `<si><t>${'y'.repeat(30_000)}</t></si>`
    expect(await refusalOf(xlsxOf({ strings, sheetData: row.repeat(20) }))).toMatchObject({
      code: 'import.tooMuchText',
      figures: { limit: 20_000_000 },
    })
  })

  it('refuses spaces that are written as a number', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><text:p>x<text:s text:c="2000000000"/></text:p></table:table-cell>'
    expect((await refusalOf(odsOf(`<table:table-row>${cell}</table:table-row>`))).code).toBe(
      'import.cellTooLong',
    )
  })

  it('ends a reading that takes too long, and one that takes too much memory', async () => {
    const bytes = bytesOf(`${'abcdefgh;'.repeat(40)}\n`.repeat(20_000))
    expect(await refusalOf(bytes, { milliseconds: 1, memoryMegabytes: 512 })).toEqual({
      code: 'import.tooSlow',
      figures: { name: 'lista.xlsx', seconds: 1 },
    })
    expect(await refusalOf(bytes, { milliseconds: 20_000, memoryMegabytes: 16 })).toEqual({
      code: 'import.tooMuchMemory',
      figures: { name: 'lista.xlsx', limit: 16 },
    })
    expect(textsOf(await sheetOf(bytesOf('a;b')))).toEqual([['a', 'b']])
  })

  it('gives each of several readings at once its own answer', async () => {
    const files = ['a;b', 'c;d', 'e;f'].map(bytesOf)
    const answers = await Promise.all([
      refusalOf(xlsxOf({ more: [bomb] })),
      ...files.map((bytes) => sheetOf(bytes).then(textsOf)),
    ])
    expect(answers).toMatchObject([
      { code: 'import.zipBomb' },
      [['a', 'b']],
      [['c', 'd']],
      [['e', 'f']],
    ])
  })
})
