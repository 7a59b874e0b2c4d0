import type { ReadDb } from '#db/columns.ts'
import { expenseImportFacts } from '#db/read-models/expense-import-facts.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { placeOf } from '#db/rules/expense-import-book.ts'
import { decideSheetColumns, guessSheetColumns } from '#db/rules/expense-import-columns.ts'
import {
  type JudgedDocument,
  judgeSheet as judge,
  type SheetChoices,
} from '#db/rules/expense-import-sheet.ts'
import type { Day } from '#db/values/day.ts'
import type { SheetField, SheetMapping } from '#db/values/expense-import.ts'
import { allow, type Refusal, refuse } from '#db/values/refusal.ts'
import type { expenseImport as contract } from '../contract/expense-import.ts'
import type { HandlersOf } from '../define.ts'
import type { Tell } from '../host/long-works.ts'
import { readSpreadsheet } from '../imports/read-spreadsheet.ts'
import type { Sheet } from '../imports/sheet.ts'
import type { Office } from '../office.ts'
import { rewriteDocument, writeDocument } from './expense-import-write.ts'

type Handlers = HandlersOf<typeof contract>
type Reading = Parameters<Handlers['judgeSheet']>[0]['input']

/** A list kept between the preview and the import. */
interface SheetFile {
  readonly kind: 'expenseSheet'
  readonly name: string
  readonly sheet: Sheet
  readonly mapping: SheetMapping
}

/** Reads and judges; writes nothing. */
export const previewSheet: Handlers['previewSheet'] = async ({ read, input, office, today }) => {
  const { name } = input.file
  const bytes = new Uint8Array(await input.file.arrayBuffer())
  const decision = await readSpreadsheet({ name, bytes })
  if (!decision.ok) throw new RefusedError(decision.refusal)
  const sheet = decision.value
  const mapping = guessSheetColumns(sheet.rows)
  const file: SheetFile = { kind: 'expenseSheet', name, sheet, mapping }
  const judging = await read((db) => judged(db, input.programmeId, file, mapping, untouched, today))
  return previewOf(office.previews.keep(file), file, mapping, judging)
}

const untouched: SheetChoices = { lines: [], reasons: [], leftOut: new Set(), payments: true }

/** Judges the list again with the person's corrections. */
export const judgeSheet: Handlers['judgeSheet'] = async ({ read, input, office, today }) => {
  const { programmeId, previewId, fields } = input
  const file = keptFile(office, previewId)
  const mapping = corrected(file.mapping, fields)
  const judging = await read((db) =>
    judged(db, programmeId, file, mapping, choicesOf(input), today),
  )
  return previewOf(previewId, file, mapping, judging)
}

/** Judges once more inside the transaction and writes the documents that the person kept. */
export const importSheet: Handlers['importSheet'] = (call) =>
  call.office.works.run(call.input.ticket, (tell) => written(call, tell))

async function written(
  { tx, db, input, office, actor, today }: Parameters<Handlers['importSheet']>[0],
  tell: Tell,
): ReturnType<Handlers['importSheet']> {
  const { programmeId, previewId, fields } = input
  const file = keptFile(office, previewId)
  const mapping = corrected(file.mapping, fields)
  // Judging a long list takes a while in one go; whoever gave it up before is not kept waiting.
  await tell({ done: 0, total: input.ready.length })
  const judging = await judged(db, programmeId, file, mapping, choicesOf(input), today)
  if (judging.columnsRefused !== null) return { ok: false, refusal: judging.columnsRefused }
  const byLine = new Map(judging.judged.map((one) => [one.row.line, one]))
  const lines = inWritingOrder(byLine, input.ready)
  const places = new Map<string, string>()
  const counts = { new: 0, changed: 0 }
  const scribe = { by: actor.name, today }
  for (const [at, line] of lines.entries()) {
    await tell({ done: at, total: lines.length })
    const one = byLine.get(line)
    if (one?.row.verdict === 'refused') return { ok: false, refusal: one.row.refusal }
    if (one === undefined || one.draft === null) return refuse('import.rowNotReady', { line })
    const decision =
      one.row.verdict === 'changed'
        ? await rewriteDocument(tx, programmeId, one.row.documentId, one.draft, places)
        : await writeDocument(tx, programmeId, one, places, scribe)
    if (!decision.ok) return decision
    places.set(placeOf(line), decision.value)
    counts[one.row.verdict === 'changed' ? 'changed' : 'new'] += 1
  }
  await tell({ done: lines.length, total: lines.length })
  tx.because(file.name)
  return allow({ changeSetId: tx.changeSetId, created: counts.new, changed: counts.changed })
}

/** What others correct is written before its corrections. */
function inWritingOrder(
  byLine: ReadonlyMap<number, JudgedDocument>,
  ready: readonly number[],
): readonly number[] {
  const within = (line: number) => byLine.get(line)?.draft?.correctsId?.startsWith('#') === true
  return [...new Set(ready)].toSorted(
    (one, other) => Number(within(one)) - Number(within(other)) || one - other,
  )
}

function keptFile(office: Office, previewId: string): SheetFile {
  const file = office.previews.get(previewId)
  const ours = typeof file === 'object' && file !== null && 'kind' in file
  if (!ours || file.kind !== 'expenseSheet') throw refused('import.previewGone')
  return file as SheetFile
}

function corrected(guess: SheetMapping, fields: readonly (SheetField | null)[]): SheetMapping {
  const columns = guess.columns.map((column, at) => ({ ...column, field: fields[at] ?? null }))
  return { ...guess, columns }
}

const choicesOf = ({ lineChoices, reasons, leftOut, payments }: Reading): SheetChoices => ({
  lines: lineChoices,
  reasons,
  leftOut: new Set(leftOut),
  payments,
})

interface Judging {
  readonly columnsRefused: Refusal | null
  readonly judged: readonly JudgedDocument[]
}

/** Columns that cannot be used are part of the answer: the person sees them and corrects them. */
async function judged(
  db: ReadDb,
  programmeId: string,
  { sheet }: SheetFile,
  mapping: SheetMapping,
  choices: SheetChoices,
  today: Day,
): Promise<Judging> {
  const usable = decideSheetColumns(mapping)
  if (!usable.ok) return { columnsRefused: usable.refusal, judged: [] }
  const facts = await expenseImportFacts(db, programmeId, numbersIn(sheet, mapping), today)
  return { columnsRefused: null, judged: judge(sheet.rows, mapping, choices, facts) }
}

function numbersIn({ rows }: Sheet, { columns }: SheetMapping): readonly string[] {
  const places = columns.flatMap(({ field }, at) =>
    field === 'number' || field === 'corrects' ? [at] : [],
  )
  return rows.flatMap(({ cells }) => places.flatMap((at) => cells[at]?.text ?? []))
}

const previewOf = (
  previewId: string,
  { name, sheet }: SheetFile,
  mapping: SheetMapping,
  { columnsRefused, judged: documents }: Judging,
) => ({
  previewId,
  file: {
    name,
    format: sheet.format,
    sheetName: sheet.sheetName,
    encoding: sheet.encoding ?? null,
    delimiter: sheet.delimiter ?? null,
    rows: sheet.rows.length,
  },
  mapping,
  columnsRefused,
  rows: documents.map(({ row }) => row),
})
