/** Records of money moved between cost lines. */
import { desc, eq, max } from 'drizzle-orm'
import type { NewRecord, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { budgetTransfer } from '../schema/budget.ts'

export type TransferRow = typeof budgetTransfer.$inferSelect

/** The transfers of a programme, the newest first. */
export const transfersOf = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly TransferRow[]> =>
  db
    .select()
    .from(budgetTransfer)
    .where(eq(budgetTransfer.programmeId, programmeId))
    .orderBy(desc(budgetTransfer.ordinal))

/** One transfer; refuses with `record.gone` when there is none. */
export async function transferById(db: ReadDb, id: string): Promise<TransferRow> {
  const [row] = await db.select().from(budgetTransfer).where(eq(budgetTransfer.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'budget_transfer' })
  return row
}

/** Records a transfer after the last one of its programme. */
export async function addTransfer(
  tx: Tx,
  fields: Omit<NewRecord<typeof budgetTransfer>, 'ordinal' | 'id'>,
): Promise<TransferRow> {
  const [last] = await tx.db
    .select({ ordinal: max(budgetTransfer.ordinal) })
    .from(budgetTransfer)
    .where(eq(budgetTransfer.programmeId, fields.programmeId))
  return tx.insert(budgetTransfer, { ...fields, ordinal: (last?.ordinal ?? 0) + 1 })
}
