import { and, asc, desc, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { DocumentFilter, DocumentOrder, DocumentSums } from '#db/values/expense-filter.ts'
import { addMoney, type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { attachment, contractor, expenseDocument, expenseLine } from '../schema/expense.ts'
import { conditionsOf, type FilterConditions, linesIn } from './expense-filter.ts'
import { claimedOn, rulingsAfter, settledOn, sumRulings } from './realisation-rulings.ts'

const orderColumns = {
  issuedOn: expenseDocument.issuedOn,
  number: expenseDocument.number,
  contractor: contractor.name,
  gross: expenseDocument.gross,
  paidOn: expenseDocument.paidOn,
} as const

const eligibleSum = sql<number>`coalesce(sum(${expenseLine.amount} - ${expenseLine.ineligible}), 0)`
const ineligibleSum = sql<number>`coalesce(sum(${expenseLine.ineligible}), 0)`
const paidSum = (asOf: Day | undefined) => {
  const paid = asOf === undefined ? isNotNull(expenseLine.paidOn) : lte(expenseLine.paidOn, asOf)
  return sql<number>`coalesce(sum(case when ${paid} then ${expenseLine.amount} - ${expenseLine.ineligible} end), 0)`
}

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

/**
 * What every document that the filter leaves adds up to, on all pages together. Of parts:
 * amount = eligible + ineligible; as of a day they are what the realisation says of that day.
 */
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
  const left = and(belonging, conditions.parts)
  const [parts] = await db
    .select({ eligible: eligibleSum, ineligible: ineligibleSum, paid: paidSum(filter.asOf) })
    .from(expenseLine)
    .where(left)
  const { asOf, claimedBy, settledBy } = filter
  const later = asOf === undefined ? undefined : await ruledLater(db, programmeId, asOf, left)
  const [back, paidBack] = [later?.documents ?? grosze(0), later?.paid ?? grosze(0)]
  const eligible = addMoney(grosze(parts?.eligible ?? 0), back)
  const ineligible = subtractMoney(grosze(parts?.ineligible ?? 0), back)
  const claims = { db, programmeId, left }
  return {
    documents: all?.documents ?? 0,
    gross: grosze(all?.gross ?? 0),
    amount: addMoney(eligible, ineligible),
    eligible,
    ineligible,
    paid: addMoney(grosze(parts?.paid ?? 0), paidBack),
    claimed: claimedBy === undefined ? null : await inClaims(claims, claimedBy, claimedOn),
    settled: settledBy === undefined ? null : await inClaims(claims, settledBy, settledOn),
  }
}

async function ruledLater(db: ReadDb, programmeId: string, day: Day, left: SQL | undefined) {
  return sumRulings(await rulingsAfter(db, programmeId, day, left), day, () => 'all').get('all')
}

/** What claims submitted by a day come to on the parts that are left, counted one way. */
async function inClaims(
  of: { readonly db: ReadDb; readonly programmeId: string; readonly left: SQL | undefined },
  day: Day,
  counted: typeof claimedOn,
): Promise<Grosze> {
  const [row] = await of.db
    .select({ sum: sql<number>`coalesce(sum(${counted(day)}), 0)` })
    .from(claim)
    .innerJoin(claimEntry, eq(claimEntry.claimId, claim.id))
    .innerJoin(expenseLine, eq(expenseLine.id, claimEntry.expenseLineId))
    .where(and(eq(claim.programmeId, of.programmeId), lte(claim.submittedOn, day), of.left))
  return grosze(Number(row?.sum ?? 0))
}
