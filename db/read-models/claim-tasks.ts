import type { ReadDb } from '../columns.ts'
import { tasksOf } from '../stores/budget.ts'
import type { ClaimRow } from '../stores/claim.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import type { ClaimEntryDetails } from './claim-entries.ts'
import { sumWhere } from './claim-entry-sums.ts'

/** The tasks of the budget by stage, with the word on each and what the claim has in it. */
export async function tasksByStage(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  entries: readonly ClaimEntryDetails[],
) {
  const tasks = await tasksOf(db, programme.id)
  const texts = new Map(of.progress.map(({ taskId, text }) => [taskId, text]))
  const described = (stageId: string | null) =>
    tasks
      .filter((task) => task.stageId === stageId)
      .map(({ id, ordinal, name }) => ({
        id,
        ordinal,
        name,
        text: texts.get(id) ?? '',
        claimed: sumWhere(entries, ({ taskId }) => taskId === id).amount,
      }))
  const stages = (await stagesOf(db, programme.id)).map(({ id, name }) => ({
    id: id as string | null,
    name: name as string | null,
    tasks: described(id),
  }))
  return [...stages, { id: null, name: null, tasks: described(null) }].filter(
    ({ tasks }) => tasks.length > 0,
  )
}
