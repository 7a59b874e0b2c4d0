import type { ReadDb } from '#db/columns.ts'
import { importFacts } from '#db/read-models/import-facts.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { decideColumns, guessColumns } from '#db/rules/import-columns.ts'
import { judgeRows } from '#db/rules/recruitment-import.ts'
import { programmeById } from '#db/stores/programme.ts'

import { type Day, instantOf } from '#db/values/day.ts'
import type { ImportChoice, ImportField, ImportMapping } from '#db/values/recruitment-import.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { recruitment as contract, ImportPreview } from '../contract/recruitment.ts'
import type { HandlersOf } from '../define.ts'
import { readSpreadsheet } from '../imports/read-spreadsheet.ts'
import type { Sheet } from '../imports/sheet.ts'
import type { Office } from '../office.ts'
import { writeImportedRow } from './imported-row.ts'

type Handlers = HandlersOf<typeof contract>

/** A file kept between the preview and the import. */
interface ReadFile {
  readonly name: string
  readonly sheet: Sheet
  readonly mapping: ImportMapping
}

/** Reads and judges; writes nothing. */
export const previewImport: Handlers['previewImport'] = async ({ read, input, today, office }) => {
  const { name } = input.file
  const bytes = new Uint8Array(await input.file.arrayBuffer())
  const decision = await readSpreadsheet({ name, bytes })
  if (!decision.ok) throw new RefusedError(decision.refusal)
  const sheet = decision.value
  const file: ReadFile = { name, sheet, mapping: guessColumns(sheet.rows) }
  const previewId = office.previews.keep(file)
  const { mapping } = file
  const judging = await read((db) => judged(db, input.programmeId, file, mapping, [], today))
  return previewOf(previewId, file, mapping, judging)
}

/** Judges the file again with the person's corrections. */
export const remapImport: Handlers['remapImport'] = async ({ read, input, today, office }) => {
  const { programmeId, previewId, fields, choices } = input
  const file = keptFile(office, previewId)
  const mapping = corrected(file.mapping, fields)
  const judging = await read((db) => judged(db, programmeId, file, mapping, choices, today))
  return previewOf(previewId, file, mapping, judging)
}

/** Judges once more inside the transaction and writes the rows that the person kept. */
export const runImport: Handlers['runImport'] = async (call) => {
  const { tx, db, input, today, now, actor, office } = call
  const { programmeId, previewId, fields, choices } = input
  const file = keptFile(office, previewId)
  const mapping = corrected(file.mapping, fields)
  const kept = new Set(input.lines)
  const { columnsRefused, rows } = await judged(db, programmeId, file, mapping, choices, today)
  if (columnsRefused !== null) return { ok: false, refusal: columnsRefused }
  const scribe = { author: actor.name, at: instantOf(now) }
  const counts = { new: 0, changed: 0 }
  const known = new Set(rows.map(({ line }) => line))
  const stray = input.lines.find((line) => !known.has(line))
  if (stray !== undefined) return refuse('import.rowNotReady', { line: stray })
  for (const row of rows.filter(({ line }) => kept.has(line))) {
    if (row.verdict === 'refused') return { ok: false, refusal: row.refusal }
    if (row.verdict !== 'new' && row.verdict !== 'changed') {
      return refuse('import.rowNotReady', { line: row.line })
    }
    await writeImportedRow(tx, programmeId, row, scribe)
    counts[row.verdict] += 1
  }
  tx.because(file.name)
  return allow({ changeSetId: tx.changeSetId, created: counts.new, changed: counts.changed })
}

function keptFile(office: Office, previewId: string): ReadFile {
  const file = office.previews.get(previewId)
  if (file === null) throw refused('import.previewGone')
  return file as ReadFile
}

function corrected(guess: ImportMapping, fields: readonly (ImportField | null)[]): ImportMapping {
  const columns = guess.columns.map((column, at) => ({ ...column, field: fields[at] ?? null }))
  return { ...guess, columns }
}

type Judging = Pick<ImportPreview, 'columnsRefused' | 'rows'>

/** Columns that cannot be used are part of the answer: the person sees them and corrects them. */
async function judged(
  db: ReadDb,
  programmeId: string,
  { sheet }: ReadFile,
  mapping: ImportMapping,
  choices: readonly ImportChoice[],
  today: Day,
): Promise<Judging> {
  const usable = decideColumns(mapping)
  if (!usable.ok) return { columnsRefused: usable.refusal, rows: [] }
  const programme = await programmeById(db, programmeId)
  const facts = await importFacts(db, programme, today)
  const rows = judgeRows(sheet.rows, mapping, { ...facts, choices })
  return { columnsRefused: null, rows }
}

const previewOf = (
  previewId: string,
  { name, sheet }: ReadFile,
  mapping: ImportMapping,
  judging: Judging,
): ImportPreview => ({
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
  ...judging,
})
