import { and, asc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { isSameContractor, type TypedContractor } from '../rules/expense-contractor.ts'
import { contractor } from '../schema/expense.ts'

export type ContractorRow = typeof contractor.$inferSelect

/** Every contractor by name. */
export const listContractors = async (db: ReadDb): Promise<readonly ContractorRow[]> =>
  db.select().from(contractor).orderBy(asc(contractor.name), asc(contractor.id))

/** One contractor; refuses with `record.gone` when there is none. */
export async function contractorById(db: ReadDb, id: string): Promise<ContractorRow> {
  const [row] = await db.select().from(contractor).where(eq(contractor.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'contractor' })
  return row
}

/** The kept contractor that a decided one is, by number or by name; null when it is new. */
export async function sameContractor(
  db: ReadDb,
  typed: TypedContractor,
): Promise<ContractorRow | null> {
  const rows = await db
    .select()
    .from(contractor)
    .where(and(eq(contractor.number, typed.number), eq(contractor.kind, typed.kind)))
  return rows.find((row) => isSameContractor(row, typed)) ?? null
}

export const addContractor = (tx: Tx, fields: NewRecord<typeof contractor>) =>
  tx.insert(contractor, fields)

export const saveContractor = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof contractor>,
) => tx.update(contractor, id, version, patch)

/** Removes a contractor that nothing names any more. */
export const removeContractor = (tx: Tx, id: string, version: number) =>
  tx.remove(contractor, id, version)
