import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessSheetColumns, sheetFieldOf } from '#db/rules/expense-import-columns.ts'
import type { ExpenseImportFacts } from '#db/rules/expense-import-facts.ts'
import { lineByWords, similarLines } from '#db/rules/expense-import-lines.ts'
import { judgeSheet } from '#db/rules/expense-import-sheet.ts'
import { readIssuerNumber, readMonth } from '#db/rules/expense-import-words.ts'
import { day } from '#db/values/day.ts'
import type { SheetCell, SheetRow } from '#db/values/recruitment-import.ts'

const text = (value: string): SheetCell => ({ text: value, kind: value === '' ? 'empty' : 'text' })
const number = (value: string): SheetCell => ({ text: value, kind: 'number' })
const sheet = (rows: readonly (readonly string[])[]): readonly SheetRow[] =>
  rows.map((cells, at) => ({ line: at + 1, cells: cells.map(text) }))

const lines = [
  { id: 'a', name: '1.1 Trenerzy', task: '1. Szkolenia', category: 'services' },
  { id: 'b', name: '1.2 Sale', task: '1. Szkolenia', category: 'other' },
  { id: 'c', name: '2.1 Opiekunowie', task: '2. Opieka', category: 'personnel' },
  { id: 'd', name: '3.1 Sale', task: '3. Konferencja', category: 'other' },
] as const

const facts: ExpenseImportFacts = {
  today: day('2020-09-15'),
  period: { from: day('2019-09-01'), to: day('2021-12-31') },
  buyerNip: '',
  lines,
  contractors: [],
  contracts: [],
  documents: [],
}

const none = { lines: [], reasons: [], leftOut: new Set<number>(), payments: false }

describe('headings of a list of documents', () => {
  it.each([
    ['Numer dokumentu', 'number'],
    ['Nr faktury', 'number'],
    ['Numer księgowy lub ewidencyjny', 'ledgerNumber'],
    ['NIP wystawcy dokumentu / PESEL', 'nip'],
    ['Nazwa wystawcy dokumentu', 'contractor'],
    ['Data wystawienia dokumentu', 'issuedOn'],
    ['Termin płatności', 'dueOn'],
    ['Data zapłaty', 'paidOn'],
    ['Nazwa towaru lub usługi', 'subject'],
    ['Kwota dokumentu brutto', 'gross'],
    ['Kwota dokumentu netto', 'net'],
    ['Kwota VAT', 'vat'],
    ['Wydatki kwalifikowalne', 'eligible'],
    ['w tym VAT', null],
    ['Wydatki niekwalifikowalne', null],
    ['Zadanie', 'task'],
    ['Kategoria kosztów', 'line'],
    ['Pozycja budżetu', 'line'],
    ['Miesiąc', 'month'],
    ['Numer umowy', 'contract'],
    ['Numer korygowanego dokumentu', 'corrects'],
    ['Numer KSeF', 'ksefNumber'],
    ['Rodzaj dokumentu', 'kind'],
    ['Uwagi', 'remarks'],
    ['Lp.', null],
    ['Numer wniosku', null],
  ])('takes “%s” for %s', (heading, field) => {
    expect(sheetFieldOf(heading)).toBe(field)
  })

  const headings = ['Lp.', 'Numer dokumentu', 'Nr księgowy', 'Data wystawienia', 'Kwota brutto']
  const first = ['1', 'FV/1', '00017', '2.03.2020', '100,00']

  it.each([
    ['Zestawienie dokumentów księgowych', '', '', '', ''],
    ['Zestawienie dokumentów księgowych', '', '', '', 'Załącznik'],
  ])('takes no title for a part of the heading: “%s” … “%s%s%s%s”', (...title) => {
    const { columns, headingLines } = guessSheetColumns(sheet([title, headings, first]))
    expect(headingLines).toEqual([2])
    expect(columns.map(({ field }) => field)).toEqual([
      null,
      'number',
      'ledgerNumber',
      'issuedOn',
      'gross',
    ])
  })

  it('makes no ledger number of the ordinals under a title when the list has none', () => {
    const rows = [
      ['Zestawienie dokumentów księgowych'],
      ['Lp.', 'Numer dokumentu', 'Data wystawienia', 'Kwota brutto'],
      ['1', 'FV/1', '2.03.2020', '100,00'],
    ]
    expect(guessSheetColumns(sheet(rows)).columns[0]?.field).toBeNull()
  })

  it('finds none in a letter', () => {
    const rows = sheet([['Szanowni Państwo,'], ['w załączeniu przesyłam fakturę.']])
    expect(guessSheetColumns(rows).headingLines).toEqual([])
  })
})

