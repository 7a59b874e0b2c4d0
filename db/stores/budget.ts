import { and, asc, desc, eq, inArray, lte, max, ne } from 'drizzle-orm'
import { initialBudgetRules, proposedBudgetRules } from '#db/values/budget.ts'
import type { Day } from '#db/values/day.ts'
import type { Grosze } from '#db/values/money.ts'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { directWithin } from '../rules/budget.ts'
import {
  budgetLine,
  budgetRules,
  budgetTask,
  budgetVersion,
  budgetVersionLine,
} from '../schema/budget.ts'

export type BudgetRulesRow = typeof budgetRules.$inferSelect
export type TaskRow = typeof budgetTask.$inferSelect
export type LineRow = typeof budgetLine.$inferSelect
export type VersionRow = typeof budgetVersion.$inferSelect
export type VersionLineRow = typeof budgetVersionLine.$inferSelect

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

/** One version of the budget; refuses with `record.gone` when there is none. */
export async function versionById(db: ReadDb, id: string): Promise<VersionRow> {
  const [row] = await db.select().from(budgetVersion).where(eq(budgetVersion.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'budget_version' })
  return row
}

/** The version in force on a day: the newest approved by then, or null before the first. */
export async function versionInForceOn(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<VersionRow | null> {
  const [row] = await db
    .select()
    .from(budgetVersion)
    .where(
      and(
        eq(budgetVersion.programmeId, programmeId),
        eq(budgetVersion.state, 'approved'),
        lte(budgetVersion.approvedOn, day),
      ),
    )
    .orderBy(desc(budgetVersion.ordinal))
    .limit(1)
  return row ?? null
}

/** What the agreement says: the newest approved version that no transfer made; or null. */
export async function agreementVersion(
  db: ReadDb,
  programmeId: string,
): Promise<VersionRow | null> {
  const [row] = await db
    .select()
    .from(budgetVersion)
    .where(
      and(
        eq(budgetVersion.programmeId, programmeId),
        eq(budgetVersion.state, 'approved'),
        ne(budgetVersion.kind, 'transfer'),
      ),
    )
    .orderBy(desc(budgetVersion.ordinal))
    .limit(1)
  return row ?? null
}

/** Every version's lines of a programme, for sums and comparisons. */
export async function linesOfVersions(
  db: ReadDb,
  versionIds: readonly string[],
): Promise<readonly VersionLineRow[]> {
  return db
    .select()
    .from(budgetVersionLine)
    .where(inArray(budgetVersionLine.versionId, [...versionIds]))
}

/** Adds a version after the last one, whatever became of that. */
export async function addVersion(
  tx: Tx,
  fields: Omit<NewRecord<typeof budgetVersion>, 'ordinal' | 'id'>,
): Promise<VersionRow> {
  const [last] = await tx.db
    .select({ ordinal: max(budgetVersion.ordinal) })
    .from(budgetVersion)
    .where(eq(budgetVersion.programmeId, fields.programmeId))
  return tx.insert(budgetVersion, { ...fields, ordinal: (last?.ordinal ?? 0) + 1 })
}

export const saveVersion = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof budgetVersion>,
) => tx.update(budgetVersion, id, version, patch)

export const removeVersion = (tx: Tx, id: string, version: number) =>
  tx.remove(budgetVersion, id, version)

export const saveRules = (tx: Tx, id: string, version: number, patch: Patch<typeof budgetRules>) =>
  tx.update(budgetRules, id, version, patch)
