import { type Day, isDay } from '#db/values/day.ts'
import {
  type KsefInvoice,
  type KsefKind,
  type KsefSchema,
  ksefKinds,
} from '#db/values/ksef-invoice.ts'
import { grosze } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { withoutSeparators } from '#db/values/written-text.ts'
import { maxInvoiceBytes, megabytes } from '#electron/contract/import-limits.ts'
import { Refused } from '../sheet.ts'
import { readXml } from '../xml-stream.ts'
import { amountOf } from './amount.ts'
import { CollectedInvoice } from './collected-invoice.ts'

const schemas: Readonly<Record<string, KsefSchema>> = {
  'http://crd.gov.pl/wzor/2023/06/29/12648/': 'FA(2)',
  'http://crd.gov.pl/wzor/2025/06/25/13775/': 'FA(3)',
}

/**
 * Reads a structured invoice FA(2) or FA(3). The file is told by its namespace, never by its
 * name; elements may carry any prefix. Nothing is fetched and no entity is expanded.
 *
 * Refuses, each with the file's `name`: `ksef.tooLarge` (nothing is read), `ksef.notXml`,
 * `ksef.doctype` (an entity or a document type of its own), `ksef.unknownSchema` with the
 * namespace found, `ksef.damaged`, `ksef.fieldMissing`, `ksef.amountUnreadable`,
 * `ksef.dayUnreadable`, `ksef.unknownKind`, `ksef.tooManyLines`.
 */
export async function readKsefInvoice(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<Decision<KsefInvoice>> {
  const { name, bytes } = file
  if (bytes.length > maxInvoiceBytes) {
    const size = megabytes(bytes.length)
    return refuse('ksef.tooLarge', { name, size, limit: megabytes(maxInvoiceBytes) })
  }
  try {
    return allow(await readBytes(bytes))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const code = error.code === 'import.damaged' ? 'ksef.damaged' : error.code
    return refuse(code, { name, ...error.figures })
  }
}

async function readBytes(bytes: Uint8Array): Promise<KsefInvoice> {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*</.test(start)) throw new Refused('ksef.notXml')
  if (Buffer.from(bytes).includes('<!DOCTYPE')) throw new Refused('ksef.doctype')

  const collected = new CollectedInvoice()
  const path: string[] = []
  let schema: KsefSchema | Refused | null = null
  let text = ''
  await readXml(pieces(bytes), {
    open(name, attributes) {
      text = ''
      if (schema === null) {
        schema = schemaOf(name, attributes)
        return
      }
      path.push(name)
      if (path.join('/') === 'Fa/FaWiersz') collected.openLine()
    },
    text(piece) {
      text += piece
    },
    close() {
      if (path.length > 0) collected.take(path.join('/'), text)
      path.pop()
      text = ''
    },
  })
  if (schema === null) throw new Refused('ksef.notXml')
  if (typeof schema !== 'string') throw schema
  return invoiceOf(schema, collected)
}

/** In pieces, so that a long file cannot hold the host in one go. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 64 * 1024
  for (let from = 0; from < bytes.length; from += size) {
    yield bytes.subarray(from, from + size)
  }
}

/** The schema by the root; a refusal is told only of a file that is XML to its end. */
function schemaOf(
  root: string,
  attributes: Readonly<Record<string, string>>,
): KsefSchema | Refused {
  const namespaces = Object.entries(attributes)
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([, namespace]) => namespace)
  const known = namespaces.flatMap((namespace) => schemas[namespace] ?? [])[0]
  if (root !== 'Faktura' || known === undefined) {
    return new Refused('ksef.unknownSchema', { element: root, schema: namespaces[0] ?? '' })
  }
  return known
}

function invoiceOf(schema: KsefSchema, of: CollectedInvoice): KsefInvoice {
  const kind = of.required('Fa/RodzajFaktury')
  if (!isKind(kind)) throw new Refused('ksef.unknownKind', { kind })
  const suppliedOn = of.text('Fa/P_6')
  const due = of.text('Fa/Platnosc/TerminPlatnosci/Termin')
  return {
    schema,
    kind,
    number: of.required('Fa/P_2'),
    issuedOn: dayOf('P_1', of.required('Fa/P_1')),
    suppliedOn: suppliedOn === '' ? null : dayOf('P_6', suppliedOn),
    currency: of.required('Fa/KodWaluty'),
    sellerNip: of.required('Podmiot1/DaneIdentyfikacyjne/NIP'),
    sellerName: of.required('Podmiot1/DaneIdentyfikacyjne/Nazwa'),
    buyerNip: of.text('Podmiot2/DaneIdentyfikacyjne/NIP'),
    buyerName: of.text('Podmiot2/DaneIdentyfikacyjne/Nazwa'),
    net: grosze(of.net),
    vat: grosze(of.vat),
    gross: amountRequired(of),
    dueOn: due === '' ? null : dayOf('Termin', due),
    paidOn: of.paidOn.map((text) => dayOf('DataZaplaty', text)),
    account: withoutSeparators(of.text('Fa/Platnosc/RachunekBankowy/NrRB')),
    corrects: of.corrects,
    lines: of.lines,
  }
}

const amountRequired = (of: CollectedInvoice) => amountOf('P_15', of.required('Fa/P_15'))

const isKind = (kind: string): kind is KsefKind => ksefKinds.some((one) => one === kind)

function dayOf(element: string, text: string): Day {
  // A day may carry a time zone (`2025-08-26Z`), which says nothing about the invoice.
  const day = text.slice(0, 10)
  if (!isDay(day)) throw new Refused('ksef.dayUnreadable', { element, text })
  return day
}
