import type { LineMapping, LineVerdict } from '#db/values/budget-import.ts'
import { fold } from '#db/values/fold.ts'
import type { SheetRow } from '#db/values/recruitment-import.ts'
import { refuse } from '#db/values/refusal.ts'
import {
  against,
  type DraftLine,
  type DraftTask,
  type ImportGround,
} from './budget-import-against.ts'
import { ignoredReason, labelOf, openingRow } from './budget-import-headings.ts'
import { stageNamed } from './budget-import-plan.ts'
import { readLine, taskNamed } from './budget-import-row.ts'

/** Two lines are the same cost when task and name fold to the same text. */
const keyOf = (task: string, name: string): string => `${fold(task)} | ${fold(name)}`

/**
 * Judges every row of a budget against the draft. A row is known by its task and name; a row
 * without a task belongs to the last task above (merged cells, or a row of its own that says
 * "Zadanie 1 …"). Quantity times price is what is written; a value in the file that says
 * otherwise is told. With a value alone the line is one at that price.
 *
 * A stage is that of the row or of the rows above, a row of its own ("Etap I") among them. It
 * is the stage of the task, unless an approved version holds the task where it is. Columns of
 * months are the plan when they are the whole amount and lie in the programme. A line is a
 * substantive service only when a column or, for a new line, its words say so.
 *
 * Leaves out headings, totals and empty rows; refuses a row without a name or a value, a
 * cell that is no number, a row that names a line twice, and a change of what an approved
 * version says of a line.
 */
export function judgeLines(
  rows: readonly SheetRow[],
  mapping: LineMapping,
  draft: readonly DraftLine[],
  tasks: readonly DraftTask[],
  ground: ImportGround,
): readonly LineVerdict[] {
  const known = new Map(draft.map((line) => [keyOf(line.task, line.name), line]))
  const kept = new Map(tasks.map((task) => [fold(task.name), task]))
  const names = new Map(tasks.map(({ name }) => [fold(name), name]))
  const seen = new Map<string, number>()
  let above: string | null = null
  let stage: string | null = null
  return rows.map((row): LineVerdict => {
    const start = { line: row.line, label: labelOf(row, mapping) }
    const ignored = ignoredReason(row, mapping)
    if (ignored !== null) return { ...start, verdict: 'ignored', reason: ignored }
    const opening = openingRow(row, mapping)
    if (opening?.of === 'stage') {
      stage = opening.words
      // What stands below belongs to a task of this stage, not to the last one of another.
      above = null
      return { ...start, verdict: 'ignored', reason: 'stageHeading' }
    }
    if (opening?.of === 'task') {
      above = taskNamed(opening.words, names)
      return { ...start, verdict: 'ignored', reason: 'taskHeading' }
    }
    const read = readLine(row, mapping, above, names)
    if (!read.ok) {
      const { heading: column, refusal } = read
      return { ...start, verdict: 'refused', heading: column, refusal }
    }
    const { value } = read
    above = value.task
    stage = value.stageWords ?? stage
    const key = keyOf(value.task, value.name)
    const first = seen.get(key)
    if (first !== undefined) {
      const { refusal } = refuse('budgetImport.twice', { name: value.name, line: first })
      return { ...start, verdict: 'refused', heading: null, refusal }
    }
    seen.set(key, row.line)
    const task = fold(value.task)
    const verdict = against({ ...value, stageWords: stage }, known.get(key), kept.get(task), ground)
    // A task that the import adds is told once, with its first row.
    if (!kept.has(task)) {
      const stageId = stage === null ? null : (stageNamed(stage, ground.stages)?.id ?? null)
      kept.set(task, { name: value.task, stageId, frozen: false, added: true })
      names.set(task, value.task)
    }
    return { ...start, ...verdict }
  })
}
