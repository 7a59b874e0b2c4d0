import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { DocumentFilter, DocumentOrder } from '#db/values/expense-filter.ts'
import { addMoney, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { attachment, contractor, expenseDocument, expenseLine } from '../schema/expense.ts'
import { conditionsOf } from './expense-filter.ts'
import { documentsWhere, eligibleSum, ineligibleSum } from './expense-sums.ts'
import { rulingsAfter } from './realisation-rulings.ts'

const orderColumns = {
  issuedOn: expenseDocument.issuedOn,
  number: expenseDocument.number,
  contractor: contractor.name,
  gross: expenseDocument.gross,
  paidOn: expenseDocument.paidOn,
} as const

/**
 * One page of documents in an order, with the sums of the parts that the filter leaves of
 * each, the line when they are all on one, and how many files are attached.
 */
export async function documentPage(
  db: ReadDb,
  programmeId: string,
  asked: {
    readonly filter: DocumentFilter
    readonly order: DocumentOrder
    readonly descending: boolean
    readonly offset: number
    readonly limit: number
  },
) {
  const conditions = await conditionsOf(db, asked.filter)
  const ids = await pageOfIds(db, documentsWhere(db, programmeId, conditions), asked)
  const found = await db
    .select({
      id: expenseDocument.id,
      version: expenseDocument.version,
      kind: expenseDocument.kind,
      number: expenseDocument.number,
      ledgerNumber: expenseDocument.ledgerNumber,
      contractorId: expenseDocument.contractorId,
      contractor: contractor.name,
      issuedOn: expenseDocument.issuedOn,
      subject: expenseDocument.subject,
      gross: expenseDocument.gross,
      state: expenseDocument.state,
      formallyCheckedOn: expenseDocument.formallyCheckedOn,
      checkedOn: expenseDocument.checkedOn,
      paidOn: expenseDocument.paidOn,
      correctsId: expenseDocument.correctsId,
    })
    .from(expenseDocument)
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .where(inArray(expenseDocument.id, [...ids]))
  const byId = new Map(found.map((row) => [row.id, row]))
  const rows = ids.flatMap((id) => byId.get(id) ?? [])
  const parts = await partSums(db, ids, conditions.parts)
  const { asOf } = asked.filter
  const onPage = and(inArray(expenseLine.documentId, [...ids]), conditions.parts)
  const rulings = asOf === undefined ? [] : await rulingsAfter(db, programmeId, asOf, onPage)
  const later = Map.groupBy(rulings, ({ documentId }) => documentId)
  const files = await fileCounts(db, ids)
  return rows.map((row) => {
    const { eligible = 0, ineligible = 0, lines = 0, line = null } = parts.get(row.id) ?? {}
    const back = sumMoney((later.get(row.id) ?? []).map((ruling) => ruling.ineligible))
    return {
      ...row,
      eligible: addMoney(grosze(eligible), back),
      ineligible: subtractMoney(grosze(ineligible), back),
      lines,
      line: lines === 1 ? line : null,
      files: files.get(row.id) ?? 0,
    }
  })
}

/**
 * The ids of a page first: an index alone answers the usual order, however far the page, where
 * whole rows would be read only to be passed over.
 */
async function pageOfIds(
  db: ReadDb,
  where: SQL | undefined,
  asked: {
    readonly order: DocumentOrder
    readonly descending: boolean
    readonly offset: number
    readonly limit: number
  },
): Promise<readonly string[]> {
  const turn = asked.descending ? desc : asc
  const query = db.select({ id: expenseDocument.id }).from(expenseDocument).$dynamic()
  const named =
    asked.order === 'contractor'
      ? query.leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
      : query
  const rows = await named
    .where(where)
    .orderBy(turn(orderColumns[asked.order]), turn(expenseDocument.id))
    .limit(asked.limit)
    .offset(asked.offset)
  return rows.map(({ id }) => id)
}

async function partSums(db: ReadDb, ids: readonly string[], left: SQL | undefined) {
  const rows = await db
    .select({
      id: expenseLine.documentId,
      eligible: eligibleSum,
      ineligible: ineligibleSum,
      lines: sql<number>`count(distinct ${expenseLine.lineId})`,
      line: sql<
        string | null
      >`min(${budgetTask.ordinal} || '.' || ${budgetLine.ordinal} || ' ' || ${budgetLine.name})`,
    })
    .from(expenseLine)
    .innerJoin(budgetLine, eq(expenseLine.lineId, budgetLine.id))
    .innerJoin(budgetTask, eq(budgetLine.taskId, budgetTask.id))
    .where(and(inArray(expenseLine.documentId, [...ids]), left))
    .groupBy(expenseLine.documentId)
  return new Map(rows.map((row) => [row.id, row]))
}

async function fileCounts(db: ReadDb, ids: readonly string[]) {
  const rows = await db
    .select({ id: attachment.documentId, files: sql<number>`count(*)` })
    .from(attachment)
    .where(inArray(attachment.documentId, [...ids]))
    .groupBy(attachment.documentId)
  return new Map(rows.map(({ id, files }) => [id, files]))
}
