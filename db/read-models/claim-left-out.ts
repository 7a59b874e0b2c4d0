import { and, eq, isNull, sql } from 'drizzle-orm'
import { grosze, sumMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'
import type { ClaimRow } from '../stores/claim.ts'
import { claimableParts } from './claim-entries.ts'

/** What no claim will have any more once this one, the final one, is submitted. */
export async function leftOutOf(db: ReadDb, of: ClaimRow) {
  const parts = await claimableParts(db, of.programmeId, of.to)
  return {
    parts: { count: parts.length, sum: sumMoney(parts.map(({ amount }) => amount)) },
    unpaid: await unpaidDocuments(db, of.programmeId),
  }
}

/** The documents not paid in full yet that have something eligible, and what it comes to. */
async function unpaidDocuments(db: ReadDb, programmeId: string) {
  const eligible = sql`${expenseLine.amount} - ${expenseLine.ineligible}`
  const [row] = await db
    .select({
      count: sql<number>`count(distinct ${expenseDocument.id})`,
      sum: sql<number>`coalesce(sum(${eligible}), 0)`,
    })
    .from(expenseLine)
    .innerJoin(expenseDocument, eq(expenseLine.documentId, expenseDocument.id))
    .where(
      and(
        eq(expenseDocument.programmeId, programmeId),
        isNull(expenseLine.paidOn),
        sql`${eligible} <> 0`,
      ),
    )
  return { count: row?.count ?? 0, sum: grosze(row?.sum ?? 0) }
}
