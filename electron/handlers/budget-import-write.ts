import type { Tx } from '#db/audit.ts'
import { refused } from '#db/refused-error.ts'
import * as plan from '#db/stores/budget.ts'
import * as store from '#db/stores/budget-lines.ts'
import type { ImportedLine } from '#db/values/budget-import.ts'
import { rescaledPlan } from '#db/values/budget-plan.ts'
import { fold } from '#db/values/fold.ts'

/** Writes judged rows into a draft; a task that the budget does not have yet is added once. */
export class LineWriter {
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
