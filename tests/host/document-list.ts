import writeXlsxFile from 'write-excel-file/node'

/** Cells of a spreadsheet: a text, an amount in złoty, a day; null is an empty cell. */
export type Cell = string | number | Date | null

/**
 * A list of documents as an office keeps it: a title, headings merged over two rows, numbers of
 * columns, documents split over rows in three ways, totals in between, days in five habits.
 */
export const officeList: readonly (readonly Cell[])[] = [
  ['Zestawienie dokumentów – projekt SOI', ...blank(12)],
  [
    'Lp.',
    'Dokument',
    null,
    'Wystawca',
    null,
    'Data wystawienia',
    'Data zapłaty',
    'Przedmiot',
    'Kwota dokumentu',
    null,
    'Wydatki kwalifikowalne',
    'Pozycja budżetu',
    'Uwagi',
  ],
  [
    null,
    'numer',
    'nr księgowy',
    'NIP',
    'nazwa',
    null,
    null,
    null,
    'brutto',
    'netto',
    null,
    null,
    null,
  ],
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
  // One row, everything said; the amount as Poles type it, the NIP with dashes.
  [
    1,
    'FV/1/2020',
    'K/0007',
    '526-587-76-35',
    'Szkolenia Zachód sp. z o.o.',
    '02.03.2020',
    '2020-03-16',
    'Szkolenie kadry',
    '1 230,00 zł',
    '1 000,00 zł',
    '1\u00a0230,00',
    '1.1 Trenerzy',
    null,
  ],
  // The whole gross repeated over two lines.
  [
    2,
    'FV/2/2020',
    'K/0008',
    '5265877635',
    'Szkolenia Zachód',
    new Date('2020-03-05'),
    null,
    'Sala i trener',
    2_000,
    2_000,
    1_500,
    'Trenerzy',
    null,
  ],
  [
    3,
    'fv / 2/2020',
    'K/0008',
    '5265877635',
    'Szkolenia Zachód',
    new Date('2020-03-05'),
    null,
    'Sala i trener',
    2_000,
    2_000,
    500,
    'Sale',
    null,
  ],
  // Merged cells: the second row says only its own share.
  [
    4,
    'R/3',
    'K/0009',
    '1234563218',
    'Jan Kowalski',
    '5 marca 2020',
    '5/4/2020',
    'Opieka',
    '900,00',
    '900,00',
    '600,00',
    'Opiekunowie',
    null,
  ],
  [null, null, null, null, null, null, null, null, null, null, '300,00', 'Sale', 'druga część'],
  [
    'Razem',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    '4 130,00',
    '3 900,00',
    '4 130,00',
    null,
    null,
  ],
  // VAT is not eligible: the eligible amount is the net.
  [
    5,
    'FV/4',
    null,
    '1234563218',
    'Jan Kowalski',
    '5.3.2020',
    null,
    'Materiały',
    '123,00',
    '100,00',
    '100,00',
    'Sale',
    null,
  ],
  // Words that no cost line answers to, a wrong NIP, an amount with two readings, no day.
  [
    6,
    'FV/5',
    null,
    '1234563218',
    'Jan Kowalski',
    '6.03.2020',
    null,
    'Catering',
    '50,00',
    '50,00',
    '50,00',
    'Katering',
    null,
  ],
  [
    7,
    'FV/6',
    null,
    '5265877636',
    'Pomyłka',
    '6.03.2020',
    null,
    'Błąd',
    '50,00',
    '50,00',
    '50,00',
    'Sale',
    null,
  ],
  [
    8,
    'FV/7',
    null,
    '1234563218',
    'Jan Kowalski',
    '6.03.2020',
    null,
    'Błąd',
    '1.234',
    '1.234',
    '1.234',
    'Sale',
    null,
  ],
  [
    9,
    'FV/8',
    null,
    '1234563218',
    'Jan Kowalski',
    '31.02.2020',
    null,
    'Błąd',
    '10,00',
    '10,00',
    '10,00',
    'Sale',
    null,
  ],
  // Below zero in parentheses, without a document that it corrects.
  [
    10,
    'FK/9',
    null,
    '1234563218',
    'Jan Kowalski',
    '7.03.2020',
    null,
    'Korekta',
    '(10,00)',
    '(10,00)',
    '−10,00',
    'Sale',
    null,
  ],
  ['Ogółem', null, null, null, null, null, null, null, '4 476,00', null, null, null, null],
]

function blank(count: number): readonly null[] {
  return Array.from({ length: count }, () => null)
}

/** The list as a workbook. */
export async function xlsxList(rows = officeList, name = 'dokumenty.xlsx'): Promise<File> {
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null
      if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy' }
      return typeof value === 'number' ? { value, type: Number } : { value, type: String }
    }),
  )
  return new File([new Uint8Array(await writeXlsxFile(cells).toBuffer())], name)
}

/** The Polish letters of windows-1250, as Excel saves them. */
const windows1250: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ĄĆĘŁŃÓŚŹŻąćęłńóśźż–\u00a0−'].map((letter, at) => [
    letter,
    [
      165, 198, 202, 163, 209, 211, 140, 143, 175, 185, 230, 234, 179, 241, 243, 156, 159, 191, 150,
      160, 150,
    ][at] ?? 63,
  ]),
)

/** The list as Polish Excel saves it: semicolons, windows-1250, decimal commas. */
export function csvList(rows = officeList, name = 'dokumenty.csv'): File {
  const cell = (value: Cell): string => {
    if (value === null) return ''
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    if (typeof value === 'number') return String(value).replace('.', ',')
    return /[";\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  }
  const text = rows.map((row) => row.map(cell).join(';')).join('\r\n')
  return new File([new Uint8Array([...text].map((c) => windows1250[c] ?? c.charCodeAt(0)))], name)
}