describe('words for a cost line', () => {
  it.each([
    ['', 'Trenerzy', 'a'],
    ['', 'trenerzy', 'a'],
    ['', '1.1 Trenerzy', 'a'],
    ['', '1.2', 'b'],
    ['', 'Sale', null], // two tasks have one
    ['Zadanie 3', 'Sale', 'd'],
    ['Konferencja', 'sale', 'd'],
    ['2', '', 'c'], // a task of one line
    ['1. Szkolenia', '', null],
    ['Opieka', 'Personel', 'c'], // the only line of its category there
    ['', 'Personel', null],
    ['Nieznane', 'Trenerzy', 'a'],
    ['', 'Katering', null],
  ])('“%s” · “%s” mean %s', (task, words, id) => {
    expect(lineByWords(lines, task, words)?.id ?? null).toBe(id)
  })

  it('are answered with what is most like them', () => {
    expect(similarLines(lines, '', 'Trenerzy zewnętrzni')).toEqual(['a'])
    expect(similarLines(lines, '', 'Sale szkoleniowe')).toEqual(['b', 'd'])
    expect(similarLines(lines, 'Konferencja', 'Sala')).toEqual(['d', 'b'])
    expect(similarLines(lines, 'Szkolenia', '')).toEqual(['a', 'b'])
    expect(similarLines(lines, '', 'Xyz')).toEqual([])
  })
})

describe('a number of an issuer', () => {
  it.each([
    [text('526-587-76-35'), { kind: 'nip', number: '5265877635', restored: false }],
    [text('PL 5265877635'), { kind: 'nip', number: '5265877635', restored: false }],
    [number('5265877635'), { kind: 'nip', number: '5265877635', restored: false }],
    // Zeros that begin a number survive as text, and are put back where a sheet ate them.
    [text('0123456789'), { kind: 'nip', number: '0123456789', restored: false }],
    [number('123456789'), { kind: 'nip', number: '0123456789', restored: true }],
    [text('44051401359'), { kind: 'pesel', number: '44051401359', restored: false }],
    [text('DE 123456789'), { kind: 'foreign', number: 'DE123456789', restored: false }],
    [text('brak'), null],
  ])('reads %o', (cell, value) => {
    expect(readIssuerNumber(cell)).toEqual({ ok: true, value })
  })

  it.each([
    [text('5265877636'), 'nip.wrongCheckDigit'],
    [text('12345'), 'nip.wrongLength'],
    [number('12345'), 'nip.wrongLength'],
    [text('44051401358'), 'pesel.wrongCheckDigit'],
  ])('refuses %o', (cell, code) => {
    expect(readIssuerNumber(cell)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('the month of a cost', () => {
  it.each([
    '2020-03',
    '03.2020',
    '3/2020',
    'marzec 2020',
    'Marzec 2020',
    '2020-03-31',
    '5.03.2020',
  ])('is read from %s', (written) => {
    expect(readMonth(text(written))).toEqual({ ok: true, value: '2020-03' })
  })
  it.each(['13.2020', '0.2020', 'marca', 'Q1 2020'])('is not read from %s', (written) => {
    expect(readMonth(text(written))).toMatchObject({
      refusal: { code: 'expenseImport.monthUnreadable' },
    })
  })
})

const heading = [
  'Numer',
  'NIP',
  'Nazwa wystawcy',
  'Data wystawienia',
  'Brutto',
  'Kwota kwalifikowalna',
  'Pozycja',
]
const zloty = (grosze: number): string => {
  const [whole = '', cents = ''] = (Math.abs(grosze) / 100).toFixed(2).split('.')
  return `${grosze < 0 ? '−' : ''}${whole.replace(/(?<=\d)(?=(\d{3})+$)/g, '\u00a0')},${cents} zł`
}

/** A document over one to four lines of the budget, with some of it left uncharged. */
const documentOf = fc.record({
  amounts: fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 1, maxLength: 4 }),
  rest: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000 })),
  way: fc.constantFrom('repeated', 'merged', 'noNumbers'),
})
type Document = typeof documentOf extends fc.Arbitrary<infer T> ? T : never

/** Its rows: the whole gross in each, or once over merged cells with or without the number. */
function rowsOf({ amounts, rest, way }: Document, at: number): readonly (readonly string[])[] {
  const gross = zloty(amounts.reduce((sum, amount) => sum + amount, 0) + rest)
  return amounts.map((amount, place) => {
    const first = place === 0
    const identity = [`FV/${at}`, '5265877635', 'Szkolenia', '2.03.2020']
    const own = way === 'noNumbers' && !first ? ['', '', '', ''] : identity
    const whole = way === 'repeated' || first ? gross : ''
    return [...own, whole, zloty(amount), lines[place % 4]?.name ?? '']
  })
}

