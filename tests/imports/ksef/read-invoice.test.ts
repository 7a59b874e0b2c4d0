import { describe, expect, it } from 'vitest'
import { maxInvoiceBytes } from '#electron/contract/import-limits.ts'
import { readKsefInvoice } from '#electron/imports/ksef/read-invoice.ts'
import { invoiceXml, namespaces } from './invoice-xml.ts'

const read = (bytes: Uint8Array) => readKsefInvoice({ name: 'faktura.xml', bytes })

async function invoice(bytes: Uint8Array) {
  const decision = await read(bytes)
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

async function refusal(bytes: Uint8Array) {
  const decision = await read(bytes)
  return decision.ok ? null : decision.refusal
}

const text = (written: string) => new TextEncoder().encode(written)

describe('a structured invoice', () => {
  it.each(['FA(2)', 'FA(3)'] as const)('of %s is read whole', async (schema) => {
    expect(await invoice(invoiceXml({ namespace: namespaces[schema] }))).toEqual({
      schema,
      kind: 'VAT',
      number: 'FV/0042/2021',
      issuedOn: '2021-03-15',
      suppliedOn: null,
      currency: 'PLN',
      sellerNip: '5265877635',
      sellerName: 'Szkolenia & Spółka',
      buyerNip: '1234563218',
      buyerName: 'Urząd Marszałkowski',
      net: 100_000,
      vat: 23_000,
      gross: 123_000,
      dueOn: '2021-03-29',
      paidOn: [],
      account: '61109010140000071219812874',
      corrects: [],
      lines: [
        { name: 'Szkolenie, dzień 1', net: 60_000, rate: '23' },
        { name: 'Materiały', net: 40_000, rate: '23' },
      ],
    })
  })

  it('says the same under any prefix', async () => {
    expect(await invoice(invoiceXml({ prefix: 'tns' }))).toEqual(await invoice(invoiceXml()))
  })

  it('adds up every rate, and leaves the złoty of a foreign VAT out', async () => {
    const fa = {
      P_13_2: '8.08',
      P_13_6_1: '100',
      P_13_6_3: '0.5',
      P_13_7: '7.00',
      P_13_11: '11.11',
      P_14_2: '1.01',
      P_14_1W: '999.99',
    }
    const { net, vat } = await invoice(invoiceXml({ fa }))
    expect({ net, vat }).toEqual({ net: 112_669, vat: 23_101 })
  })

  it('of a correction names what it corrects and keeps the sign', async () => {
    const more =
      '<DaneFaKorygowanej><DataWystFaKorygowanej>2021-03-01</DataWystFaKorygowanej>' +
      '<NrFaKorygowanej>FV/0001/2021</NrFaKorygowanej></DaneFaKorygowanej>'
    const fa = { RodzajFaktury: 'KOR', P_13_1: '-100.00', P_14_1: '-23.00', P_15: '-123.00' }
    expect(await invoice(invoiceXml({ fa, more }))).toMatchObject({
      kind: 'KOR',
      corrects: ['FV/0001/2021'],
      net: -10_000,
      vat: -2_300,
      gross: -12_300,
    })
  })

  it('keeps the days of payments in parts', async () => {
    const more =
      '<Platnosc><ZaplataCzesciowa><DataZaplatyCzesciowej>2021-03-16</DataZaplatyCzesciowej>' +
      '</ZaplataCzesciowa><ZaplataCzesciowa><DataZaplatyCzesciowej>2021-03-20Z' +
      '</DataZaplatyCzesciowej></ZaplataCzesciowa></Platnosc>'
    expect((await invoice(invoiceXml({ more }))).paidOn).toEqual(['2021-03-16', '2021-03-20'])
  })
})

describe('what is no structured invoice', () => {
  const entity = '<!DOCTYPE Faktura [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const unknown = 'http://crd.gov.pl/wzor/2021/11/29/11089/'
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'ksef.notXml', {}],
    ['nothing', Uint8Array.of(), 'ksef.notXml', {}],
    ['an entity from outside', invoiceXml({ before: entity }), 'ksef.doctype', {}],
    [
      'an older schema',
      invoiceXml({ namespace: unknown }),
      'ksef.unknownSchema',
      { schema: unknown, element: 'Faktura' },
    ],
    ['another document', text('<html></html>'), 'ksef.unknownSchema', { element: 'html' }],
    ['a tag that breaks off in the root', text('<Faktura><zepsute'), 'ksef.damaged', {}],
    ['half a file', invoiceXml().slice(0, 600), 'ksef.damaged', {}],
    ['letters that are not UTF-8', spoilt(), 'ksef.damaged', {}],
    ['no number', invoiceXml({ fa: { P_2: null } }), 'ksef.fieldMissing', { element: 'Fa/P_2' }],
    [
      'an amount with a comma',
      invoiceXml({ fa: { P_15: '1230,00' } }),
      'ksef.amountUnreadable',
      { element: 'P_15', text: '1230,00' },
    ],
    ['a day that is none', invoiceXml({ fa: { P_1: '2021-02-30' } }), 'ksef.dayUnreadable', {}],
    ['an unknown kind', invoiceXml({ fa: { RodzajFaktury: 'XYZ' } }), 'ksef.unknownKind', {}],
  ] as const)('is refused: %s', async (_, bytes, code, figures) => {
    expect(await refusal(bytes)).toMatchObject({
      code,
      figures: { name: 'faktura.xml', ...figures },
    })
  })

  it('is refused unread when it is 50 MB', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024)
    expect(bytes.length).toBeGreaterThan(maxInvoiceBytes)
    expect(await refusal(bytes)).toEqual({
      code: 'ksef.tooLarge',
      figures: { name: 'faktura.xml', size: 50, limit: 5 },
    })
  })
})

/** An invoice whose seller's name has a byte of windows-1250 in it. */
function spoilt(): Uint8Array {
  const bytes = invoiceXml()
  const at = Buffer.from(bytes).indexOf('Szkolenia')
  const copy = Uint8Array.from(bytes)
  copy[at] = 0x9c
  return copy
}
