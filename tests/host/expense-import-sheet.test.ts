import { describe, expect, it } from 'vitest'
import { type Cell, csvList, officeList, xlsxList } from './document-list.ts'
import { type ExpenseOffice, expenseOffice, invoice } from './expense-office.ts'
import { codeOf } from './office.ts'
import { dumpOf } from './peek.ts'

type Client = ExpenseOffice['client']
type Preview = Awaited<ReturnType<Client['expenseImport']['previewSheet']>>
type Row = Preview['rows'][number]

async function previewed(office: ExpenseOffice, file: File) {
  const { client, programmeId } = office
  const preview = await client.expenseImport.previewSheet({ programmeId, file })
  const reading = {
    programmeId,
    previewId: preview.previewId,
    fields: preview.mapping.columns.map(({ field }) => field),
    lineChoices: [],
    reasons: [],
    leftOut: [],
    payments: true,
  }
  return { preview, reading }
}

const verdictOf = (row: Row) => {
  if (row.verdict === 'refused') return row.refusal.code
  if (row.verdict === 'waits') return `waits: ${row.awaits}`
  return row.verdict === 'ignored' ? row.reason : row.verdict
}
const verdicts = ({ rows }: Pick<Preview, 'rows'>) =>
  rows.map((row) => [row.lines.join(','), row.label, verdictOf(row)])

const ready = ({ rows }: Pick<Preview, 'rows'>) =>
  rows.filter(({ verdict }) => verdict === 'new' || verdict === 'changed').map(({ line }) => line)

const documents = async ({ client, programmeId }: ExpenseOffice) => {
  const list = await client.expense.list({
    programmeId,
    filter: {},
    order: 'number',
    descending: false,
    offset: 0,
    limit: 100,
  })
  return Promise.all(list.map(({ id }) => client.expense.get({ id })))
}

/** The rows an office works with: without the history. */
function contentOf(path: string) {
  const { change_set: _, record_change: __, ...tables } = dumpOf(path)
  return tables
}

const expected = [
  ['1', 'Zestawienie dokumentów – projekt SOI', 'beforeHeading'],
  ['2', 'Dokument', 'heading'],
  ['3', 'numer', 'heading'],
  ['4', '2', 'columnNumbers'],
  ['5', 'FV/1/2020', 'new'],
  ['6,7', 'FV/2/2020', 'new'],
  ['8,9', 'R/3', 'new'],
  ['10', 'Razem', 'totals'],
  ['11', 'FV/4', 'new'],
  ['12', 'FV/5', 'waits: line'],
  ['13', 'FV/6', 'nip.wrongCheckDigit'],
  ['14', 'FV/7', 'money.ambiguous'],
  ['15', 'FV/8', 'day.impossible'],
  ['16', 'FK/9', 'expense.negativeNotCorrection'],
  ['17', 'Ogółem', 'totals'],
]

