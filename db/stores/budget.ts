import { and, asc, desc, eq } from 'drizzle-orm'
import { initialBudgetRules, proposedBudgetRules } from '#db/values/budget.ts'
import type { Grosze } from '#db/values/money.ts'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../engine/refused-error.ts'
import { directWithin } from '../rules/budget.ts'
import {
  budgetLine,
  budgetRules,
  budgetTask,
  type budgetTransfer,
  budgetVersion,
  budgetVersionLine,
} from '../schema/budget.ts'

export type BudgetRulesRow = typeof budgetRules.$inferSelect
export type TaskRow = typeof budgetTask.$inferSelect
export type LineRow = typeof budgetLine.$inferSelect
export type VersionRow = typeof budgetVersion.$inferSelect
export type VersionLineRow = typeof budgetVersionLine.$inferSelect
export type TransferRow = typeof budgetTransfer.$inferSelect

/**
 * Opens the budget of a new programme: the money rules and version 1, still a draft without
 * lines, whose direct costs and flat rate make the programme's value.
 */
export async function openBudget(
  tx: Tx,
  programme: { readonly id: string; readonly value: Grosze },
  author: string,
): Promise<VersionRow> {
  const rules = initialBudgetRules
  await tx.insert(budgetRules, {
    programmeId: programme.id,
    ...rules,
    proposed: proposedBudgetRules,
  })
  return tx.insert(budgetVersion, {
    programmeId: programme.id,
    ordinal: 1,
    kind: 'agreement',
    state: 'draft',
    directTotal: directWithin(programme.value, rules.indirectRate),
    approvedOn: null,
    author,
    reason: '',
  })
}

/** The money rules of a programme; every programme has them. */
export async function rulesOf(db: ReadDb, programmeId: string): Promise<BudgetRulesRow> {
  const [row] = await db.select().from(budgetRules).where(eq(budgetRules.programmeId, programmeId))
  if (row === undefined) throw refused('record.gone', { table: 'budget_rules' })
  return row
}

/** The tasks of the budget in their order. */
export const tasksOf = async (db: ReadDb, programmeId: string): Promise<readonly TaskRow[]> =>
  db
    .select()
    .from(budgetTask)
    .where(eq(budgetTask.programmeId, programmeId))
    .orderBy(asc(budgetTask.ordinal))

/** Every cost line of a programme with the place of its task, in the order of the budget. */
export async function linesOf(db: ReadDb, programmeId: string): Promise<readonly LineRow[]> {
  const rows = await db
    .select({ line: budgetLine })
    .from(budgetLine)
    .innerJoin(budgetTask, eq(budgetLine.taskId, budgetTask.id))
    .where(eq(budgetTask.programmeId, programmeId))
    .orderBy(asc(budgetTask.ordinal), asc(budgetLine.ordinal))
  return rows.map(({ line }) => line)
}

/** Every version of the budget, the newest first. */
export const versionsOf = async (db: ReadDb, programmeId: string): Promise<readonly VersionRow[]> =>
  db
    .select()
    .from(budgetVersion)
    .where(eq(budgetVersion.programmeId, programmeId))
    .orderBy(desc(budgetVersion.ordinal))

/** The version in force: the newest approved one, or null before the first approval. */
export async function versionInForce(db: ReadDb, programmeId: string): Promise<VersionRow | null> {
  const [row] = await db
    .select()
    .from(budgetVersion)
    .where(and(eq(budgetVersion.programmeId, programmeId), eq(budgetVersion.state, 'approved')))
    .orderBy(desc(budgetVersion.ordinal))
    .limit(1)
  return row ?? null
}

/** What a version gives to each cost line. */
export const linesOfVersion = async (
  db: ReadDb,
  versionId: string,
): Promise<readonly VersionLineRow[]> =>
  db.select().from(budgetVersionLine).where(eq(budgetVersionLine.versionId, versionId))
