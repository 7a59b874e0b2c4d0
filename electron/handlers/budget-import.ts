import type { ReadDb } from '#db/columns.ts'
import { planVersion } from '#db/read-models/budget-plan.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { judgeLines } from '#db/rules/budget-import.ts'
import { decideLineColumns, guessLineColumns } from '#db/rules/budget-import-columns.ts'
import { decideWritable } from '#db/rules/budget-versions.ts'
import * as plan from '#db/stores/budget.ts'
import { programmeById, stagesOf } from '#db/stores/programme.ts'
import type { LineField, LineMapping, LineVerdict } from '#db/values/budget-import.ts'
import { monthsOf } from '#db/values/period.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { budget as contract } from '../contract/budget.ts'
import type { LinesPreview } from '../contract/budget-import.ts'
import type { HandlersOf } from '../define.ts'
import type { Tell } from '../host/long-works.ts'
import { readSpreadsheet } from '../imports/read-spreadsheet.ts'
import type { Sheet } from '../imports/sheet.ts'
import type { Office } from '../office.ts'
import { LineWriter } from './budget-import-write.ts'

type Handlers = HandlersOf<typeof contract>

/** A file of cost lines kept between the preview and the import. */
interface LinesFile {
  readonly kind: 'budgetLines'
  readonly name: string
  readonly sheet: Sheet
  readonly mapping: LineMapping
}

/** Reads and judges; writes nothing. */
export const previewLines: Handlers['previewLines'] = async ({ read, input, office }) => {
  const { name } = input.file
  const bytes = new Uint8Array(await input.file.arrayBuffer())
  const decision = await readSpreadsheet({ name, bytes })
  if (!decision.ok) throw new RefusedError(decision.refusal)
  const sheet = decision.value
  const mapping = guessLineColumns(sheet.rows)
  const file: LinesFile = { kind: 'budgetLines', name, sheet, mapping }
  const judging = await read((db) => judged(db, input.versionId, file, mapping))
  return previewOf(office.previews.keep(file), file, mapping, judging)
}

/** Judges the file again with the person's corrections. */
export const remapLines: Handlers['remapLines'] = async ({ read, input, office }) => {
  const { versionId, previewId, fields } = input
  const file = keptFile(office, previewId)
  const mapping = corrected(file.mapping, fields)
  const judging = await read((db) => judged(db, versionId, file, mapping))
  return previewOf(previewId, file, mapping, judging)
}

/** Judges once more inside the transaction and writes the rows that the person kept. */
export const importLines: Handlers['importLines'] = (call) =>
  call.office.works.run(call.input.ticket, (tell) => written(call, tell))

async function written(
  { tx, db, input, office }: Parameters<Handlers['importLines']>[0],
  tell: Tell,
): ReturnType<Handlers['importLines']> {
  const { versionId, previewId, fields } = input
  const file = keptFile(office, previewId)
  const version = await plan.versionById(db, versionId)
  const writable = decideWritable(version)
  if (!writable.ok) return writable
  const judging = await judged(db, versionId, file, corrected(file.mapping, fields))
  if (judging.columnsRefused !== null) return { ok: false, refusal: judging.columnsRefused }
  const rows = new Map(judging.rows.map((row) => [row.line, row]))
  const writer = await LineWriter.of(tx, version)
  const counts = { new: 0, changed: 0 }
  const lines = [...new Set(input.lines)]
  for (const [at, line] of lines.entries()) {
    await tell({ done: at, total: lines.length })
    const row = rows.get(line)
    if (row?.verdict === 'refused') return { ok: false, refusal: row.refusal }
    if (row?.verdict !== 'new' && row?.verdict !== 'changed') {
      return refuse('import.rowNotReady', { line })
    }
    await writer.write(row)
    counts[row.verdict] += 1
  }
  await tell({ done: lines.length, total: lines.length })
  tx.because(file.name)
  return allow({ changeSetId: tx.changeSetId, created: counts.new, changed: counts.changed })
}

function keptFile(office: Office, previewId: string): LinesFile {
  const file = office.previews.get(previewId)
  const ours = typeof file === 'object' && file !== null && 'kind' in file
  if (!ours || file.kind !== 'budgetLines') throw refused('import.previewGone')
  return file as LinesFile
}

function corrected(guess: LineMapping, fields: readonly (LineField | null)[]): LineMapping {
  const columns = guess.columns.map((column, at) => ({ ...column, field: fields[at] ?? null }))
  return { ...guess, columns }
}

type Judging = Pick<LinesPreview, 'columnsRefused' | 'rows' | 'directTotal' | 'linesTotal'>

async function judged(
  db: ReadDb,
  versionId: string,
  { sheet }: LinesFile,
  mapping: LineMapping,
): Promise<Judging> {
  const version = await planVersion(db, versionId)
  const { directTotal, linesTotal } = version
  const usable = decideLineColumns(mapping)
  if (!usable.ok) return { columnsRefused: usable.refusal, rows: [], directTotal, linesTotal }
  const lines = version.tasks.flatMap((task) =>
    task.lines.map((line) => ({ ...line, lineId: line.id, task: task.name })),
  )
  const { programmeId } = await plan.versionById(db, versionId)
  const stages = (await stagesOf(db, programmeId)).map(({ id, name }) => ({ id, name }))
  const months = monthsOf(await programmeById(db, programmeId))
  const ground = { stages, months }
  const rows: readonly LineVerdict[] = judgeLines(sheet.rows, mapping, lines, version.tasks, ground)
  return { columnsRefused: null, rows, directTotal, linesTotal }
}

const previewOf = (
  previewId: string,
  { name, sheet }: LinesFile,
  mapping: LineMapping,
  judging: Judging,
): LinesPreview => ({
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
