import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { supplierContract } from '../schema/expense.ts'
import { linesOf, linesOfVersion, rulesOf, tasksOf, versionInForce } from '../stores/budget.ts'
import { listContractors } from '../stores/expense-contractor.ts'
import { programmeById } from '../stores/programme.ts'

/**
 * What the form of a document stands on: the cost lines with their tasks and what the version
 * in force gives them (null before any is approved), the period and the rates of the sources.
 */
export async function entryFacts(db: ReadDb, programmeId: string) {
  const { from, to, ownContributionRate } = await programmeById(db, programmeId)
  const { euRate } = await rulesOf(db, programmeId)
  const tasks = new Map((await tasksOf(db, programmeId)).map((task) => [task.id, task]))
  const version = await versionInForce(db, programmeId)
  const amounts = version === null ? [] : await linesOfVersion(db, version.id)
  const budgets = new Map(amounts.map(({ lineId, amount }) => [lineId, amount]))
  const lines = (await linesOf(db, programmeId)).map((line) => {
    const task = tasks.get(line.taskId)
    return {
      id: line.id,
      taskId: line.taskId,
      task: task === undefined ? '' : `${task.ordinal}. ${task.name}`,
      name: `${task?.ordinal ?? 0}.${line.ordinal} ${line.name}`,
      category: line.category,
      outsourced: line.outsourced,
      budget: version === null ? null : (budgets.get(line.id) ?? grosze(0)),
    }
  })
  return { from, to, ownRate: ownContributionRate, euRate, lines }
}

/** So many contractors are offered at once. */
const offered = 12

/** Contractors whose name or number has the words: the whole number first, then the name's beginning. */
export async function findContractors(db: ReadDb, query: string) {
  const words = fold(query)
  const digits = query.replace(/\D/g, '')
  const found = (await listContractors(db)).flatMap((row) => {
    const name = fold(row.name)
    const byNumber = digits.length >= 3 && row.number.startsWith(digits)
    const rank = digits !== '' && row.number === digits ? -1 : rankOf(name, words)
    return byNumber || matchesFolded(name, words) ? [{ row, rank }] : []
  })
  return found
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, offered)
    .map(({ row }) => row)
}

const rankOf = (name: string, words: string) => (name.startsWith(words) ? 0 : 1)

/** The contracts that a document of this contractor may belong to, open ones, the newest first. */
export const contractsOfContractor = async (
  db: ReadDb,
  programmeId: string,
  contractorId: string,
) =>
  db
    .select({ id: supplierContract.id, number: supplierContract.number })
    .from(supplierContract)
    .where(
      and(
        eq(supplierContract.programmeId, programmeId),
        eq(supplierContract.contractorId, contractorId),
        isNull(supplierContract.closedOn),
      ),
    )
    .orderBy(desc(supplierContract.signedOn), asc(supplierContract.number))
