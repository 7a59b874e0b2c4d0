import { and, asc, eq, gt, inArray, lte, or, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze, subtractMoney } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import type { ReadDb } from '../columns.ts'
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

/** Where the next page begins: after this document. */
export interface PartsCursor {
  readonly issuedOn: Day
  readonly id: string
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
 * A page of the parts of documents issued by the day, in the order of issue; `next` is null on
 * the last one. An export reads page after page, so that it holds only one of them.
 */
export async function partsPage(
  db: ReadDb,
  programmeId: string,
  day: Day,
  after: PartsCursor | null,
): Promise<{ readonly parts: readonly ListedPart[]; readonly next: PartsCursor | null }> {
  const { issuedOn, id } = expenseDocument
  const documents = await db
    .select({
      document: expenseDocument,
      contractor: contractor.name,
      contractorNumber: contractor.number,
      contract: supplierContract.number,
    })
    .from(expenseDocument)
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .leftJoin(supplierContract, eq(expenseDocument.contractId, supplierContract.id))
    .where(
      and(
        eq(expenseDocument.programmeId, programmeId),
        lte(issuedOn, day),
        after === null
          ? undefined
          : or(gt(issuedOn, after.issuedOn), and(eq(issuedOn, after.issuedOn), gt(id, after.id))),
      ),
    )
    .orderBy(asc(issuedOn), asc(id))
    .limit(documentsOnPage)
  const last = documents.length < documentsOnPage ? undefined : documents.at(-1)?.document
  const ids = documents.map(({ document }) => document.id)
  const lines = await linesOfDocuments(db, ids)
  const claims = await claimsOfParts(
    db,
    [...lines.values()].flat().map((line) => line.id),
    day,
  )
  const parts = documents.flatMap(({ document, ...names }) =>
    (lines.get(document.id) ?? []).map((line): ListedPart => {
      const { kind, number, ledgerNumber, subject, contractId } = document
      const { lineId, month, amount } = line
      const { ruledLater, ...inClaims } = claims.get(line.id) ?? notClaimed
      const ineligible = subtractMoney(line.ineligible, ruledLater)
      const paidOn = line.paidOn !== null && line.paidOn <= day ? line.paidOn : null
      const own = { kind, number, ledgerNumber, subject, contractId, issuedOn: document.issuedOn }
      return {
        documentId: document.id,
        ...own,
        contractor: names.contractor ?? '',
        contractorNumber: names.contractorNumber ?? '',
        contract: names.contract,
        lineId,
        month,
        amount,
        ineligible,
        eligible: subtractMoney(amount, ineligible),
        paidOn,
        ...inClaims,
      }
    }),
  )
  return { parts, next: last === undefined ? null : { issuedOn: last.issuedOn, id: last.id } }
}

const notClaimed = { claimed: grosze(0), settled: grosze(0), ruledLater: grosze(0) }

async function linesOfDocuments(db: ReadDb, documentIds: readonly string[]) {
  const rows = await db
    .select()
    .from(expenseLine)
    .where(inArray(expenseLine.documentId, documentIds))
    .orderBy(asc(expenseLine.documentId), asc(expenseLine.ordinal))
  return Map.groupBy(rows, ({ documentId }) => documentId)
}

/**
 * Claimed and settled of each part, by the definitions of the matrix, and what decisions made
 * after the day ruled out of it.
 */
async function claimsOfParts(db: ReadDb, partIds: readonly string[], day: Day) {
  const sums = new Map<string, typeof notClaimed>()
  const submitted = sql`${claim.submittedOn} <= ${day}`
  const decidedLater = sql`${claim.decidedOn} > ${day}`
  // SQLite binds at most 32766 values in a statement.
  for (let start = 0; start < partIds.length; start += 20_000) {
    const rows = await db
      .select({
        id: claimEntry.expenseLineId,
        claimed: sql<number>`sum(case when ${submitted} then ${claimedOn(day)} else 0 end)`,
        settled: sql<number>`sum(${settledOn(day)})`,
        ruledLater: sql<number>`sum(case when ${decidedLater} then coalesce(${claimEntry.ineligible}, 0) else 0 end)`,
      })
      .from(claimEntry)
      .innerJoin(claim, eq(claimEntry.claimId, claim.id))
      .where(inArray(claimEntry.expenseLineId, partIds.slice(start, start + 20_000)))
      .groupBy(claimEntry.expenseLineId)
    for (const { id, claimed, settled, ruledLater } of rows) {
      sums.set(id, {
        claimed: grosze(Number(claimed)),
        settled: grosze(Number(settled)),
        ruledLater: grosze(Number(ruledLater)),
      })
    }
  }
  return sums
}
