import { createHash } from 'node:crypto'
import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { expenseImportFacts } from '#db/read-models/expense-import-facts.ts'
import { refused } from '#db/refused-error.ts'
import { placeOf } from '#db/rules/expense-import-book.ts'
import type { ImportDraft } from '#db/rules/expense-import-draft.ts'
import {
  type InvoiceFile,
  type JudgedInvoice,
  judgeInvoices as judge,
} from '#db/rules/expense-import-invoices.ts'
import { addAttachment } from '#db/stores/expense-attachment.ts'
import type { Day } from '#db/values/day.ts'
import type { InvoiceChoice } from '#db/values/invoice-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { expenseImport as contract } from '../contract/expense-import.ts'
import { maxBatchBytes, maxInvoiceBytes, megabytes } from '../contract/import-limits.ts'
import type { HandlersOf } from '../define.ts'
import type { Tell } from '../host/long-works.ts'
import { readKsefInvoice } from '../imports/ksef/read-invoice.ts'
import type { Office } from '../office.ts'
import { enterDocument } from './expense-entry.ts'
import { enteredOf } from './expense-import-write.ts'

type Handlers = HandlersOf<typeof contract>

/** An invoice kept between the preview and the import; no bytes where it was refused. */
interface KeptInvoice extends InvoiceFile {
  readonly bytes: Uint8Array
}

/** A batch kept between the preview and the import. */
interface Batch {
  readonly kind: 'expenseInvoices'
  readonly files: readonly KeptInvoice[]
}

/** Reads and judges; writes nothing, and fetches nothing that a file names. */
export const previewInvoices: Handlers['previewInvoices'] = async (call) => {
  const { read, input, office, today } = call
  const size = input.files.reduce((sum, file) => sum + (file instanceof File ? file.size : 0), 0)
  if (size > maxBatchBytes) {
    throw refused('ksef.batchTooLarge', { size: megabytes(size), limit: megabytes(maxBatchBytes) })
  }
  const files: KeptInvoice[] = []
  for (const file of input.files) {
    files.push(file instanceof File ? await keptInvoice(file) : tooLarge(file))
  }
  const batch: Batch = { kind: 'expenseInvoices', files }
  const judged = await read((db) => judgedBatch(db, input.programmeId, batch, [], [], today))
  return { previewId: office.previews.keep(batch), rows: judged.map(({ row }) => row) }
}

/** Judges the batch again by what the person chose. */
export const judgeInvoices: Handlers['judgeInvoices'] = async ({ read, input, office, today }) => {
  const { programmeId, previewId, choices, leftOut } = input
  const batch = keptBatch(office, previewId)
  const judged = await read((db) => judgedBatch(db, programmeId, batch, choices, leftOut, today))
  return { previewId, rows: judged.map(({ row }) => row) }
}

/** Judges once more inside the transaction and writes the invoices that are ready. */
export const importInvoices: Handlers['importInvoices'] = (call) =>
  call.office.works.run(call.input.ticket, (tell) => written(call, tell))

async function written(
  { tx, db, input, office, today }: Parameters<Handlers['importInvoices']>[0],
  tell: Tell,
): ReturnType<Handlers['importInvoices']> {
  const { programmeId, previewId, choices, leftOut } = input
  const batch = keptBatch(office, previewId)
  const judged = await judgedBatch(db, programmeId, batch, choices, leftOut, today)
  const ready = new Set(input.ready)
  const stray = input.ready.find((at) => judged[at] === undefined || leftOut.includes(at))
  if (stray !== undefined) return refuse('import.rowNotReady', { line: stray + 1 })
  const places = new Map<string, string>()
  const names: string[] = []
  for (const at of inWritingOrder(judged, ready)) {
    await tell({ done: names.length, total: ready.size })
    const { row, draft } = judged[at] ?? {}
    const file = batch.files[at]
    if (row?.verdict === 'refused') return { ok: false, refusal: row.refusal }
    if (row === undefined || draft == null || file === undefined) {
      return refuse('import.rowNotReady', { line: at + 1 })
    }
    const decision = await writeInvoice(tx, programmeId, draft, file, places)
    if (!decision.ok) return decision
    places.set(placeOf(at), decision.value)
    names.push(file.name)
  }
  await tell({ done: names.length, total: ready.size })
  tx.because(listed(names))
  return allow({ changeSetId: tx.changeSetId, created: names.length, changed: 0 })
}

/** What others correct is written before its corrections. */
function inWritingOrder(
  judged: readonly JudgedInvoice[],
  ready: ReadonlySet<number>,
): readonly number[] {
  const within = (at: number) => judged[at]?.draft?.correctsId?.startsWith('#') === true
  return [...ready].toSorted(
    (one, other) => Number(within(one)) - Number(within(other)) || one - other,
  )
}

async function writeInvoice(
  tx: Tx,
  programmeId: string,
  draft: ImportDraft,
  file: KeptInvoice,
  written: ReadonlyMap<string, string>,
): Promise<Decision<string>> {
  const decision = await enterDocument(tx, enteredOf(programmeId, draft, written), {
    source: 'ksef',
    sourceHash: file.hash,
  })
  if (!decision.ok) return decision
  const { id } = decision.value
  const kept = { documentId: id, name: keptName(file.name), mediaType: 'application/xml' }
  await addAttachment(tx, kept, file.bytes)
  return allow(id)
}

/** The names of files in the history: a few, and how many more there were. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} (+${names.length - 3})` : shown
}

async function keptInvoice(file: File): Promise<KeptInvoice> {
  const { name } = file
  if (file.size > maxInvoiceBytes) return tooLarge(file)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const hash = createHash('sha256').update(bytes).digest('hex')
  const invoice = await readKsefInvoice({ name, bytes })
  return { name, hash, invoice, bytes: invoice.ok ? bytes : new Uint8Array() }
}

function tooLarge({ name, size }: { readonly name: string; readonly size: number }): KeptInvoice {
  const limit = megabytes(maxInvoiceBytes)
  const invoice = refuse('ksef.tooLarge', { name, size: megabytes(size), limit })
  return { name, hash: `${name} ${size}`, invoice, bytes: new Uint8Array() }
}

function keptBatch(office: Office, previewId: string): Batch {
  const batch = office.previews.get(previewId)
  const ours = typeof batch === 'object' && batch !== null && 'kind' in batch
  if (!ours || batch.kind !== 'expenseInvoices') throw refused('import.previewGone')
  return batch as Batch
}

async function judgedBatch(
  db: ReadDb,
  programmeId: string,
  { files }: Batch,
  choices: readonly InvoiceChoice[],
  leftOut: readonly number[],
  today: Day,
): Promise<readonly JudgedInvoice[]> {
  const numbers = files.flatMap(({ invoice }) =>
    invoice.ok ? [invoice.value.number, ...invoice.value.corrects] : [],
  )
  const facts = await expenseImportFacts(db, programmeId, numbers, today)
  return judge(files, choices, new Set(leftOut), facts)
}

/** A name that every system can save, with the ending of its kind. */
function keptName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[<>:"|?*\p{C}]+/gu, '')
    .replace(/^\.+/, '')
    .trim()
  const stem = clean.replace(/\.xml$/i, '').slice(0, 150)
  return `${stem === '' ? 'faktura' : stem}.xml`
}
