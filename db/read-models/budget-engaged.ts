import { addMoney, type Grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { linesOf } from '../stores/budget.ts'
import { lineStandings } from './expense-standing.ts'

/**
 * How much of each cost line is engaged now, in grosze: the eligible parts of all documents,
 * drafts too, and of each open contract what it has not been invoiced for yet. The same sums
 * that entering a document rests on.
 */
export async function engagedByLine(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, Grosze>> {
  const lineIds = (await linesOf(db, programmeId)).map(({ id }) => id)
  const asked = { programmeId, lineIds, documentId: null, contractId: null }
  const standings = await lineStandings(db, asked)
  return new Map(
    standings.map(({ lineId, documents, openContracts }) => [
      lineId,
      addMoney(documents, openContracts),
    ]),
  )
}
