/** The parts of documents in a claim, and those that could still go into one. */
import { and, asc, eq, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { partStanding, type TimeClaimed } from '../rules/expense-state.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { contractor, expenseDocument, expenseLine, supplierContract } from '../schema/expense.ts'
import type { ClaimRow } from '../stores/claim.ts'

/** A part of a document with everything that a claim says of it. */
const partFields = {
  expenseLineId: expenseLine.id,
  lineId: budgetLine.id,
  lineName: budgetLine.name,
  category: budgetLine.category,
  taskId: budgetTask.id,
  taskName: budgetTask.name,
  taskOrdinal: budgetTask.ordinal,
  documentId: expenseDocument.id,
  number: expenseDocument.number,
  ledgerNumber: expenseDocument.ledgerNumber,
  issuedOn: expenseDocument.issuedOn,
  paidOn: expenseDocument.paidOn,
  checkedOn: expenseDocument.checkedOn,
  subject: expenseDocument.subject,
  correctsId: expenseDocument.correctsId,
  gross: expenseDocument.gross,
  net: expenseDocument.net,
  remarks: expenseDocument.remarks,
  contractorKind: contractor.kind,
  contractorNumber: contractor.number,
  contractorName: contractor.name,
  contractNumber: supplierContract.number,
  partAmount: expenseLine.amount,
  partVat: expenseLine.vat,
  partIneligible: expenseLine.ineligible,
  limitedCategory: expenseLine.limitedCategory,
  limitedAmount: expenseLine.limitedAmount,
} as const

const inBudgetOrder = [
  asc(budgetTask.ordinal),
  asc(budgetLine.ordinal),
  asc(expenseDocument.issuedOn),
  asc(expenseDocument.number),
  asc(expenseDocument.id),
  asc(expenseLine.ordinal),
] as const

/**
 * The entries of a claim with their documents. In a draft they are in the order of the budget
 * and each has all that is claimable of its part now; once submitted they are as they were.
 */
export async function entriesOfClaim(db: ReadDb, of: ClaimRow) {
  const draft = of.state === 'draft'
  const rows = await db
    .select({
      ...partFields,
      id: claimEntry.id,
      version: claimEntry.version,
      ordinal: claimEntry.ordinal,
      amount: claimEntry.amount,
      own: claimEntry.own,
      approved: claimEntry.approved,
      approvedOwn: claimEntry.approvedOwn,
      parked: claimEntry.parked,
      ineligible: claimEntry.ineligible,
      reason: claimEntry.reason,
    })
    .from(claimEntry)
    .innerJoin(expenseLine, eq(claimEntry.expenseLineId, expenseLine.id))
    .innerJoin(expenseDocument, eq(expenseLine.documentId, expenseDocument.id))
    .innerJoin(budgetLine, eq(claimEntry.lineId, budgetLine.id))
    .innerJoin(budgetTask, eq(budgetLine.taskId, budgetTask.id))
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .leftJoin(supplierContract, eq(expenseDocument.contractId, supplierContract.id))
    .where(eq(claimEntry.claimId, of.id))
    .orderBy(...(draft ? inBudgetOrder : [asc(claimEntry.ordinal)]))
  const elsewhere = await timesClaimed(db, of)
  return rows.map((row) => {
    const claimed = elsewhere.get(row.expenseLineId) ?? []
    const { claimable } = partStanding({
      amount: row.partAmount,
      ineligible: row.partIneligible,
      claimed: claimed.map(({ time }) => time),
    })
    return {
      ...row,
      amount: draft ? claimable : row.amount,
      /** Left aside by an earlier claim and included again. */
      returns: claimed.some(({ ordinal, time }) =>
        time.claimState === 'decided' ? ordinal < of.ordinal : false,
      ),
    }
  })
}
export type ClaimEntryDetails = Awaited<ReturnType<typeof entriesOfClaim>>[number]

/** In which other claims the parts of a claim are or were. */
async function timesClaimed(db: ReadDb, of: ClaimRow) {
  const own = db
    .select({ id: claimEntry.expenseLineId })
    .from(claimEntry)
    .where(eq(claimEntry.claimId, of.id))
  const rows = await db
    .select({
      expenseLineId: claimEntry.expenseLineId,
      amount: claimEntry.amount,
      approved: claimEntry.approved,
      claimState: claim.state,
      ordinal: claim.ordinal,
    })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(and(ne(claimEntry.claimId, of.id), inArray(claimEntry.expenseLineId, own)))
  const times = new Map<string, { readonly ordinal: number; readonly time: TimeClaimed }[]>()
  for (const { expenseLineId, ordinal, ...time } of rows) {
    times.set(expenseLineId, [...(times.get(expenseLineId) ?? []), { ordinal, time }])
  }
  return times
}

/**
 * Parts of documents paid in full by a day of which something can still be claimed: never
 * claimed, taken out of a draft, or left aside by a decision. In the order of the budget.
 */
export async function claimableParts(db: ReadDb, programmeId: string, paidBy: Day) {
  const claimed = db
    .select({
      partId: claimEntry.expenseLineId,
      taken:
        sql<number>`sum(case when ${claim.state} = 'decided' then coalesce(${claimEntry.approved}, 0) else ${claimEntry.amount} end)`.as(
          'taken',
        ),
      decided: sql<number>`sum(${claim.state} = 'decided')`.as('decided'),
    })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(eq(claim.programmeId, programmeId))
    .groupBy(claimEntry.expenseLineId)
    .as('claimed')
  const claimable = sql<number>`${expenseLine.amount} - ${expenseLine.ineligible} - coalesce(${claimed.taken}, 0)`
  const rows = await db
    .select({ ...partFields, claimable, decided: sql<number>`coalesce(${claimed.decided}, 0)` })
    .from(expenseLine)
    .innerJoin(expenseDocument, eq(expenseLine.documentId, expenseDocument.id))
    .innerJoin(budgetLine, eq(expenseLine.lineId, budgetLine.id))
    .innerJoin(budgetTask, eq(budgetLine.taskId, budgetTask.id))
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .leftJoin(supplierContract, eq(expenseDocument.contractId, supplierContract.id))
    .leftJoin(claimed, eq(expenseLine.id, claimed.partId))
    .where(
      and(
        eq(expenseDocument.programmeId, programmeId),
        isNotNull(expenseDocument.paidOn),
        lte(expenseDocument.paidOn, paidBy),
        sql`${claimable} <> 0`,
      ),
    )
    .orderBy(...inBudgetOrder)
  return rows.map(({ claimable, decided, ...row }) => ({
    ...row,
    amount: grosze(claimable) as Grosze,
    returns: decided > 0,
  }))
}
export type ClaimablePart = Awaited<ReturnType<typeof claimableParts>>[number]

/** The documents whose parts a claim has, each once. */
export async function documentsOfEntries(db: ReadDb, claimId: string): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ id: expenseLine.documentId })
    .from(claimEntry)
    .innerJoin(expenseLine, eq(claimEntry.expenseLineId, expenseLine.id))
    .where(eq(claimEntry.claimId, claimId))
  return rows.map(({ id }) => id)
}
