import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { DocumentFilter, DocumentOrder, DocumentSums } from '#db/values/expense-filter.ts'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { attachment, contractor, expenseDocument, expenseLine } from '../schema/expense.ts'
import { conditionsOf, type FilterConditions, linesIn } from './expense-filter.ts'

const orderColumns = {
  issuedOn: expenseDocument.issuedOn,
  number: expenseDocument.number,
  contractor: contractor.name,
  gross: expenseDocument.gross,
  paidOn: expenseDocument.paidOn,
} as const

const eligibleSum = sql<number>`coalesce(sum(${expenseLine.amount} - ${expenseLine.ineligible}), 0)`
const ineligibleSum = sql<number>`coalesce(sum(${expenseLine.ineligible}), 0)`
const paidSum = sql<number>`coalesce(sum(case when ${expenseLine.paidOn} is not null then ${expenseLine.amount} - ${expenseLine.ineligible} end), 0)`

/** The documents of a programme that a filter leaves. */
function documentsWhere(
  db: ReadDb,
  programmeId: string,
  filter: FilterConditions,
): SQL | undefined {
  const withPart = inArray(
    expenseDocument.id,
    db.select({ id: expenseLine.documentId }).from(expenseLine).where(filter.parts),
  )
  return and(
    eq(expenseDocument.programmeId, programmeId),
    filter.documents,
    filter.byPart ? withPart : undefined,
  )
}

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
  const conditions = conditionsOf(db, asked.filter)
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
      paidOn: expenseDocument.paidOn,
      correctsId: expenseDocument.correctsId,
    })
    .from(expenseDocument)
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .where(inArray(expenseDocument.id, [...ids]))
  const byId = new Map(found.map((row) => [row.id, row]))
  const rows = ids.flatMap((id) => byId.get(id) ?? [])
  const parts = await partSums(db, ids, conditions.parts)
  const files = await fileCounts(db, ids)
  return rows.map((row) => {
    const { eligible = 0, ineligible = 0, lines = 0, line = null } = parts.get(row.id) ?? {}
    return {
      ...row,
      eligible: grosze(eligible),
      ineligible: grosze(ineligible),
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

/** What every document that the filter leaves adds up to, on all pages together. */
export async function documentSums(
  db: ReadDb,
  programmeId: string,
  filter: DocumentFilter,
): Promise<DocumentSums> {
  const conditions = conditionsOf(db, filter)
  const where = documentsWhere(db, programmeId, conditions)
  const [all] = await db
    .select({
      documents: sql<number>`count(*)`,
      gross: sql<number>`coalesce(sum(${expenseDocument.gross}), 0)`,
    })
    .from(expenseDocument)
    .where(where)
  // Days stand on the parts too: only what is known of documents alone asks for their table.
  const { from: _, to: __, paid: ___, paidFrom: ____, paidTo: _____, ...rest } = filter
  const byDocument = conditionsOf(db, rest).documents !== undefined
  const belonging = byDocument
    ? inArray(
        expenseLine.documentId,
        db.select({ id: expenseDocument.id }).from(expenseDocument).where(where),
      )
    : inArray(expenseLine.lineId, linesIn(db, programmeId))
  const [parts] = await db
    .select({ eligible: eligibleSum, ineligible: ineligibleSum, paid: paidSum })
    .from(expenseLine)
    .where(and(belonging, conditions.parts))
  return {
    documents: all?.documents ?? 0,
    gross: grosze(all?.gross ?? 0),
    eligible: grosze(parts?.eligible ?? 0),
    ineligible: grosze(parts?.ineligible ?? 0),
    paid: grosze(parts?.paid ?? 0),
  }
}