describe('the parts of an imported document', () => {
  it('add up to what the file charges, to the grosz, however its rows are written', () => {
    fc.assert(
      fc.property(fc.array(documentOf, { minLength: 1, maxLength: 6 }), (documents) => {
        const rows = sheet([heading, ...documents.flatMap(rowsOf), ['Razem', '', '', '', zloty(1)]])
        const mapping = guessSheetColumns(rows)
        const reasons = rows.map(({ line }) => ({ line, reason: 'Osobny dokument' }))
        const judged = judgeSheet(rows, mapping, { ...none, reasons }, facts)
        const drafts = judged.flatMap(({ draft }) => draft ?? [])
        expect(drafts.map(({ number: written }) => written)).toEqual(
          documents.map((_, at) => `FV/${at}`),
        )
        for (const [at, { amounts, rest }] of documents.entries()) {
          const sum = amounts.reduce((all, amount) => all + amount, 0)
          expect(drafts[at]?.gross).toBe(sum + rest)
          expect(drafts[at]?.parts.map(({ amount }) => amount)).toEqual(amounts)
        }
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    [
      'rows with their own gross add up',
      [
        ['100', '100'],
        ['50', '50'],
      ],
      15_000,
      [10_000, 5_000],
    ],
    [
      'the same gross in each row is the whole',
      [
        ['150', '100'],
        ['150', '50'],
      ],
      15_000,
      [10_000, 5_000],
    ],
    [
      'unless the eligible amounts exceed it',
      [
        ['100', '100'],
        ['100', '100,00'],
      ],
      20_000,
      [10_000, 10_000],
    ],
    [
      'without eligible amounts rows add up',
      [
        ['100', ''],
        ['100,00', ''],
      ],
      20_000,
      [10_000, 10_000],
    ],
  ])('%s', (_, money, gross, parts) => {
    const rows = sheet([
      heading,
      ...money.map(([whole = '', eligible = ''], at) => [
        'FV/1',
        '5265877635',
        'Szkolenia',
        '2.03.2020',
        whole,
        eligible,
        lines[at]?.name ?? '',
      ]),
    ])
    const [judged] = judgeSheet(rows, guessSheetColumns(rows), none, facts).filter(
      ({ draft }) => draft !== null,
    )
    expect(judged?.draft?.gross).toBe(gross)
    expect(judged?.draft?.parts.map(({ amount }) => amount)).toEqual(parts)
  })

  it.each([
    ['S', '2.03.2020', { code: 'paid', on: '2020-03-02' }],
    ['', '2.03.2020', { code: 'paymentLeftOut', on: '2020-03-02', why: 'subject' }],
    ['S', '1.01.2099', { code: 'paymentLeftOut', on: '2099-01-01', why: 'day' }],
  ])('about “%s” paid on %s: the one thing that is missing is named', (subject, paidOn, remark) => {
    const rows = sheet([
      [...heading, 'Nazwa towaru lub usługi', 'Data zapłaty'],
      ['FV/1', '5265877635', 'Firma', '2.03.2020', '100', '', '1.1', subject, paidOn],
    ])
    const choices = { ...none, payments: true }
    const row = judgeSheet(rows, guessSheetColumns(rows), choices, facts).at(-1)?.row
    expect(row !== undefined && 'remarks' in row ? row.remarks : row).toContainEqual(remark)
  })

  it.each([
    [
      'a row pasted twice',
      ['FV/1', '5265877635', 'S', '2.03.2020', '100', '50', '1.1'],
      'expenseImport.rowTwice',
    ],
    [
      'another day',
      ['FV/1', '5265877635', 'S', '3.03.2020', '100', '50', '1.2'],
      'expenseImport.daysDiffer',
    ],
    [
      'a cell that cannot be read',
      ['FV/1', '5265877635', 'S', '2.03.2020', '100', 'x', '1.2'],
      'money.unreadable',
    ],
  ])('are refused whole for %s in one row', (_, second, code) => {
    const first = ['FV/1', '5265877635', 'S', '2.03.2020', '100', '50', '1.1']
    const rows = sheet([heading, first, second])
    const judged = judgeSheet(rows, guessSheetColumns(rows), none, facts)
    expect(judged.at(-1)?.row).toMatchObject({
      lines: [2, 3],
      verdict: 'refused',
      refusal: { code },
    })
  })
})
