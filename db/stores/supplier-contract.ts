import { and, asc, desc, eq } from 'drizzle-orm'
import type { Grosze } from '#db/values/money.ts'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { expenseDocument, supplierContract, supplierContractLine } from '../schema/expense.ts'

export type ContractRow = typeof supplierContract.$inferSelect
export type ContractLineRow = typeof supplierContractLine.$inferSelect

/** Every contract of a programme, the newest first. */
export const contractsIn = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly ContractRow[]> =>
  db
    .select()
    .from(supplierContract)
    .where(eq(supplierContract.programmeId, programmeId))
    .orderBy(desc(supplierContract.signedOn), asc(supplierContract.id))

/** One contract; refuses with `record.gone` when there is none. */
export async function contractById(db: ReadDb, id: string): Promise<ContractRow> {
  const [row] = await db.select().from(supplierContract).where(eq(supplierContract.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'supplier_contract' })
  return row
}

/** What each contract of a programme puts on which cost line. */
export async function contractLinesIn(
  db: ReadDb,
  programmeId: string,
): Promise<readonly ContractLineRow[]> {
  const rows = await db
    .select({ line: supplierContractLine })
    .from(supplierContractLine)
    .innerJoin(supplierContract, eq(supplierContractLine.contractId, supplierContract.id))
    .where(eq(supplierContract.programmeId, programmeId))
  return rows.map(({ line }) => line)
}

/** Numbers of a contractor's contracts in a programme, except of the one named. */
export async function contractNumbers(
  db: ReadDb,
  programmeId: string,
  contractorId: string,
  exceptId: string | null,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: supplierContract.id, number: supplierContract.number })
    .from(supplierContract)
    .where(
      and(
        eq(supplierContract.programmeId, programmeId),
        eq(supplierContract.contractorId, contractorId),
      ),
    )
  return new Set(rows.filter(({ id }) => id !== exceptId).map(({ number }) => number))
}

/** How many documents name the contract. */
export const documentsOfContract = async (db: ReadDb, contractId: string): Promise<number> =>
  db.$count(expenseDocument, eq(expenseDocument.contractId, contractId))

export const addContract = (tx: Tx, fields: NewRecord<typeof supplierContract>) =>
  tx.insert(supplierContract, fields)

/** Saves a contract seen at `version`. */
export const saveContract = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof supplierContract>,
) => tx.update(supplierContract, id, version, patch)

/** Makes these the lines of a contract; a line that stays keeps its record and history. */
export async function saveContractLines(
  tx: Tx,
  contractId: string,
  lines: readonly { readonly lineId: string; readonly amount: Grosze }[],
): Promise<void> {
  const before = await linesOfContract(tx.db, contractId)
  const wanted = new Map(lines.map(({ lineId, amount }) => [lineId, amount]))
  for (const { id, version, lineId } of before) {
    const amount = wanted.get(lineId)
    if (amount === undefined) await tx.remove(supplierContractLine, id, version)
    else await tx.update(supplierContractLine, id, version, { amount })
  }
  const kept = new Set(before.map(({ lineId }) => lineId))
  for (const { lineId, amount } of lines) {
    if (!kept.has(lineId)) await tx.insert(supplierContractLine, { contractId, lineId, amount })
  }
}

/** Removes a contract seen at `version`, its lines first. */
export async function removeContract(tx: Tx, id: string, version: number): Promise<void> {
  for (const line of await linesOfContract(tx.db, id)) {
    await tx.remove(supplierContractLine, line.id, line.version)
  }
  await tx.remove(supplierContract, id, version)
}

const linesOfContract = async (db: ReadDb, contractId: string) =>
  db.select().from(supplierContractLine).where(eq(supplierContractLine.contractId, contractId))
