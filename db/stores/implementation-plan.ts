import { and, asc, eq, max } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { implementationPlan, implementationTask } from '../schema/volunteer.ts'

export type PlanRow = typeof implementationPlan.$inferSelect
export type TaskRow = typeof implementationTask.$inferSelect

/** Every plan of a programme. */
export const plansIn = async (db: ReadDb, programmeId: string): Promise<readonly PlanRow[]> =>
  db.select().from(implementationPlan).where(eq(implementationPlan.programmeId, programmeId))

/** The plan of one JST; null before there is one. */
export async function planOf(
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<PlanRow | null> {
  const [row] = await db
    .select()
    .from(implementationPlan)
    .where(
      and(eq(implementationPlan.programmeId, programmeId), eq(implementationPlan.jstId, jstId)),
    )
  return row ?? null
}

/** One plan; refuses with `record.gone`. */
export async function planById(db: ReadDb, id: string): Promise<PlanRow> {
  const [row] = await db.select().from(implementationPlan).where(eq(implementationPlan.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'implementation_plan' })
  return row
}

export const addPlan = (tx: Tx, fields: NewRecord<typeof implementationPlan>): Promise<PlanRow> =>
  tx.insert(implementationPlan, fields)

export const savePlan = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof implementationPlan>,
): Promise<PlanRow> => tx.update(implementationPlan, id, version, patch)

/** The tasks of a plan in their order. */
export const tasksOf = async (db: ReadDb, planId: string): Promise<readonly TaskRow[]> =>
  db
    .select()
    .from(implementationTask)
    .where(eq(implementationTask.planId, planId))
    .orderBy(asc(implementationTask.ordinal))

/** The tasks of every plan of a programme, each plan's in their order. */
export async function tasksIn(db: ReadDb, programmeId: string): Promise<readonly TaskRow[]> {
  const rows = await db
    .select({ task: implementationTask })
    .from(implementationTask)
    .innerJoin(implementationPlan, eq(implementationTask.planId, implementationPlan.id))
    .where(eq(implementationPlan.programmeId, programmeId))
    .orderBy(asc(implementationTask.ordinal))
  return rows.map(({ task }) => task)
}

/** One task; refuses with `record.gone`. */
export async function taskById(db: ReadDb, id: string): Promise<TaskRow> {
  const [row] = await db.select().from(implementationTask).where(eq(implementationTask.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'implementation_task' })
  return row
}

/** Adds a task at the end of its plan. */
export async function addTask(
  tx: Tx,
  fields: Omit<NewRecord<typeof implementationTask>, 'ordinal'>,
): Promise<TaskRow> {
  const [last] = await tx.db
    .select({ ordinal: max(implementationTask.ordinal) })
    .from(implementationTask)
    .where(eq(implementationTask.planId, String(fields.planId)))
  return tx.insert(implementationTask, {
    ...fields,
    ordinal: (last?.ordinal ?? 0) + 1,
  } as NewRecord<typeof implementationTask>)
}

export const saveTask = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof implementationTask>,
): Promise<TaskRow> => tx.update(implementationTask, id, version, patch)

export const removeTask = (tx: Tx, id: string, version: number) =>
  tx.remove(implementationTask, id, version)
