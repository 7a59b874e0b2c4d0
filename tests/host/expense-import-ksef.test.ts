import { describe, expect, it } from 'vitest'
import { maxInvoiceBytes } from '#electron/contract/import-limits.ts'
import { invoiceXml } from '../imports/ksef/invoice-xml.ts'
import { type ExpenseOffice, expenseOffice, invoice } from './expense-office.ts'
import { codeOf } from './office.ts'
import { dumpOf } from './peek.ts'

type Client = ExpenseOffice['client']
type Preview = Awaited<ReturnType<Client['expenseImport']['previewInvoices']>>
type Choice = Parameters<Client['expenseImport']['judgeInvoices']>[0]['choices'][number]

const xml = (bytes: Uint8Array, name = 'faktura.xml') => new File([new Uint8Array(bytes)], name)
/** An invoice of March 2020, within the programme, under a number of its own. */
const fa = (number: string, options: Parameters<typeof invoiceXml>[0] = {}) =>
  xml(
    invoiceXml({ ...options, fa: { P_1: '2020-03-15', P_2: number, ...options.fa } }),
    `${number.replaceAll('/', '-')}.xml`,
  )

const chosen = (file: number, over: Partial<Choice> = {}): Choice => ({
  file,
  lineId: null,
  vatEligible: null,
  rate: null,
  rateOn: null,
  ksefNumber: '',
  duplicateReason: '',
  ...over,
})

const verdicts = ({ rows }: Pick<Preview, 'rows'>) =>
  rows.map((row) => [
    row.name,
    row.verdict === 'refused'
      ? row.refusal.code
      : row.verdict === 'waits'
        ? `waits: ${row.awaits}`
        : row.verdict,
  ])

const ready = ({ rows }: Pick<Preview, 'rows'>) =>
  rows.filter(({ verdict }) => verdict === 'new').map(({ file }) => file)

/** The rows an office works with: without the history, and versions apart. */
function contentOf(path: string) {
  const { change_set: _, record_change: __, attachment_content: ___, ...tables } = dumpOf(path)
  return tables
}

const text = (content: string, name: string) => xml(new TextEncoder().encode(content), name)

