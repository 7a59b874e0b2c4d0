import type { SheetData } from 'write-excel-file/node'
import { type Day, isDay } from '#db/values/day.ts'
import { sheetNameFrom } from './sheet-name.ts'

type Row = Readonly<Record<string, string | number | boolean | null>>

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const narrowest = 10
const widest = 60

/**
 * The register as the person sees it: their rows in their order, their columns under
 * their headings. Codes stay text, so that no leading zero is lost; days are dates.
 * `words` puts coded values into the person's language (`state.signed`).
 */
export async function registerWorkbook(
  rows: readonly Row[],
  asked: {
    readonly day: Day
    readonly teryts: readonly string[]
    readonly columns: readonly { readonly key: string; readonly heading: string }[]
    readonly sheetName: string
    readonly words: Readonly<Record<string, string>>
  },
): Promise<File> {
  const byTeryt = new Map(rows.map((row) => [String(row.teryt), row]))
  const chosen = asked.teryts.map((teryt) => byTeryt.get(teryt)).filter((row) => row !== undefined)
  const heading = asked.columns.map(({ heading }) => ({
    value: heading,
    fontWeight: 'bold' as const,
    backgroundColor: '#e6f2f1',
  }))
  const cellOf = (row: Row, key: string) => {
    const value = row[key] ?? null
    if (typeof value !== 'string') return typeof value === 'boolean' ? yesNo(value) : value
    if (isDay(value)) return { value: new Date(value), type: Date, format: 'dd.mm.yyyy' }
    return { value: asked.words[`${key}.${value}`] ?? value, type: String }
  }
  const yesNo = (value: boolean) => asked.words[value ? 'yes' : 'no'] ?? String(value)
  const body = chosen.map((row) => asked.columns.map(({ key }) => cellOf(row, key)))
  const data = [heading, ...body] as SheetData
  // Loaded when it is needed: most starts of the office never write a workbook.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const sheet = sheetNameFrom(asked.sheetName)
  const book = writeXlsxFile(data, {
    sheet,
    stickyRowsCount: 1,
    columns: asked.columns.map((_, at) => ({ width: widthOf(data, at) })),
  })
  const bytes = new Uint8Array(await book.toBuffer())
  return new File([bytes], `${sheet}-${asked.day}.xlsx`, { type: xlsxType })
}

/** As wide as the longest text of the first rows, within reason. */
function widthOf(data: SheetData, column: number): number {
  const lengths = data.slice(0, 200).map((row) => {
    const cell = row[column]
    const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell
    return value instanceof Date ? narrowest : String(value ?? '').length
  })
  return Math.min(widest, Math.max(narrowest, ...lengths) + 2)
}
