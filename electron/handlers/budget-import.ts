import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { planVersion } from '#db/read-models/budget-plan.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { judgeLines } from '#db/rules/budget-import.ts'
import { decideLineColumns, guessLineColumns } from '#db/rules/budget-import-columns.ts'
import { decideWritable } from '#db/rules/budget-versions.ts'
import * as plan from '#db/stores/budget.ts'
import * as store from '#db/stores/budget-lines.ts'
import { programmeById, stagesOf } from '#db/stores/programme.ts'
import type { ImportedLine, LineField, LineMapping, LineVerdict } from '#db/values/budget-import.ts'
import { rescaledPlan } from '#db/values/budget-plan.ts'
import { fold } from '#db/values/fold.ts'
import { monthsOf } from '#db/values/period.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { budget as contract } from '../contract/budget.ts'
import type { LinesPreview } from '../contract/budget-import.ts'
import type { HandlersOf } from '../define.ts'
import { readSpreadsheet } from '../imports/read-spreadsheet.ts'
import type { Sheet } from '../imports/sheet.ts'
import type { Office } from '../office.ts'

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
export const importLines: Handlers['importLines'] = async ({ tx, db, input, office }) => {
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
  for (const line of new Set(input.lines)) {
    const row = rows.get(line)
    if (row?.verdict === 'refused') return { ok: false, refusal: row.refusal }
    if (row?.verdict !== 'new' && row?.verdict !== 'changed') {
      return refuse('import.rowNotReady', { line })
    }
    await writer.write(row)
    counts[row.verdict] += 1
  }
  tx.because(file.name)
  return allow({ changeSetId: tx.changeSetId, created: counts.new, changed: counts.changed })
}

/** Writes judged rows into a draft; a task that the budget does not have yet is added once. */
class LineWriter {
  readonly #tx: Tx
  readonly #version: plan.VersionRow
  readonly #tasks: Map<string, plan.TaskRow>
  readonly #shares: ReadonlyMap<string, plan.VersionLineRow>

  private constructor(
    tx: Tx,
    version: plan.VersionRow,
    tasks: Map<string, plan.TaskRow>,
    shares: ReadonlyMap<string, plan.VersionLineRow>,
  ) {
    this.#tx = tx
    this.#version = version
    this.#tasks = tasks
    this.#shares = shares
  }

  static async of(tx: Tx, version: plan.VersionRow): Promise<LineWriter> {
    const tasks = await plan.tasksOf(tx.db, version.programmeId)
    const shares = await plan.linesOfVersion(tx.db, version.id)
    return new LineWriter(
      tx,
      version,
      new Map(tasks.map((task) => [fold(task.name), task])),
      new Map(shares.map((share) => [share.lineId, share])),
    )
  }

  async write(row: ImportedLine): Promise<void> {
    const { quantity, unitPrice, amount, lineId, name, category, unit } = row
    if (lineId === null) {
      const taskId = await this.#task(row.task, row.stage?.id ?? null)
      const marks = { outsourced: row.outsourced, abroad: false, stateAid: false }
      const line = await store.addLine(this.#tx, { taskId, name, category, unit, ...marks })
      const fields = { quantity, unitPrice, amount, plan: row.plan ?? [] }
      await store.addVersionLine(this.#tx, {
        versionId: this.#version.id,
        lineId: line.id,
        ...fields,
      })
      return
    }
    const share = this.#shares.get(lineId)
    if (share === undefined) throw refused('budget.lineNotInDraft')
    await this.#task(row.task, row.stage?.id ?? null)
    const line = await store.lineById(this.#tx.db, lineId)
    const { outsourced } = row
    await store.saveLine(this.#tx, lineId, line.version, { category, unit, outsourced })
    const fields = {
      quantity,
      unitPrice,
      amount,
      plan: row.plan ?? rescaledPlan(share.plan, amount),
    }
    await store.saveVersionLine(this.#tx, share.id, share.version, fields)
  }

  /** The task of that name: added, or moved into the stage that the file gives it. */
  async #task(name: string, stageId: string | null): Promise<string> {
    const { programmeId } = this.#version
    const known = this.#tasks.get(fold(name))
    const task =
      known === undefined
        ? await store.addTask(this.#tx, { programmeId, stageId, name })
        : stageId === null
          ? known
          : await store.saveTask(this.#tx, known.id, known.version, { stageId })
    this.#tasks.set(fold(name), task)
    return task.id
  }
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
