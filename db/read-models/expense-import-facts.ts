import { inArray } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { inParts } from '../in-parts.ts'
import { comparedNumber } from '../rules/expense-duplicate.ts'
import { type BookDocument, contractorKey } from '../rules/expense-import-book.ts'
import type { ExpenseImportFacts } from '../rules/expense-import-facts.ts'
import { expenseDocument, expenseLine } from '../schema/expense.ts'
import { listContractors } from '../stores/expense-contractor.ts'
import { programmeById } from '../stores/programme.ts'
import { contractsIn } from '../stores/supplier-contract.ts'
import { entryFacts } from './expense-form.ts'

/**
 * What an import of documents is judged by. `numbers` are those that the files name: only the
 * documents under them, and their corrections, come with their parts.
 */
export async function expenseImportFacts(
  db: ReadDb,
  programmeId: string,
  numbers: Iterable<string>,
  today: Day,
): Promise<ExpenseImportFacts> {
  const { from, to, lines } = await entryFacts(db, programmeId)
  const { buyerNip } = await programmeById(db, programmeId)
  const contractors = await listContractors(db)
  const byId = new Map(contractors.map((row) => [row.id, row]))
  const named = new Set([...numbers].map(comparedNumber))
  const rows = await db
    .select({
      id: expenseDocument.id,
      programmeId: expenseDocument.programmeId,
      contractorId: expenseDocument.contractorId,
      number: expenseDocument.number,
      ledgerNumber: expenseDocument.ledgerNumber,
      dueOn: expenseDocument.dueOn,
      ksefNumber: expenseDocument.ksefNumber,
      issuedOn: expenseDocument.issuedOn,
      gross: expenseDocument.gross,
      net: expenseDocument.net,
      vatEligible: expenseDocument.vatEligible,
      state: expenseDocument.state,
      correctsId: expenseDocument.correctsId,
      sourceHash: expenseDocument.sourceHash,
    })
    .from(expenseDocument)
  const touched = new Set(
    rows.filter(({ number }) => named.has(comparedNumber(number))).map(({ id }) => id),
  )
  for (const { id, correctsId } of rows) {
    // A correction of a correction belongs to the same original; one step up is enough.
    if (correctsId !== null && touched.has(id)) touched.add(correctsId)
  }
  for (const { id, correctsId } of rows) {
    if (correctsId !== null && touched.has(correctsId)) touched.add(id)
  }
  const parts = await partsByDocument(db, [...touched])
  return {
    today,
    period: { from, to },
    buyerNip,
    lines,
    contractors,
    contracts: await contractsIn(db, programmeId),
    documents: rows.map(({ contractorId, programmeId: of, ...row }): BookDocument => {
      const contractor = contractorId === null ? undefined : byId.get(contractorId)
      return {
        ...row,
        contractorKey: contractor === undefined ? null : contractorKey(contractor),
        contractor: contractor?.name ?? null,
        contractorNumber: contractor?.number ?? '',
        elsewhere: of !== programmeId,
        parts: parts.get(row.id) ?? [],
      }
    }),
  }
}

async function partsByDocument(db: ReadDb, ids: readonly string[]) {
  const parts = new Map<string, BookDocument['parts'][number][]>()
  for (const some of inParts(ids)) {
    const rows = await db
      .select({
        documentId: expenseLine.documentId,
        lineId: expenseLine.lineId,
        amount: expenseLine.amount,
      })
      .from(expenseLine)
      .where(inArray(expenseLine.documentId, [...some]))
    for (const { documentId, ...part } of rows) {
      const list = parts.get(documentId)
      if (list === undefined) parts.set(documentId, [part])
      else list.push(part)
    }
  }
  return parts
}
