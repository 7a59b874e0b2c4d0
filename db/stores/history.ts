import { asc, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Instant } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../engine/refused-error.ts'
import { changeSet, recordChange } from '../schema/history.ts'

export type ChangeSetRow = typeof changeSet.$inferSelect
export type RecordChangeRow = typeof recordChange.$inferSelect

/** Change sets before a moment, newest first. */
export const listChangeSets = async (db: ReadDb, before: Instant | null, limit: number) =>
  db
    .select()
    .from(changeSet)
    .where(before === null ? undefined : lt(changeSet.at, before))
    .orderBy(desc(changeSet.at), desc(changeSet.id))
    .limit(limit)

/** One change set; refuses with `record.gone` when there is none. */
export async function changeSetById(db: ReadDb, id: string): Promise<ChangeSetRow> {
  const [row] = await db.select().from(changeSet).where(eq(changeSet.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'change_set' })
  return row
}

/** Which of these sets were taken back, and by which. */
export async function takenBackBy(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: changeSet.id, takesBack: changeSet.takesBack })
    .from(changeSet)
    .where(inArray(changeSet.takesBack, [...ids]))
  return new Map(rows.flatMap((row) => (row.takesBack === null ? [] : [[row.takesBack, row.id]])))
}

/** The records of a change set in the order they were changed. */
export const changesOfSet = async (db: ReadDb, changeSetId: string, limit = 1_000_000) =>
  db
    .select()
    .from(recordChange)
    .where(eq(recordChange.changeSetId, changeSetId))
    .orderBy(asc(recordChange.ordinal))
    .limit(limit)

/** Everything that happened to one JST in a programme or outside any, newest first. */
export const changesOfJst = async (db: ReadDb, jstId: string) =>
  db
    .select({ change: recordChange, set: changeSet })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(eq(recordChange.jstId, jstId))
    .orderBy(desc(changeSet.at), desc(changeSet.id), desc(recordChange.ordinal))
