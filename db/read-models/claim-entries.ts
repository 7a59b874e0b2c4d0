/** The parts of documents in a claim, and those that could still go into one. */
import { and, asc, eq, inArray, lte, ne, sql } from 'drizzle-orm'
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
      since: freeSince(row, claimed),
    }
  })
}
export type ClaimEntryDetails = Awaited<ReturnType<typeof entriesOfClaim>>[number]

/**
 * The first day on which a part could stand in a claim: issued, paid, and no longer in the claim
 * whose decision set it aside.
 */
function freeSince(
  { issuedOn, paidOn }: { readonly issuedOn: Day; readonly paidOn: Day | null },
  claimed: readonly { readonly decidedOn: Day | null }[],
): Day {
  const days = [paidOn, ...claimed.map(({ decidedOn }) => decidedOn)]
  return days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), issuedOn)
}

/** A part in another claim. */
interface ClaimedElsewhere {
  readonly ordinal: number
  readonly decidedOn: Day | null
  readonly time: TimeClaimed
}

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
      decidedOn: claim.decidedOn,
    })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(and(ne(claimEntry.claimId, of.id), inArray(claimEntry.expenseLineId, own)))
  const times = new Map<string, ClaimedElsewhere[]>()
  for (const { expenseLineId, ordinal, decidedOn, ...time } of rows) {
    const one = { ordinal, decidedOn, time }
    times.set(expenseLineId, [...(times.get(expenseLineId) ?? []), one])
  }
  return times
}

/**
 * Parts of documents paid in full by a day of which something can still be claimed: never
 * claimed, taken out of a draft, or left aside by a decision. In the order of the budget.
 */
export async function claimableParts(db: ReadDb, programmeId: string, paidBy: Day) {
  const eligible = sql`${expenseLine.amount} - ${expenseLine.ineligible}`
  const ofPart = sql`${claimEntry} where ${claimEntry.expenseLineId} = ${expenseLine.id}`
  // An entry has what was approved of it from its decision on, and not before.
  const taken = sql`coalesce((select sum(coalesce(${claimEntry.approved}, ${claimEntry.amount})) from ${ofPart}), 0)`
  const decided = sql<number>`(select count(${claimEntry.approved}) from ${ofPart})`
  // Found first, by an index over days and amounts: only these are read whole.
  const open = db
    .select({ id: expenseLine.id })
    .from(expenseLine)
    .where(and(lte(expenseLine.paidOn, paidBy), sql`${eligible} <> ${taken}`))
  const rows = await db
    .select({ ...partFields, claimable: sql<number>`${eligible} - ${taken}`, decided })
    .from(expenseLine)
    .innerJoin(expenseDocument, eq(expenseLine.documentId, expenseDocument.id))
    .innerJoin(budgetLine, eq(expenseLine.lineId, budgetLine.id))
    .innerJoin(budgetTask, eq(budgetLine.taskId, budgetTask.id))
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .leftJoin(supplierContract, eq(expenseDocument.contractId, supplierContract.id))
    .where(and(eq(expenseDocument.programmeId, programmeId), inArray(expenseLine.id, open)))
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
