import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { expenseDocument, supplierContract } from '../schema/expense.ts'
import { listContractors } from '../stores/expense-contractor.ts'

/**
 * Every contractor by name, with how many documents it has in a programme, what they come to
 * gross, and how many contracts. Contractors belong to the office, documents to a programme.
 */
export async function contractorsWithDocuments(db: ReadDb, programmeId: string) {
  const documents = await db
    .select({
      id: expenseDocument.contractorId,
      documents: sql<number>`count(*)`,
      gross: sql<number>`sum(${expenseDocument.gross})`,
    })
    .from(expenseDocument)
    .where(eq(expenseDocument.programmeId, programmeId))
    .groupBy(expenseDocument.contractorId)
  const contracts = await db
    .select({ id: supplierContract.contractorId, contracts: sql<number>`count(*)` })
    .from(supplierContract)
    .where(eq(supplierContract.programmeId, programmeId))
    .groupBy(supplierContract.contractorId)
  const sums = new Map(documents.map((row) => [row.id, row]))
  const counts = new Map(contracts.map((row) => [row.id, row.contracts]))
  return (await listContractors(db)).map(({ lastLineId: _, ...row }) => ({
    ...row,
    documents: sums.get(row.id)?.documents ?? 0,
    gross: grosze(sums.get(row.id)?.gross ?? 0),
    contracts: counts.get(row.id) ?? 0,
  }))
}

/** Numbers of documents in one programme that two contractors both have, each once. */
export async function numbersOfBoth(
  db: ReadDb,
  one: string,
  other: string,
): Promise<readonly string[]> {
  const theirs = alias(expenseDocument, 'theirs')
  const rows = await db
    .selectDistinct({ number: expenseDocument.number })
    .from(expenseDocument)
    .innerJoin(
      theirs,
      and(
        eq(theirs.contractorId, other),
        eq(theirs.number, expenseDocument.number),
        eq(theirs.programmeId, expenseDocument.programmeId),
      ),
    )
    .where(eq(expenseDocument.contractorId, one))
    .orderBy(asc(expenseDocument.number))
  return rows.map(({ number }) => number)
}
