import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { LineStanding } from '#db/values/expense-entry.ts'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { budgetVersionLine } from '../schema/budget.ts'
import { expenseLine, supplierContract, supplierContractLine } from '../schema/expense.ts'
import { versionInForce } from '../stores/budget.ts'

interface Asked {
  readonly programmeId: string
  readonly lineIds: readonly string[]
  /** The document that is being entered: what it has on the lines now is left out. */
  readonly documentId: string | null
  /** The contract that it belongs to. */
  readonly contractId: string | null
}

/**
 * What stands on cost lines without one document, for `leftOnLine`: the version in force now,
 * every other document, contracts still open. Only the lines asked for are summed, so that the
 * answer comes between two keystrokes however large the office.
 */
export async function lineStandings(db: ReadDb, asked: Asked): Promise<LineStanding[]> {
  const lineIds = [...new Set(asked.lineIds)]
  if (lineIds.length === 0) return []
  const version = await versionInForce(db, asked.programmeId)
  const budgets = version === null ? null : await budgetsOf(db, version.id, lineIds)
  const documents = await documentsOn(db, lineIds, asked.documentId)
  const contracts = await contractsOn(db, lineIds)
  const sumOf = (lineId: string, contractId?: string | null) =>
    documents
      .filter((one) => one.lineId === lineId)
      .filter((one) => contractId === undefined || one.contractId === contractId)
      .reduce((sum, { amount }) => sum + amount, 0)
  return lineIds.map((lineId) => {
    const here = contracts.filter((one) => one.lineId === lineId)
    const own = here.find(({ contractId }) => contractId === asked.contractId)
    const open = here
      .filter((one) => one !== own)
      .map(({ contractId, given }) => Math.max(0, given - sumOf(lineId, contractId)))
    return {
      lineId,
      budget: budgets === null ? null : (budgets.get(lineId) ?? grosze(0)),
      documents: grosze(sumOf(lineId)),
      openContracts: grosze(open.reduce((all, one) => all + one, 0)),
      contracted: own?.given ?? grosze(0),
      contractDocuments: grosze(own === undefined ? 0 : sumOf(lineId, own.contractId)),
    }
  })
}

async function budgetsOf(db: ReadDb, versionId: string, lineIds: readonly string[]) {
  const rows = await db
    .select({ lineId: budgetVersionLine.lineId, amount: budgetVersionLine.amount })
    .from(budgetVersionLine)
    .where(
      and(
        eq(budgetVersionLine.versionId, versionId),
        inArray(budgetVersionLine.lineId, [...lineIds]),
      ),
    )
  return new Map(rows.map(({ lineId, amount }) => [lineId, amount]))
}

/**
 * Eligible amounts by line and contract, the drafts' among them: one pass over the index of
 * realisation, then the document's own few parts are taken off.
 */
async function documentsOn(db: ReadDb, lineIds: readonly string[], exceptId: string | null) {
  const sums = await db
    .select({
      lineId: expenseLine.lineId,
      contractId: expenseLine.contractId,
      amount: sql<number>`sum(${expenseLine.amount} - ${expenseLine.ineligible})`,
    })
    .from(expenseLine)
    .where(inArray(expenseLine.lineId, [...lineIds]))
    .groupBy(expenseLine.lineId, expenseLine.contractId)
  if (exceptId === null) return sums
  const own = await db.select().from(expenseLine).where(eq(expenseLine.documentId, exceptId))
  const taken = own.map(({ lineId, contractId, amount, ineligible }) => ({
    lineId,
    contractId,
    amount: ineligible - amount,
  }))
  return [...sums, ...taken]
}

/** What each open contract gives a line. */
const contractsOn = async (db: ReadDb, lineIds: readonly string[]) =>
  db
    .select({
      contractId: supplierContractLine.contractId,
      lineId: supplierContractLine.lineId,
      given: supplierContractLine.amount,
    })
    .from(supplierContractLine)
    .innerJoin(supplierContract, eq(supplierContractLine.contractId, supplierContract.id))
    .where(
      and(inArray(supplierContractLine.lineId, [...lineIds]), isNull(supplierContract.closedOn)),
    )
