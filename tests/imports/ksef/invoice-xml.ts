/** Structured invoices as programs write them, to be read or spoilt by a test. */

export const namespaces = {
  'FA(2)': 'http://crd.gov.pl/wzor/2023/06/29/12648/',
  'FA(3)': 'http://crd.gov.pl/wzor/2025/06/25/13775/',
} as const

interface Options {
  readonly namespace?: string
  /** A prefix of every element, as some programs write it. */
  readonly prefix?: string
  /** What stands in `Fa`, by element, over the usual invoice; null leaves one out. */
  readonly fa?: Readonly<Record<string, string | null>>
  readonly seller?: string
  /** XML put at the end of `Fa`. */
  readonly more?: string
  readonly before?: string
}

const usual: Readonly<Record<string, string>> = {
  KodWaluty: 'PLN',
  P_1: '2021-03-15',
  P_2: 'FV/0042/2021',
  P_13_1: '1000.00',
  P_14_1: '230.00',
  P_15: '1230.00',
  RodzajFaktury: 'VAT',
}

/** An invoice of 1 230,00 zł for two lines, due in two weeks. */
export function invoiceXml(options: Options = {}): Uint8Array {
  const { namespace = namespaces['FA(3)'], prefix = '', seller = '5265877635' } = options
  const p = prefix === '' ? '' : `${prefix}:`
  const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
  const element = (name: string, inside: string) => `<${p}${name}>${inside}</${p}${name}>`
  const fields = Object.entries({ ...usual, ...options.fa })
    .flatMap(([name, text]) => (text === null ? [] : element(name, text)))
    .join('\n    ')
  const party = (name: string, nip: string, title: string) =>
    element(name, element('DaneIdentyfikacyjne', element('NIP', nip) + element('Nazwa', title)))
  const line = (title: string, net: string) =>
    element('FaWiersz', element('P_7', title) + element('P_11', net) + element('P_12', '23'))
  const payment = element(
    'Platnosc',
    element('TerminPlatnosci', element('Termin', '2021-03-29')) +
      element('RachunekBankowy', element('NrRB', '61 1090 1014 0000 0712 1981 2874')),
  )
  const fa = element(
    'Fa',
    `${fields}${options.more ?? ''}${line('Szkolenie, dzień 1', '600.00')}${line('Materiały', '400.00')}${payment}`,
  )
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n${options.before ?? ''}<${p}Faktura ${xmlns}="${namespace}">
  ${element('Naglowek', element('KodFormularza', 'FA'))}
  ${party('Podmiot1', seller, 'Szkolenia &amp; Spółka')}${party('Podmiot2', '1234563218', 'Urząd Marszałkowski')}
  ${fa}
</${p}Faktura>`,
  )
}
