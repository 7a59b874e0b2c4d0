import { eq } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { budgetVersionLine } from '../schema/budget.ts'
import { contractor, expenseLine, supplierContractLine } from '../schema/expense.ts'

/** Whether any version, document, contract or contractor still names a cost line. */
export async function isLineNamed(db: ReadDb, lineId: string): Promise<boolean> {
  const counts = await Promise.all([
    db.$count(budgetVersionLine, eq(budgetVersionLine.lineId, lineId)),
    db.$count(expenseLine, eq(expenseLine.lineId, lineId)),
    db.$count(supplierContractLine, eq(supplierContractLine.lineId, lineId)),
    db.$count(contractor, eq(contractor.lastLineId, lineId)),
  ])
  return counts.some((count) => count > 0)
}
