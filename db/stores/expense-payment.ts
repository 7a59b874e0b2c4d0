import { asc, eq } from 'drizzle-orm'
import type { NewRecord, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { payment } from '../schema/expense.ts'

export type PaymentRow = typeof payment.$inferSelect

/** The payments of a document, the earliest first. */
export const listPayments = async (
  db: ReadDb,
  documentId: string,
): Promise<readonly PaymentRow[]> =>
  db
    .select()
    .from(payment)
    .where(eq(payment.documentId, documentId))
    .orderBy(asc(payment.paidOn), asc(payment.id))

/** One payment; refuses with `record.gone` when there is none. */
export async function paymentById(db: ReadDb, id: string): Promise<PaymentRow> {
  const [row] = await db.select().from(payment).where(eq(payment.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'payment' })
  return row
}

export const addPayment = (tx: Tx, fields: NewRecord<typeof payment>) => tx.insert(payment, fields)

export const removePayment = (tx: Tx, id: string, version: number) =>
  tx.remove(payment, id, version)
