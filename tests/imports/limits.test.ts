import { describe, expect, it } from 'vitest'
import { maxImportBytes } from '#electron/contract/import-limits.ts'
import { odsOf, xlsxOf } from './packages.ts'
import { refusalOf, sheetOf, textsOf } from './reading.ts'

const bytesOf = (content: string) => new TextEncoder().encode(content)

describe('limits', () => {
  const rows = (count: number) => bytesOf('Żary;1\n'.repeat(count))
  const columns = (count: number) => bytesOf(Array.from({ length: count }, () => 'x').join(';'))

  it('20 MB, one byte more is refused before anything is read', async () => {
    const heavy = new Uint8Array(maxImportBytes + 1)
    expect(await refusalOf(heavy, { milliseconds: 0, memoryMegabytes: 1 })).toEqual({
      code: 'import.tooLarge',
      figures: { name: 'lista.xlsx', size: 21, limit: 20 },
    })
    const allowed = new Uint8Array(maxImportBytes).fill(0x0a)
    allowed[0] = 0x61
    expect(textsOf(await sheetOf(allowed))).toEqual([['a']])
  })

  it('20,000 filled rows', async () => {
    expect((await sheetOf(rows(20_000))).rows).toHaveLength(20_000)
    expect(await refusalOf(rows(20_001))).toMatchObject({
      code: 'import.tooManyRows',
      figures: { limit: 20_000 },
    })
    const repeated =
      '<table:table-row table:number-rows-repeated="20001"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>'
    expect((await refusalOf(odsOf(repeated))).code).toBe('import.tooManyRows')
  })

  it('200 columns', async () => {
    expect((await sheetOf(columns(200))).rows[0]?.cells).toHaveLength(200)
    const refusal = { code: 'import.tooManyColumns', figures: { line: 1, limit: 200 } }
    expect(await refusalOf(columns(201))).toMatchObject(refusal)
    const far = '<row r="1"><c r="GS1"><v>1</v></c></row>'
    expect(await refusalOf(xlsxOf({ sheetData: far }))).toMatchObject(refusal)
    const repeated =
      '<table:table-row><table:table-cell table:number-columns-repeated="201"><text:p>x</text:p></table:table-cell></table:table-row>'
    expect(await refusalOf(odsOf(repeated))).toMatchObject(refusal)
  })

  it('a million filled cells', async () => {
    const row = `${Array.from({ length: 101 }, () => 'x').join(';')}\n`
    expect((await refusalOf(bytesOf(row.repeat(10_000)))).code).toBe('import.tooManyCells')
    expect((await sheetOf(bytesOf(row.repeat(9_900)))).rows).toHaveLength(9_900)
  })

  it('32,767 characters in a cell', async () => {
    expect((await sheetOf(bytesOf(`a;${'x'.repeat(32_767)}`))).rows).toHaveLength(1)
    expect(await refusalOf(bytesOf(`a;b\n"${'x\n'.repeat(16_384)}";c`))).toMatchObject({
      code: 'import.cellTooLong',
      figures: { line: 2, limit: 32_767 },
    })
  })
})
