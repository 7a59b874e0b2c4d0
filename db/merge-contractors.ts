/** Merging one contractor into another: whatever names the other names the kept one. */
import { eq, getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import type { RecordTable, Tx } from './audit.ts'
import { recordTables } from './engine/record-tables.ts'
import { filledContractor } from './rules/contractor-merge.ts'
import { contractor } from './schema/expense.ts'
import { moveDrafts } from './stores/enquiry.ts'
import {
  type ContractorRow,
  removeContractor,
  saveContractor,
} from './stores/expense-contractor.ts'

/**
 * Merges `other` into `kept`: documents, contracts, reports and notes being typed of any programme
 * become the kept one's, its empty fields are filled, and the other record goes; the history holds
 * it, and taking the merging back puts it there again. Answers how many records moved. Decide
 * first (`decideContractorMerge`).
 */
export async function mergeContractors(
  tx: Tx,
  kept: ContractorRow,
  other: ContractorRow,
): Promise<number> {
  let moved = 0
  for (const { table, field } of namingContractors()) {
    const column = getTableColumns(table)[field]
    if (column === undefined) continue
    for (const row of await tx.db.select().from(table).where(eq(column, other.id))) {
      await tx.update(table, row.id, row.version, { [field]: kept.id } as never)
      moved += 1
    }
  }
  await moveDrafts(tx, 'contractorId', { from: other.id, to: kept.id })
  await removeContractor(tx, other.id, other.version)
  await saveContractor(tx, kept.id, kept.version, filledContractor(kept, other))
  return moved
}

/** Every field of every table that points at a contractor, as the store's references say. */
function namingContractors(): readonly { readonly table: RecordTable; readonly field: string }[] {
  return [...recordTables.values()].flatMap((table) =>
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference()
      if (getTableName(foreignTable) !== getTableName(contractor)) return []
      return Object.entries(getTableColumns(table)).flatMap(([field, column]) =>
        columns.includes(column) ? [{ table, field }] : [],
      )
    }),
  )
}
