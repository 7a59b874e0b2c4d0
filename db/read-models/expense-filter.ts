import {
  and,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  like,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { DocumentFilter } from '#db/values/expense-filter.ts'
import { fold } from '#db/values/fold.ts'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { contractor, expenseDocument, expenseLine, supplierContract } from '../schema/expense.ts'
import { listContractors } from '../stores/expense-contractor.ts'
import { claimName } from './expense-claims.ts'
import { isUnclaimedCorrection } from './realisation-corrections.ts'
import { claimedOn } from './realisation-rulings.ts'

/** A filter as conditions of SQL; null where nothing of it narrows. */
export interface FilterConditions {
  /** On documents alone, besides their programme. */
  readonly documents: SQL | undefined
  /** On parts; days stand here too, for parts repeat them. */
  readonly parts: SQL | undefined
  /** Whether a document must have a part that is left. */
  readonly byPart: boolean
}

/** Says a filter in SQL over `expense_document` and `expense_line`. */
export async function conditionsOf(db: ReadDb, filter: DocumentFilter): Promise<FilterConditions> {
  const { state, kind, contractor, contract, from, to, paidFrom, paidTo } = filter
  const paid = filter.paid || paidFrom !== undefined || paidTo !== undefined
  const narrow = <V>(value: V | undefined, condition: (value: V) => SQL) =>
    value === undefined ? undefined : condition(value)
  const documents = and(
    narrow(state, (one) => eq(expenseDocument.state, one)),
    narrow(kind, (one) => eq(expenseDocument.kind, one)),
    narrow(contractor, (one) => eq(expenseDocument.contractorId, one)),
    narrow(contract, (one) => eq(expenseDocument.contractId, one)),
    await wordsCondition(db, filter.q ?? ''),
  )
  const days = (table: typeof expenseDocument | typeof expenseLine) => {
    const issued = table === expenseDocument ? expenseDocument.issuedOn : expenseLine.bookedOn
    const paidOn = table === expenseDocument ? expenseDocument.paidOn : expenseLine.paidOn
    return and(
      narrow(from, (day) => gte(issued, day)),
      narrow(to, (day) => lte(issued, day)),
      paid ? isNotNull(paidOn) : undefined,
      narrow(paidFrom, (day) => gte(paidOn, day)),
      narrow(paidTo, (day) => lte(paidOn, day)),
    )
  }
  const place = placeOf(db, filter)
  return {
    documents: and(documents, days(expenseDocument)),
    parts: and(place, days(expenseLine)),
    byPart: place !== undefined,
  }
}

/**
 * That a document has every word: in what was folded when it was entered, or in the name or
 * number that its contractor has now, so that one renamed is found by both names.
 */
export async function wordsCondition(db: ReadDb, query: string): Promise<SQL | undefined> {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return undefined
  const named = (await listContractors(db)).map(({ id, name, number }) => ({
    id,
    folded: fold(`${name} ${number}`),
  }))
  const conditions = words.map((word) => {
    const ids = named.filter(({ folded }) => folded.includes(word)).map(({ id }) => id)
    // Folded words hold letters and digits alone: nothing that LIKE would read otherwise.
    const written = like(expenseDocument.searchable, `%${word}%`)
    return ids.length === 0 ? written : or(written, inArray(expenseDocument.contractorId, ids))
  })
  return and(...conditions)
}

/** The conditions that are on parts alone. */
function placeOf(db: ReadDb, filter: DocumentFilter) {
  const { task, line, category, month, claimedBy, settledBy } = filter
  const lines = and(
    task === undefined ? undefined : eq(budgetLine.taskId, task),
    category === undefined ? undefined : eq(budgetLine.category, category),
  )
  return and(
    line === undefined ? undefined : eq(expenseLine.lineId, line),
    month === undefined ? undefined : eq(expenseLine.month, month),
    lines === undefined
      ? undefined
      : inArray(expenseLine.lineId, db.select({ id: budgetLine.id }).from(budgetLine).where(lines)),
    filter.claim === undefined
      ? undefined
      : inArray(
          expenseLine.id,
          db
            .select({ id: claimEntry.expenseLineId })
            .from(claimEntry)
            .where(eq(claimEntry.claimId, filter.claim)),
        ),
    claimedBy === undefined
      ? undefined
      : wasClaimed(db, and(lte(claim.submittedOn, claimedBy), sql`${claimedOn(claimedBy)} <> 0`)),
    settledBy === undefined
      ? undefined
      : wasClaimed(db, and(lte(claim.decidedOn, settledBy), ne(claimEntry.approved, grosze(0)))),
    filter.unclaimedBy === undefined ? undefined : isUnclaimedCorrection(db, filter.unclaimedBy),
  )
}

/** That a part was in a claim of a kind; each is looked up, for a list of all of them is long. */
const wasClaimed = (db: ReadDb, which: SQL | undefined): SQL =>
  exists(
    db
      .select({ id: claimEntry.id })
      .from(claimEntry)
      .innerJoin(claim, eq(claimEntry.claimId, claim.id))
      .where(and(eq(claimEntry.expenseLineId, expenseLine.id), which)),
  )

/** The cost lines of a programme, as a subquery. */
export const linesIn = (db: ReadDb, programmeId: string) =>
  db
    .select({ id: budgetLine.id })
    .from(budgetLine)
    .innerJoin(budgetTask, eq(budgetLine.taskId, budgetTask.id))
    .where(eq(budgetTask.programmeId, programmeId))

/** What the records that a filter names are called; null for what is not there. */
export async function filterNames(
  db: ReadDb,
  filter: Pick<DocumentFilter, 'contractor' | 'contract' | 'claim'>,
) {
  const [whom] = await db
    .select({ name: contractor.name })
    .from(contractor)
    .where(eq(contractor.id, filter.contractor ?? ''))
  const [agreed] = await db
    .select({ number: supplierContract.number })
    .from(supplierContract)
    .where(eq(supplierContract.id, filter.contract ?? ''))
  const [claimed] = await db
    .select({ number: claim.number, ordinal: claim.ordinal })
    .from(claim)
    .where(eq(claim.id, filter.claim ?? ''))
  return {
    contractor: whom?.name ?? null,
    contract: agreed?.number ?? null,
    claim: claimed === undefined ? null : claimName(claimed),
  }
}
