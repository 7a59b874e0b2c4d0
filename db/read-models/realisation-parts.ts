import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze, subtractMoney } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import type { ReadDb } from '../columns.ts'
import { type PlainRow, plainRows } from '../plain-rows.ts'
import { eligibleOn } from '../rules/realisation-eligible.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { contractor, expenseDocument, expenseLine, supplierContract } from '../schema/expense.ts'
import { claimedOn, settledOn } from './realisation-rulings.ts'

/** One part of a document as the files of the realisation list it, amounts in grosze. */
export interface ListedPart {
  readonly documentId: string
  readonly kind: typeof expenseDocument.$inferSelect.kind
  readonly number: string
  readonly ledgerNumber: string
  readonly contractor: string
  readonly contractorNumber: string
  readonly contract: string | null
  readonly subject: string
  readonly issuedOn: Day
  readonly lineId: string
  readonly contractId: string | null
  readonly month: Month
  readonly amount: Grosze
  /** Without what a decision made after the day ruled out. */
  readonly ineligible: Grosze
  readonly eligible: Grosze
  /** Null when it was not paid in full by the day. */
  readonly paidOn: Day | null
  readonly claimed: Grosze
  readonly settled: Grosze
}

/** How many documents a page holds: few enough that other questions wait for none of them. */
const documentsOnPage = 500

/** How many parts of documents a programme has by a day. */
export async function countParts(db: ReadDb, programmeId: string, day: Day): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(expenseDocument)
    .innerJoin(expenseLine, eq(expenseLine.documentId, expenseDocument.id))
    .where(and(eq(expenseDocument.programmeId, programmeId), lte(expenseDocument.issuedOn, day)))
  return Number(row?.count ?? 0)
}

/**
 * The parts of documents issued by the day, in the order of issue, page after page of whole
 * documents, so that an export holds only one of them.
 */
export async function* partPages(
  db: ReadDb,
  programmeId: string,
  day: Day,
): AsyncGenerator<readonly ListedPart[]> {
  let after: Place | null = null
  do {
    const documents = await documentsPage(db, programmeId, day, after)
    yield await partsOf(db, documents, day)
    const last = documents.length < documentsOnPage ? undefined : documents.at(-1)
    after = last === undefined ? null : { issuedOn: last.issuedOn, id: last.id }
  } while (after !== null)
}

/** Where the next page begins: after this document. */
interface Place {
  readonly issuedOn: Day
  readonly id: string
}

const documentColumns = {
  id: expenseDocument.id,
  kind: expenseDocument.kind,
  number: expenseDocument.number,
  ledgerNumber: expenseDocument.ledgerNumber,
  subject: expenseDocument.subject,
  issuedOn: expenseDocument.issuedOn,
  contractId: expenseDocument.contractId,
  contractor: contractor.name,
  contractorNumber: contractor.number,
  contract: supplierContract.number,
}

async function documentsPage(
  db: ReadDb,
  programmeId: string,
  day: Day,
  after: Place | null,
): Promise<readonly DocumentOnPage[]> {
  const { issuedOn, id } = expenseDocument
  // A row of values is looked up in the index; two conditions would pass over all before it.
  const later =
    after === null ? undefined : sql`(${issuedOn}, ${id}) > (${after.issuedOn}, ${after.id})`
  const rows = await db
    .select(documentColumns)
    .from(expenseDocument)
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .leftJoin(supplierContract, eq(expenseDocument.contractId, supplierContract.id))
    .where(and(eq(expenseDocument.programmeId, programmeId), lte(issuedOn, day), later))
    .orderBy(asc(issuedOn), asc(id))
    .limit(documentsOnPage)
    .values()
  return plainRows(documentColumns, rows)
}

type DocumentOnPage = PlainRow<typeof documentColumns>

async function partsOf(
  db: ReadDb,
  documents: readonly DocumentOnPage[],
  day: Day,
): Promise<readonly ListedPart[]> {
  const ids = documents.map(({ id }) => id)
  const lines = await linesOfDocuments(db, ids)
  const claims = await claimsOfParts(db, ids, day)
  return documents.flatMap(({ id, contractor, contractorNumber, ...document }) =>
    (lines.get(id) ?? []).map((line): ListedPart => {
      const { lineId, month, amount } = line
      const { ruledLater, ...inClaims } = claims.get(line.id) ?? notClaimed
      const { claimed } = inClaims
      const eligible = eligibleOn({ amount, ineligible: line.ineligible, claimed, ruledLater })
      return {
        ...document,
        documentId: id,
        contractor: contractor ?? '',
        contractorNumber: contractorNumber ?? '',
        lineId,
        month,
        amount,
        ineligible: subtractMoney(amount, eligible),
        eligible,
        paidOn: line.paidOn !== null && line.paidOn <= day ? line.paidOn : null,
        ...inClaims,
      }
    }),
  )
}

const notClaimed = { claimed: grosze(0), settled: grosze(0), ruledLater: grosze(0) }

const lineColumns = {
  id: expenseLine.id,
  documentId: expenseLine.documentId,
  lineId: expenseLine.lineId,
  month: expenseLine.month,
  amount: expenseLine.amount,
  ineligible: expenseLine.ineligible,
  paidOn: expenseLine.paidOn,
}

async function linesOfDocuments(db: ReadDb, documentIds: readonly string[]) {
  const rows = await db
    .select(lineColumns)
    .from(expenseLine)
    .where(inArray(expenseLine.documentId, documentIds))
    .orderBy(asc(expenseLine.documentId), asc(expenseLine.ordinal))
    .values()
  return Map.groupBy(plainRows(lineColumns, rows), ({ documentId }) => documentId)
}

/**
 * Claimed and settled of each part of the documents, by the definitions of the matrix, and what
 * decisions made after the day ruled out of it.
 */
async function claimsOfParts(db: ReadDb, documentIds: readonly string[], day: Day) {
  const submitted = sql`${claim.submittedOn} <= ${day}`
  const decidedLater = sql`${claim.decidedOn} > ${day}`
  const rows = await db
    .select({
      id: claimEntry.expenseLineId,
      claimed: sql<number>`sum(case when ${submitted} then ${claimedOn(day)} else 0 end)`,
      settled: sql<number>`sum(${settledOn(day)})`,
      ruledLater: sql<number>`sum(case when ${decidedLater} then coalesce(${claimEntry.ineligible}, 0) else 0 end)`,
    })
    .from(expenseLine)
    .innerJoin(claimEntry, eq(claimEntry.expenseLineId, expenseLine.id))
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(inArray(expenseLine.documentId, documentIds))
    .groupBy(claimEntry.expenseLineId)
    .values()
  return new Map(
    rows.map(([id, claimed, settled, ruledLater]) => [
      String(id),
      {
        claimed: grosze(Number(claimed)),
        settled: grosze(Number(settled)),
        ruledLater: grosze(Number(ruledLater)),
      },
    ]),
  )
}
