import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'

/** A cell of the list: text, a number, or a day. */
type Cell = string | number | Date | null

/** A file as a person would choose it. */
export interface ListFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const register = join(import.meta.dirname, '..', '..', 'resources', 'lubuskie-jst.csv')

const kindWords: Readonly<Record<string, string>> = {
  gmina_miejska: 'gmina miejska',
  gmina_wiejska: 'gmina wiejska',
  gmina_miejsko_wiejska: 'gmina miejsko-wiejska',
  miasto_na_prawach_powiatu: 'miasto na prawach powiatu',
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const invitedOn = day('2020-02-10')
const declaredOn = day('2020-03-02')
const signedOn = day('2020-03-16')

/** What the list comes to, for the specs to expect. */
export const listFigures = {
  /** Rows that can be imported once Gubin is told apart; of them signed, and only declared. */
  importable: 44,
  signed: 10,
  declared: 34,
  rows: 46,
} as const

const headings = [
  'Lp.',
  'Kod TERYT',
  'Nazwa JST',
  'Rodzaj',
  'Data zaproszenia',
  // No Polish list says it like the next one, so the column waits for the person.
  'Kiedy się zgłosili',
  'Nr umowy wsparcia',
  'Data umowy',
  'Podpisał za JST',
  'Uwagi',
] as const

/**
 * A recruitment list as an office keeps it: 43 JSTs by code or by name and kind, ten of
 * them signed, six of those medium-sized towns; "Gubin", which two gminas are called; a
 * name with a slip of the pen; a declaration before its invitation.
 */
function listRows(): readonly (readonly Cell[])[] {
  const all = readFileSync(register, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([teryt = '', name = '', kind = '', , , , town]) => ({ teryt, name, kind, town }))
  const chosen = all
    .filter(({ name, kind }) => kind in kindWords && name !== 'Gubin')
    .toSorted((a, b) => Number(b.town === 'yes') - Number(a.town === 'yes'))
    .slice(0, listFigures.importable - 1)
  const rows = chosen.map(({ teryt, name, kind }, at): readonly Cell[] => {
    const signed = at < listFigures.signed
    // Every third row has no code, and one code lost its zero on the way.
    const code = at % 3 === 2 ? null : at === 3 ? Number(teryt) : teryt
    return [
      at + 1,
      code,
      name,
      kindWords[kind] ?? null,
      invitedOn,
      declaredOn,
      signed ? `UW/${at + 1}/2020` : null,
      signed ? signedOn : null,
      signed ? `Osoba Podpisująca ${at + 1}` : null,
      null,
    ]
  })
  const blank = [null, null, null, null] as const
  return [
    ...rows,
    [44, null, 'Gubin', null, invitedOn, declaredOn, ...blank],
    [45, null, 'Zielna Góra', 'gmina miejska', invitedOn, null, ...blank],
    [46, '0812', 'powiat wschowski', null, invitedOn, day('2020-02-01'), ...blank],
  ]
}

const asText = (cell: Cell): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('.')
  return cell === null ? '' : String(cell)
}

/** The list as an XLSX with real dates, under a title row as offices like to have. */
export async function xlsxList(): Promise<ListFile> {
  const data = [['Rekrutacja JST, stan na 1.04.2020'], headings, ...listRows()].map((row) =>
    row.map((value) => (value instanceof Date ? { value, format: 'dd.mm.yyyy' } : value)),
  )
  const book = writeXlsxFile(data as SheetData, { sheet: 'Rekrutacja' })
  return {
    name: 'rekrutacja 2020.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await book.toBuffer(),
  }
}

/** The list as an ODS. */
export function odsList(): ListFile {
  const book = utils.book_new()
  const rows = [headings, ...listRows()].map((row) => row.map(asText))
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Rekrutacja')
  return {
    name: 'rekrutacja.ods',
    mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
    buffer: write(book, { type: 'buffer', bookType: 'ods' }),
  }
}

/** The list as Polish Excel saves CSV: semicolons, windows-1250. */
export function csvList(): ListFile {
  const lines = [headings, ...listRows()].map((row) => row.map(asText).join(';'))
  return {
    name: 'rekrutacja.csv',
    mimeType: 'text/csv',
    buffer: inWindows1250(`${lines.join('\r\n')}\r\n`),
  }
}

const decoder = new TextDecoder('windows-1250')
const codes = new Map(
  Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
)

function inWindows1250(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = codes.get(letter)
      if (code === undefined) throw new Error(`windows-1250 has no “${letter}”`)
      return code
    }),
  )
}
