import { and, eq, getTableColumns } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { plainRows } from '../plain-rows.ts'
import { refused } from '../refused-error.ts'
import { deliverable } from '../schema/implementing.ts'

export type DeliverableRow = typeof deliverable.$inferSelect

/** Every deliverable of a programme that was ordered. */
export const deliverablesIn = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly DeliverableRow[]> =>
  plainRows(
    getTableColumns(deliverable),
    db.select().from(deliverable).where(eq(deliverable.programmeId, programmeId)).values(),
  )

/** The ordered deliverables of one JST. */
export const deliverablesOfJst = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<readonly DeliverableRow[]> =>
  db
    .select()
    .from(deliverable)
    .where(and(eq(deliverable.programmeId, programmeId), eq(deliverable.jstId, jstId)))

/** One deliverable; refuses with `record.gone` when there is none. */
export async function deliverableById(db: ReadDb, id: string): Promise<DeliverableRow> {
  const [row] = await db.select().from(deliverable).where(eq(deliverable.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'deliverable' })
  return row
}

export const addDeliverable = (
  tx: Tx,
  fields: NewRecord<typeof deliverable>,
): Promise<DeliverableRow> => tx.insert(deliverable, fields)

/** Saves a deliverable seen at `version`. */
export const saveDeliverable = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof deliverable>,
): Promise<DeliverableRow> => tx.update(deliverable, id, version, patch)

/** Removes a deliverable whose only step, the order, was taken back. */
export const removeDeliverable = (tx: Tx, id: string, version: number): Promise<void> =>
  tx.remove(deliverable, id, version)
