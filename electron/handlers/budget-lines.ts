import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { engagedByLine } from '#db/read-models/budget-engaged.ts'
import { isLineNamed } from '#db/read-models/budget-line-uses.ts'
import { withoutNumber } from '#db/rules/budget-import-plan.ts'
import { decideIdentity, decideLine } from '#db/rules/budget-lines.ts'
import { decideWritable } from '#db/rules/budget-versions.ts'
import * as plan from '#db/stores/budget.ts'
import * as store from '#db/stores/budget-lines.ts'
import { programmeById, stagesOf } from '#db/stores/programme.ts'
import { monthsOf } from '#db/values/period.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { budget as contract } from '../contract/budget.ts'
import type { HandlersOf } from '../define.ts'

type Handlers = HandlersOf<typeof contract>
type Part = 'saveTask' | 'moveTask' | 'removeTask' | 'saveLine' | 'moveLine' | 'removeLine'

const saved = ({ id, version }: { id: string; version: number }) => allow({ id, version })

/** A draft of the programme, which tasks and lines may be arranged for. */
async function draftOf(db: ReadDb, programmeId: string): Promise<Decision<plan.VersionRow>> {
  const versions = await plan.versionsOf(db, programmeId)
  const draft = versions.find(({ state }) => state === 'draft')
  return draft === undefined ? refuse('budget.noDraft') : allow(draft)
}

/** Tasks and cost lines of a draft. */
export const procedures: Pick<Handlers, Part> = {
  saveTask: async ({ tx, db, input }) => {
    const { programmeId, id, version, stageId } = input
    // The plan numbers its tasks itself.
    const name = withoutNumber(input.name)
    const programme = await programmeById(db, programmeId)
    const draft = await draftOf(db, programmeId)
    if (!draft.ok) return draft
    if (name === '') return refuse('budget.taskNameMissing')
    const stages = await stagesOf(db, programme.id)
    if (stageId !== null && !stages.some((stage) => stage.id === stageId)) {
      return refuse('budget.stageUnknown')
    }
    if (id === null) return saved(await store.addTask(tx, { programmeId, stageId, name }))
    const before = await store.taskById(db, id)
    if (before.programmeId !== programmeId) return refuse('budget.otherProgramme')
    const changes = before.name !== name || before.stageId !== stageId
    if (changes && (await isFrozenTask(db, before))) {
      return refuse('budget.taskFrozen', { name: before.name })
    }
    return saved(await store.saveTask(tx, id, version, { stageId, name }))
  },

  moveTask: async ({ tx, db, input }) => {
    const task = await store.taskById(db, input.id)
    const draft = await draftOf(db, task.programmeId)
    if (!draft.ok) return draft
    // The screen groups tasks by stage, so a task changes places inside its own.
    const tasks = (await plan.tasksOf(db, task.programmeId)).filter(
      ({ stageId }) => stageId === task.stageId,
    )
    return swapped(tx, tasks, input, store.saveTask)
  },

  removeTask: async ({ tx, db, input: { id, version } }) => {
    const task = await store.taskById(db, id)
    const draft = await draftOf(db, task.programmeId)
    if (!draft.ok) return draft
    const lines = await plan.linesOf(db, task.programmeId)
    const count = lines.filter(({ taskId }) => taskId === id).length
    if (count > 0) return refuse('budget.taskNotEmpty', { name: task.name, count })
    await store.removeTask(tx, id, version)
    return allow({})
  },

  saveLine: async ({ tx, db, input }) => {
    const { versionId, id, version, rowVersion, quantity, unitPrice, plan: months, ...who } = input
    const draft = await plan.versionById(db, versionId)
    const writable = decideWritable(draft)
    if (!writable.ok) return writable
    const task = await store.taskById(db, who.taskId)
    if (task.programmeId !== draft.programmeId) return refuse('budget.otherProgramme')
    const programme = await programmeById(db, draft.programmeId)
    const decision = decideLine({ ...who, quantity, unitPrice, plan: months }, monthsOf(programme))
    if (!decision.ok) return decision
    if (id === null) {
      const line = await store.addLine(tx, who)
      await store.addVersionLine(tx, { versionId, lineId: line.id, ...decision.value })
      return saved(line)
    }
    const row = (await plan.linesOfVersion(db, versionId)).find(({ lineId }) => lineId === id)
    if (row === undefined) return refuse('budget.lineNotInDraft')
    const frozen = await store.approvedLineIds(db, draft.programmeId)
    const identity = decideIdentity(await store.lineById(db, id), who, frozen.has(id))
    if (!identity.ok) return identity
    await store.saveVersionLine(tx, row.id, rowVersion, decision.value)
    return saved(await store.saveLine(tx, id, version, who))
  },

  moveLine: async ({ tx, db, input }) => {
    const line = await store.lineById(db, input.id)
    const { programmeId } = await store.taskById(db, line.taskId)
    const draft = await draftOf(db, programmeId)
    if (!draft.ok) return draft
    const shares = await plan.linesOfVersion(db, draft.value.id)
    const inDraft = new Set(shares.map(({ lineId }) => lineId))
    const lines = (await plan.linesOf(db, programmeId)).filter(
      ({ id, taskId }) => taskId === line.taskId && inDraft.has(id),
    )
    return swapped(tx, lines, input, store.saveLine)
  },

  removeLine: async ({ tx, db, input: { rowId, rowVersion } }) => {
    const row = await store.versionLineById(db, rowId)
    const draft = await plan.versionById(db, row.versionId)
    const writable = decideWritable(draft)
    if (!writable.ok) return writable
    const line = await store.lineById(db, row.lineId)
    const engaged = (await engagedByLine(db, draft.programmeId)).get(line.id) ?? 0
    if (engaged !== 0) return refuse('budget.lineEngaged', { name: line.name, engaged })
    await store.removeVersionLine(tx, rowId, rowVersion)
    if (!(await isLineNamed(db, line.id))) await store.removeLine(tx, line.id, line.version)
    return allow({})
  },
}

async function isFrozenTask(db: ReadDb, task: plan.TaskRow): Promise<boolean> {
  const frozen = await store.approvedLineIds(db, task.programmeId)
  const lines = await plan.linesOf(db, task.programmeId)
  return lines.some(({ id, taskId }) => taskId === task.id && frozen.has(id))
}

interface Placed {
  readonly id: string
  readonly version: number
  readonly ordinal: number
}

/** Lets a record and its neighbour change places; at the end of the list nothing moves. */
async function swapped(
  tx: Tx,
  list: readonly Placed[],
  { id, version, by }: { readonly id: string; readonly version: number; readonly by: -1 | 1 },
  save: (tx: Tx, id: string, version: number, patch: { ordinal: number }) => Promise<Placed>,
): Promise<Decision<{ id: string; version: number }>> {
  const at = list.findIndex((record) => record.id === id)
  const record = list[at]
  if (record === undefined) return refuse('budget.lineNotInDraft')
  const neighbour = list[at + by]
  if (neighbour === undefined) return refuse(by < 0 ? 'budget.alreadyFirst' : 'budget.alreadyLast')
  // Two that share a place are told apart by the list's own order.
  const places = record.ordinal === neighbour.ordinal ? record.ordinal + by : neighbour.ordinal
  const moved = await save(tx, id, version, { ordinal: places })
  await save(tx, neighbour.id, neighbour.version, { ordinal: record.ordinal })
  return saved(moved)
}