describe('a list of documents as an office keeps it', () => {
  it.each([
    ['a workbook', () => xlsxList()],
    ['CSV in windows-1250', () => csvList()],
  ])('is judged document by document from %s, and nothing is written', async (_, file) => {
    const office = await expenseOffice()
    const before = dumpOf(office.path)
    const { preview } = await previewed(office, await file())
    expect(preview.columnsRefused).toBeNull()
    expect(preview.mapping.columns.map(({ field }) => field)).toEqual([
      null,
      'number',
      'ledgerNumber',
      'nip',
      'contractor',
      'issuedOn',
      'paidOn',
      'subject',
      'gross',
      'net',
      'eligible',
      'line',
      'remarks',
    ])
    expect(verdicts(preview)).toEqual(expected)
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('is corrected, written as one entry, shown as the same the next time, taken back', async () => {
    const office = await expenseOffice()
    const { client, lines } = office
    const before = contentOf(office.path)
    const { preview, reading } = await previewed(office, csvList())
    const waiting = preview.rows.find(({ verdict }) => verdict === 'waits')
    if (waiting?.verdict !== 'waits') throw new Error('Nothing waits')
    const [unknown] = waiting.unknown
    expect(unknown).toMatchObject({ written: 'Katering' })
    const corrected = {
      ...reading,
      lineChoices: [{ words: unknown?.words ?? '', lineId: lines.rooms }],
    }
    const judged = await client.expenseImport.judgeSheet(corrected)
    expect(ready(judged)).toEqual([5, 6, 8, 11, 12])
    const done = await client.expenseImport.importSheet({ ...corrected, ready: ready(judged) })
    expect(done).toMatchObject({ created: 5, changed: 0 })

    const found = await documents(office)
    const brief = found.map(
      ({ number, state, gross, net, vatEligible, paidOn, parts, contractor }) => [
        number,
        contractor?.number,
        state,
        gross,
        net,
        vatEligible,
        paidOn,
        parts.map((part) => [part.line, part.amount]),
      ],
    )
    expect(brief).toEqual([
      [
        'FV/1/2020',
        '5265877635',
        'paid',
        123_000,
        100_000,
        true,
        '2020-03-16',
        [['1.1 Trenerzy', 123_000]],
      ],
      [
        'FV/2/2020',
        '5265877635',
        'draft',
        200_000,
        200_000,
        true,
        null,
        [
          ['1.1 Trenerzy', 150_000],
          ['1.2 Sale', 50_000],
        ],
      ],
      ['FV/4', '1234563218', 'draft', 12_300, 10_000, false, null, [['1.2 Sale', 10_000]]],
      ['FV/5', '1234563218', 'draft', 5_000, 5_000, true, null, [['1.2 Sale', 5_000]]],
      [
        'R/3',
        '1234563218',
        'paid',
        90_000,
        90_000,
        true,
        '2020-04-05',
        [
          ['2.3 Opiekunowie', 60_000],
          ['1.2 Sale', 30_000],
        ],
      ],
    ])
    expect(found[0]).toMatchObject({
      ledgerNumber: 'K/0007',
      source: 'import',
      issuedOn: '2020-03-02',
    })
    expect(found[4]).toMatchObject({ formallyCheckedBy: 'Anna Nowak', checkedOn: null, left: 0 })

    // A payment holds the formal check, so that what was paid cannot be rewritten under it.
    const paid = found[0]
    const undo = { id: paid?.id ?? '', version: paid?.version ?? 0, reason: 'Pomyłka' }
    expect(await codeOf(client.expense.undoFormalCheck(undo))).toBe('expense.undoPaymentsFirst')

    const again = await previewed(office, await xlsxList())
    const sameFile = await client.expenseImport.judgeSheet({
      ...corrected,
      previewId: again.preview.previewId,
    })
    expect(verdicts(sameFile).filter(([, , verdict]) => verdict === 'same').length).toBe(5)

    const [entry] = await client.history.list({ before: null, limit: 1 })
    expect(entry).toMatchObject({ procedure: 'expenseImport.importSheet', reason: 'dokumenty.csv' })
    expect(entry?.holds).toContainEqual({ table: 'contractor', count: 2 })
    expect(entry?.holds).toContainEqual({ table: 'expense_document', count: 5 })
    await client.history.takeBack({ id: done.changeSetId, reason: 'Zły plik' })
    expect(contentOf(office.path)).toEqual(before)
  })

  it('changes a draft whose amounts differ, and refuses one that was checked with both values', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { preview, reading } = await previewed(office, csvList())
    await client.expenseImport.importSheet({ ...reading, ready: ready(preview) })
    const cell = (row: readonly Cell[], number: string, gross: Cell) =>
      row[1] === number ? row.with(8, gross).with(9, gross).with(10, gross) : row
    const other = officeList.map((row) =>
      cell(cell(row, 'FV/1/2020', '1 240,00'), 'FV/4', '110,00'),
    )
    const second = await previewed(office, csvList(other))
    const rows = second.preview.rows.filter(
      ({ label }) => label === 'FV/1/2020' || label === 'FV/4',
    )
    expect(rows).toMatchObject([
      {
        verdict: 'refused',
        refusal: {
          code: 'expenseImport.differsInGross',
          figures: { gross: 123_000, amount: 124_000 },
        },
      },
      {
        verdict: 'changed',
        changes: [
          { field: 'gross', before: 12_300, after: 11_000 },
          { field: 'net', before: 10_000, after: 11_000 },
          { field: 'parts', before: 10_000, after: 11_000 },
        ],
      },
    ])
    const run = { ...second.reading, ready: [rows[1]?.line ?? 0] }
    expect(await client.expenseImport.importSheet(run)).toMatchObject({ created: 0, changed: 1 })
    const changed = (await documents(office)).find(({ number }) => number === 'FV/4')
    expect(changed).toMatchObject({
      gross: 11_000,
      subject: 'Materiały',
      parts: [{ amount: 11_000 }],
    })
  })

  it('says that a draft has another ledger number, and writes it', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { preview, reading } = await previewed(office, csvList())
    await client.expenseImport.importSheet({ ...reading, ready: ready(preview) })
    const numbered = officeList.map((row) =>
      row[1] === 'FV/1/2020' || row[1] === 'FV/4' ? row.with(2, 'K/0099') : row,
    )
    const second = await previewed(office, csvList(numbered))
    const rows = second.preview.rows.filter(({ label }) => /^FV\/(1\/2020|4)$/.test(label))
    expect(rows).toMatchObject([
      // Past a draft only days and amounts are held against the file.
      { verdict: 'same' },
      { verdict: 'changed', changes: [{ field: 'ledgerNumber', before: '', after: 'K/0099' }] },
    ])
    const run = { ...second.reading, ready: [rows[1]?.line ?? 0] }
    expect(await client.expenseImport.importSheet(run)).toMatchObject({ created: 0, changed: 1 })
    const changed = (await documents(office)).find(({ number }) => number === 'FV/4')
    expect(changed).toMatchObject({ ledgerNumber: 'K/0099', gross: 12_300 })
  })

  it('leaves a draft alone of which something was ruled ineligible', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { preview, reading } = await previewed(office, csvList())
    await client.expenseImport.importSheet({ ...reading, ready: ready(preview) })
    const draft = (await documents(office)).find(({ number }) => number === 'FV/4')
    const [part] = draft?.parts ?? []
    await client.expense.setIneligible({
      id: part?.id ?? '',
      version: part?.version ?? 0,
      ineligible: 1_000 as never,
      reason: 'Poza projektem',
    })
    const less = officeList.map((row) =>
      row[1] === 'FV/4' ? row.with(8, '110,00').with(9, '110,00').with(10, '110,00') : row,
    )
    const second = await previewed(office, csvList(less))
    const before = dumpOf(office.path)
    const run = { ...second.reading, ready: ready(second.preview) }
    expect(run.ready.length).toBe(1)
    expect(await codeOf(client.expenseImport.importSheet(run))).toBe('expenseImport.ruledOut')
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('waits for a reason where a document looks like another, and takes it with one', async () => {
    const office = await expenseOffice()
    const { client } = office
    await client.expense.add(invoice(office, { number: 'inny/77' }))
    const { preview, reading } = await previewed(office, csvList(officeList.slice(0, 5)))
    const row = preview.rows.at(-1)
    expect(row).toMatchObject({ verdict: 'waits', awaits: 'reason', twin: { number: 'inny/77' } })
    const run = { ...reading, ready: [5] }
    expect(await codeOf(client.expenseImport.importSheet(run))).toBe('import.rowNotReady')
    const reasons = [{ line: 5, reason: 'Dwa szkolenia jednego dnia' }]
    expect(await client.expenseImport.importSheet({ ...run, reasons })).toMatchObject({
      created: 1,
    })
  })

  it('keeps payments out when the person says so, and corrects within one file', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    const rows: readonly (readonly Cell[])[] = [
      [
        'Numer dokumentu',
        'Numer korygowanego dokumentu',
        'NIP',
        'Kontrahent',
        'Data wystawienia',
        'Data zapłaty',
        'Kwota brutto',
        'Zadanie',
        'Kategoria',
        'Miesiąc',
      ],
      [
        'FK/1',
        'FV/1',
        '5265877635',
        'Szkolenia',
        '2020-04-01',
        null,
        '-23,00',
        'Szkolenia',
        'Sale',
        'marzec 2020',
      ],
      [
        'FV/1',
        null,
        '5265877635',
        'Szkolenia',
        '2020-03-01',
        '2020-03-20',
        '123,00',
        '1',
        '1.2',
        '03.2020',
      ],
    ]
    const { preview, reading } = await previewed(office, csvList(rows))
    expect(verdicts(preview).slice(1)).toEqual([
      ['2', 'FK/1', 'new'],
      ['3', 'FV/1', 'new'],
    ])
    await client.expenseImport.importSheet({ ...reading, payments: false, ready: [2, 3] })
    const [correction, original] = await documents(office)
    expect(correction).toMatchObject({
      corrects: { id: original?.id },
      parts: [{ month: '2020-03' }],
    })
    expect(original).toMatchObject({ state: 'draft', paidOn: null })
    const left = await client.expense.sums({ programmeId, filter: {} })
    expect(left).toMatchObject({ documents: 2, eligible: 10_000, paid: 0 })
  })

  it('writes nothing when a row is not ready, or a column has no meaning', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { preview, reading } = await previewed(office, csvList())
    const before = dumpOf(office.path)
    const run = (over: object) =>
      codeOf(client.expenseImport.importSheet({ ...reading, ready: ready(preview), ...over }))
    expect(await run({ ready: [5, 12] })).toBe('import.rowNotReady')
    expect(await run({ ready: [5, 13] })).toBe('nip.wrongCheckDigit')
    expect(await run({ ready: [999] })).toBe('import.rowNotReady')
    expect(await run({ fields: [] })).toBe('expenseImport.noNumberColumn')
    expect(await run({ previewId: 'forgotten' })).toBe('import.previewGone')
    expect(dumpOf(office.path)).toEqual(before)
  })
})
