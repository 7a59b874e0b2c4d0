import { and, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { contractStanding } from '../rules/supplier-contract.ts'
import { contractor, expenseDocument, expenseLine } from '../schema/expense.ts'
import { contractLinesIn, contractsIn } from '../stores/supplier-contract.ts'
import { rulingsAfter } from './realisation-rulings.ts'

/**
 * Every contract of a programme with its contractor, and what was used and is left of it: now,
 * or as it stood at the end of `day`, when only those signed by then are there.
 */
export async function contractsWithStanding(db: ReadDb, programmeId: string, day?: Day) {
  const contractors = new Map(
    (await db.select().from(contractor)).map((row) => [row.id, row] as const),
  )
  const lines = Map.groupBy(await contractLinesIn(db, programmeId), (line) => line.contractId)
  const used = await usedByContract(db, programmeId, day)
  const documents = await documentCounts(db, programmeId)
  const contracts = (await contractsIn(db, programmeId)).flatMap(({ programmeId: _, ...row }) => {
    if (day === undefined) return [row]
    if (row.signedOn > day) return []
    return [
      { ...row, closedOn: row.closedOn !== null && row.closedOn <= day ? row.closedOn : null },
    ]
  })
  return contracts.map(({ contractorId, ...row }) => {
    const own = lines.get(row.id) ?? []
    const standing = contractStanding(own, used.get(row.id) ?? new Map(), row.closedOn !== null)
    const by = contractors.get(contractorId)
    const { kind = 'none' as const, number = '', name = '' } = by ?? {}
    return {
      ...row,
      contractor: { id: contractorId, kind, number, name },
      lines: [...standing],
      amount: sumMoney(standing.map(({ amount }) => amount)),
      used: sumMoney(standing.map(({ used }) => used)),
      open: sumMoney(standing.map(({ open }) => open)),
      documents: documents.get(row.id) ?? 0,
    }
  })
}

/** Eligible amounts of every contract's documents, by line; one pass over the same index. */
async function usedByContract(
  db: ReadDb,
  programmeId: string,
  day: Day | undefined,
): Promise<ReadonlyMap<string, Map<string, Grosze>>> {
  const issued = day === undefined ? undefined : lte(expenseLine.bookedOn, day)
  const rows = await db
    .select({
      contractId: expenseLine.contractId,
      lineId: expenseLine.lineId,
      used: sql<number>`sum(${expenseLine.amount} - ${expenseLine.ineligible})`,
    })
    .from(expenseLine)
    .where(and(isNotNull(expenseLine.contractId), issued))
    .groupBy(expenseLine.lineId, expenseLine.contractId)
  const later = day === undefined ? [] : await rulingsAfter(db, programmeId, day, issued)
  const back = later.map(({ contractId, lineId, ineligible }) => ({
    contractId,
    lineId,
    used: ineligible,
  }))
  const byContract = new Map<string, Map<string, Grosze>>()
  for (const { contractId, lineId, used } of [...rows, ...back]) {
    if (contractId === null) continue
    const lines = byContract.get(contractId) ?? new Map<string, Grosze>()
    const sum = grosze(Number(used) + (lines.get(lineId) ?? 0))
    byContract.set(contractId, lines.set(lineId, sum))
  }
  return byContract
}

async function documentCounts(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ contractId: expenseDocument.contractId, count: sql<number>`count(*)` })
    .from(expenseDocument)
    .where(and(eq(expenseDocument.programmeId, programmeId), isNotNull(expenseDocument.contractId)))
    .groupBy(expenseDocument.contractId)
  return new Map(
    rows.flatMap(({ contractId, count }) =>
      contractId === null ? [] : [[contractId, Number(count)] as const],
    ),
  )
}
