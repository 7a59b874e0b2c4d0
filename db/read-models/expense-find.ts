import { and, desc, eq, like, type SQL, sql } from 'drizzle-orm'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { ReadDb } from '../columns.ts'
import { contractor, expenseDocument, supplierContract } from '../schema/expense.ts'
import { wordsCondition } from './expense-filter.ts'
import { findContractors } from './expense-form.ts'

/** So many of each kind are offered; more words narrow them down. */
const offered = 6

/**
 * Documents (the newest first), contractors and contracts that have every word of a query in
 * their number, name, NIP or subject. Nothing typed finds nothing.
 */
export async function findExpenses(db: ReadDb, programmeId: string, query: string) {
  const words = fold(query)
  if (words === '') return { documents: [], contractors: [], contracts: [] }
  const phrase = like(expenseDocument.searchable, `%${words}%`)
  const phrased = await newestDocuments(db, programmeId, phrase)
  // What has the number typed may be older than the many that have it in theirs.
  const numbered =
    phrased.length < offered
      ? phrased.filter(({ number }) => fold(number) === words)
      : await newestDocuments(db, programmeId, and(phrase, sameNumber(query)))
  const known = new Set(numbered.map(({ id }) => id))
  const exact = [...numbered, ...phrased.filter(({ id }) => !known.has(id))].slice(0, offered)
  const found = new Set(exact.map(({ id }) => id))
  // `FV/2/2020` as it is written comes before the many that have an `fv` and a `2` somewhere.
  const others =
    exact.length === offered
      ? []
      : await newestDocuments(db, programmeId, await wordsCondition(db, query))
  const documents = [...exact, ...others.filter(({ id }) => !found.has(id))].slice(0, offered)
  const agreed = await db
    .select({
      id: supplierContract.id,
      number: supplierContract.number,
      contractor: contractor.name,
      contractorNumber: contractor.number,
      subject: supplierContract.subject,
    })
    .from(supplierContract)
    .innerJoin(contractor, eq(supplierContract.contractorId, contractor.id))
    .where(eq(supplierContract.programmeId, programmeId))
    .orderBy(desc(supplierContract.signedOn), desc(supplierContract.id))
  const matching = agreed.filter(({ number, contractor: name, contractorNumber, subject }) =>
    matchesFolded(fold(`${number} ${name} ${contractorNumber} ${subject}`), words),
  )
  const contracts = matching.toSorted(
    (one, other) => Number(fold(other.number) === words) - Number(fold(one.number) === words),
  )
  return {
    documents,
    contractors: (await findContractors(db, query))
      .slice(0, offered)
      .map(({ id, name, number }) => ({ id, name, number })),
    contracts: contracts.slice(0, offered).map(({ id, number, contractor: name, subject }) => ({
      id,
      number,
      contractor: name,
      subject,
    })),
  }
}

/** That a document's number is the query as it is typed, whatever the case of its letters. */
const sameNumber = (query: string) =>
  sql`lower(${expenseDocument.number}) = ${query.trim().toLowerCase()}`

const newestDocuments = async (db: ReadDb, programmeId: string, which: SQL | undefined) =>
  db
    .select({
      id: expenseDocument.id,
      number: expenseDocument.number,
      contractor: contractor.name,
      issuedOn: expenseDocument.issuedOn,
      gross: expenseDocument.gross,
    })
    .from(expenseDocument)
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .where(and(eq(expenseDocument.programmeId, programmeId), which))
    .orderBy(desc(expenseDocument.issuedOn), desc(expenseDocument.id))
    .limit(offered)