describe('a batch of structured invoices', () => {
  it('has a verdict for every file, good and bad, and writes nothing before “Importuj”', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    const before = dumpOf(office.path)
    const original = fa('FV/1/2020')
    const files = [
      original,
      fa('FV/2/2020', { prefix: 'tns', seller: '5265877636' }),
      fa('FV/3/2020', { fa: { KodWaluty: 'EUR' } }),
      fa('FV/4/2020', { fa: { RodzajFaktury: 'ZAL', P_15: '1230.01' } }),
      fa('FV/5/2020', { fa: { P_15: '0.00' } }),
      fa('FK/1/2020', {
        fa: { RodzajFaktury: 'KOR', P_13_1: '-100.00', P_14_1: '-23.00', P_15: '-123.00' },
        more: '<DaneFaKorygowanej><NrFaKorygowanej>FV/1/2020</NrFaKorygowanej></DaneFaKorygowanej>',
      }),
      fa('FK/2/2020', {
        fa: { RodzajFaktury: 'KOR', P_13_1: '-100.00', P_14_1: '-23.00', P_15: '-123.00' },
        more: '<DaneFaKorygowanej><NrFaKorygowanej>FV/99/2020</NrFaKorygowanej></DaneFaKorygowanej>',
      }),
      original,
      text('<Faktura xmlns="urn:other"/>', 'obcy.xml'),
      text('<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Fa>', 'urwany.xml'),
      text(
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Faktura>&e;</Faktura>',
        'encja.xml',
      ),
      text('%PDF-1.7', 'skan.xml'),
      xml(new Uint8Array(0), 'pusty.xml'),
      xml(new Uint8Array(maxInvoiceBytes + 1), 'duzy.xml'),
      { name: 'ogromny.xml', size: 50 * 1024 * 1024 },
    ]
    const preview = await client.expenseImport.previewInvoices({ programmeId, files })
    expect(verdicts(preview)).toEqual([
      ['FV-1-2020.xml', 'new'],
      ['FV-2-2020.xml', 'new'],
      ['FV-3-2020.xml', 'waits: rate'],
      ['FV-4-2020.xml', 'new'],
      ['FV-5-2020.xml', 'ksef.grossZero'],
      ['FK-1-2020.xml', 'new'],
      ['FK-2-2020.xml', 'ksef.correctedMissing'],
      ['FV-1-2020.xml', 'same'],
      ['obcy.xml', 'ksef.unknownSchema'],
      ['urwany.xml', 'ksef.damaged'],
      ['encja.xml', 'ksef.doctype'],
      ['skan.xml', 'ksef.notXml'],
      ['pusty.xml', 'ksef.notXml'],
      ['duzy.xml', 'ksef.tooLarge'],
      ['ogromny.xml', 'ksef.tooLarge'],
    ])
    const remarks = preview.rows.map((row) =>
      'remarks' in row ? row.remarks.map(({ kind }) => kind) : [],
    )
    expect(remarks.slice(0, 6)).toEqual([
      ['noLine'],
      ['sellerNip', 'noLine'],
      ['foreign', 'noLine'],
      ['advance', 'doesNotAddUp', 'noLine'],
      [],
      ['correctsInBatch', 'noLine'],
    ])
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('becomes drafts in one entry of the history, which takes them all back', async () => {
    const office = await expenseOffice()
    const { client, programmeId, lines } = office
    const before = contentOf(office.path)
    const correction = fa('FK/1/2020', {
      fa: { RodzajFaktury: 'KOR', P_13_1: '-100.00', P_14_1: '-23.00', P_15: '-123.00' },
      more: '<DaneFaKorygowanej><NrFaKorygowanej>FV/1/2020</NrFaKorygowanej></DaneFaKorygowanej>',
    })
    // The correction is given first, and another contractor's invoice has a wrong NIP.
    const files = [
      correction,
      fa('FV/1/2020'),
      fa('FV/2/2020', { seller: '5265877636' }),
      fa('FV/3/2020', { fa: { KodWaluty: 'EUR', P_1: '2020-03-16' } }),
    ]
    const { previewId } = await client.expenseImport.previewInvoices({ programmeId, files })
    const reading = {
      programmeId,
      previewId,
      leftOut: [],
      choices: [
        chosen(1, {
          lineId: lines.rooms,
          vatEligible: false,
          ksefNumber: '5265877635-20250826-0100001AF629-AF',
        }),
        chosen(3, { lineId: lines.trainers, rate: 43_215, rateOn: '2020-03-13' as never }),
      ],
    }
    const judged = await client.expenseImport.judgeInvoices(reading)
    expect(verdicts(judged).map(([, verdict]) => verdict)).toEqual(['new', 'new', 'new', 'new'])
    const done = await client.expenseImport.importInvoices({ ...reading, ready: ready(judged) })
    expect(done).toMatchObject({ created: 4, changed: 0 })

    const list = await client.expense.list({
      programmeId,
      filter: {},
      order: 'number',
      descending: false,
      offset: 0,
      limit: 50,
    })
    expect(list.map(({ number, gross, state }) => [number, gross, state])).toEqual([
      ['FK/1/2020', -12_300, 'draft'],
      ['FV/1/2020', 123_000, 'draft'],
      ['FV/2/2020', 123_000, 'draft'],
      ['FV/3/2020', 531_545, 'draft'],
    ])
    const page = async (number: string) =>
      client.expense.get({ id: list.find((row) => row.number === number)?.id ?? '' })
    const first = await page('FV/1/2020')
    expect(first).toMatchObject({
      source: 'ksef',
      ksefNumber: '5265877635-20250826-0100001AF629-AF',
      dueOn: '2021-03-29',
      subject: 'Szkolenie, dzień 1; Materiały',
      net: 100_000,
      contractor: { kind: 'nip', number: '5265877635', account: '61109010140000071219812874' },
      parts: [{ lineId: lines.rooms, amount: 100_000, vat: 0, month: '2020-03' }],
      attachments: [{ name: 'FV-1-2020.xml', mediaType: 'application/xml' }],
    })
    // The correction goes where its original went, and does not charge VAT either.
    expect(await page('FK/1/2020')).toMatchObject({
      corrects: { id: first.id },
      vatEligible: false,
      parts: [{ lineId: lines.rooms, amount: -10_000 }],
    })
    expect(await page('FV/2/2020')).toMatchObject({
      contractor: null,
      remarks: 'Szkolenia & Spółka, NIP 5265877636',
      parts: [],
    })
    expect(await page('FV/3/2020')).toMatchObject({
      foreign: { currency: 'EUR', gross: 123_000, rate: 43_215, rateOn: '2020-03-13' },
      gross: 531_545,
      parts: [{ lineId: lines.trainers, amount: 531_545 }],
    })
    const file = await client.expense.attachment({ id: first.attachments[0]?.id ?? '' })
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(
      new Uint8Array(await (files[1] as File).arrayBuffer()),
    )

    const again = await client.expenseImport.previewInvoices({ programmeId, files })
    expect(again.rows.map((row) => row.verdict)).toEqual(['same', 'same', 'same', 'same'])
    // What comes next from the same seller is offered the line of the last one, the correction.
    const next = await client.expenseImport.previewInvoices({
      programmeId,
      files: [fa('FV/9/2020', { fa: { P_15: '1000.00', P_14_1: null } })],
    })
    expect(next.rows).toMatchObject([{ document: { parts: [{ lineId: lines.rooms }] } }])

    const [entry] = await client.history.list({ before: null, limit: 1 })
    expect(entry).toMatchObject({
      id: done.changeSetId,
      procedure: 'expenseImport.importInvoices',
      reason: 'FV-1-2020.xml, FV-2-2020.xml, FV-3-2020.xml (+1)',
    })
    await client.history.takeBack({ id: done.changeSetId, reason: 'Nie ten zestaw' })
    expect(contentOf(office.path)).toEqual(before)
  })

  it('warns of an invoice typed before under another number, and takes it with a reason', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    const typed = await client.expense.add(invoice(office, { number: 'FV 1-2020 (kopia)' }))
    const files = [fa('FV/1/2020', { fa: { P_1: '2020-03-02' } })]
    const { previewId, rows } = await client.expenseImport.previewInvoices({ programmeId, files })
    expect(rows).toMatchObject([{ verdict: 'waits', awaits: 'reason', twin: { id: typed.id } }])
    const reading = { programmeId, previewId, leftOut: [], choices: [] }
    expect(await codeOf(client.expenseImport.importInvoices({ ...reading, ready: [0] }))).toBe(
      'import.rowNotReady',
    )
    const choices = [chosen(0, { duplicateReason: 'Dwa szkolenia jednego dnia' })]
    await client.expenseImport.importInvoices({ ...reading, choices, ready: [0] })
  })

  it('is refused whole, with nothing written, when one file may not be taken', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    const files = [fa('FV/1/2020'), text('<x/>', 'zly.xml')]
    const { previewId } = await client.expenseImport.previewInvoices({ programmeId, files })
    const before = dumpOf(office.path)
    const reading = { programmeId, previewId, leftOut: [], choices: [] }
    const run = (over: object) =>
      codeOf(client.expenseImport.importInvoices({ ...reading, ready: [0], ...over }))
    expect(await run({ ready: [0, 1] })).toBe('ksef.unknownSchema')
    expect(await run({ ready: [7] })).toBe('import.rowNotReady')
    expect(await run({ leftOut: [0] })).toBe('import.rowNotReady')
    expect(await run({ previewId: 'forgotten' })).toBe('import.previewGone')
    expect(
      await run({ choices: [chosen(0, { ksefNumber: '5265877635-20250826-0100001AF629-AE' })] }),
    ).toBe('ksefNumber.wrongChecksum')
    expect(await run({ choices: [chosen(0, { lineId: 'nobody' })] })).toBe('expense.lineUnknown')
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('says of a correction that names no invoice that it names none', async () => {
    const { client, programmeId } = await expenseOffice()
    const lowering = { RodzajFaktury: 'KOR', P_13_1: '-100.00', P_14_1: '-23.00', P_15: '-123.00' }
    const files = [fa('FK/1/2020', { fa: lowering })]
    const judged = await client.expenseImport.previewInvoices({ programmeId, files })
    expect(verdicts(judged)).toEqual([['FK-1-2020.xml', 'ksef.correctedUnnamed']])
  })

  it('leaves a correction without its original behind when that one is left out', async () => {
    const { client, programmeId } = await expenseOffice()
    const files = [
      fa('FV/1/2020'),
      fa('FK/1/2020', {
        fa: { RodzajFaktury: 'KOR', P_13_1: '-100.00', P_14_1: '-23.00', P_15: '-123.00' },
        more: '<DaneFaKorygowanej><NrFaKorygowanej>FV/1/2020</NrFaKorygowanej></DaneFaKorygowanej>',
      }),
    ]
    const { previewId } = await client.expenseImport.previewInvoices({ programmeId, files })
    const judged = await client.expenseImport.judgeInvoices({
      programmeId,
      previewId,
      choices: [],
      leftOut: [0],
    })
    expect(verdicts(judged)).toEqual([
      ['FV-1-2020.xml', 'new'],
      ['FK-1-2020.xml', 'ksef.correctedMissing'],
    ])
  })
})

describe('the buyer of an invoice', () => {
  const remarksOn = async ({ client, programmeId }: ExpenseOffice) => {
    const files = [fa('FV/1/2020')]
    const { rows } = await client.expenseImport.previewInvoices({ programmeId, files })
    return rows.flatMap((row) => ('remarks' in row ? row.remarks : [])).map(({ kind }) => kind)
  }

  it('is held against the programme’s NIP, once that is written', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    expect(await remarksOn(office)).not.toContain('otherBuyer')
    const facts = { ...(await client.programme.get({ id: programmeId })), confirmed: [] }
    const wrong = client.programme.save({ ...facts, buyerNip: '123-456-32-19' })
    expect(await codeOf(wrong)).toBe('nip.wrongCheckDigit')
    const { version } = await client.programme.save({ ...facts, buyerNip: '526-587-76-35' })
    expect(await client.programme.get({ id: programmeId })).toMatchObject({
      buyerNip: '5265877635',
    })
    expect(await remarksOn(office)).toContain('otherBuyer')
    await client.programme.save({ ...facts, version, buyerNip: 'PL1234563218' })
    expect(await remarksOn(office)).not.toContain('otherBuyer')
  })
})
