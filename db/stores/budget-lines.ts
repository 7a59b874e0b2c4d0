/** Tasks and cost lines of the budget, and what versions give them: the writing side. */
import { and, eq, max } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { budgetLine, budgetTask, budgetVersion, budgetVersionLine } from '../schema/budget.ts'

type LineRow = typeof budgetLine.$inferSelect
type TaskRow = typeof budgetTask.$inferSelect
type VersionLineRow = typeof budgetVersionLine.$inferSelect

/** One task; refuses with `record.gone` when there is none. */
export async function taskById(db: ReadDb, id: string): Promise<TaskRow> {
  const [row] = await db.select().from(budgetTask).where(eq(budgetTask.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'budget_task' })
  return row
}

/** One cost line; refuses with `record.gone` when there is none. */
export async function lineById(db: ReadDb, id: string): Promise<LineRow> {
  const [row] = await db.select().from(budgetLine).where(eq(budgetLine.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'budget_line' })
  return row
}

/** What a version gives to one line; refuses with `record.gone` when there is none. */
export async function versionLineById(db: ReadDb, id: string): Promise<VersionLineRow> {
  const [row] = await db.select().from(budgetVersionLine).where(eq(budgetVersionLine.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'budget_version_line' })
  return row
}

/** The cost lines that any approved version has. */
export async function approvedLineIds(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ lineId: budgetVersionLine.lineId })
    .from(budgetVersionLine)
    .innerJoin(budgetVersion, eq(budgetVersionLine.versionId, budgetVersion.id))
    .where(and(eq(budgetVersion.programmeId, programmeId), eq(budgetVersion.state, 'approved')))
  return new Set(rows.map(({ lineId }) => lineId))
}

/** Adds a task at the end of the budget. */
export async function addTask(
  tx: Tx,
  fields: Omit<NewRecord<typeof budgetTask>, 'ordinal' | 'id'>,
): Promise<TaskRow> {
  const [last] = await tx.db
    .select({ ordinal: max(budgetTask.ordinal) })
    .from(budgetTask)
    .where(eq(budgetTask.programmeId, fields.programmeId))
  return tx.insert(budgetTask, { ...fields, ordinal: (last?.ordinal ?? 0) + 1 })
}

export const saveTask = (tx: Tx, id: string, version: number, patch: Patch<typeof budgetTask>) =>
  tx.update(budgetTask, id, version, patch)

export const removeTask = (tx: Tx, id: string, version: number) =>
  tx.remove(budgetTask, id, version)

/** Adds a cost line at the end of its task. */
export async function addLine(
  tx: Tx,
  fields: Omit<NewRecord<typeof budgetLine>, 'ordinal' | 'id'>,
): Promise<LineRow> {
  const [last] = await tx.db
    .select({ ordinal: max(budgetLine.ordinal) })
    .from(budgetLine)
    .where(eq(budgetLine.taskId, fields.taskId))
  return tx.insert(budgetLine, { ...fields, ordinal: (last?.ordinal ?? 0) + 1 })
}

export const saveLine = (tx: Tx, id: string, version: number, patch: Patch<typeof budgetLine>) =>
  tx.update(budgetLine, id, version, patch)

export const removeLine = (tx: Tx, id: string, version: number) =>
  tx.remove(budgetLine, id, version)

/** Gives a cost line its amount in a version. */
export const addVersionLine = (
  tx: Tx,
  fields: Omit<NewRecord<typeof budgetVersionLine>, 'id'>,
): Promise<VersionLineRow> => tx.insert(budgetVersionLine, fields)

export const saveVersionLine = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof budgetVersionLine>,
) => tx.update(budgetVersionLine, id, version, patch)

export const removeVersionLine = (tx: Tx, id: string, version: number) =>
  tx.remove(budgetVersionLine, id, version)
