import { and, asc, countDistinct, desc, eq, gt, inArray, lt, lte } from 'drizzle-orm'
import type { Instant } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { changeSet, recordChange } from '../schema/history.ts'

export type ChangeSetRow = typeof changeSet.$inferSelect
export type RecordChangeRow = typeof recordChange.$inferSelect

/**
 * Change sets before a moment, newest first. The sets of the last moment are answered all,
 * even past the limit: the next page, which begins before that moment, would lose them.
 */
export async function listChangeSets(
  db: ReadDb,
  before: Instant | null,
  limit: number,
): Promise<readonly ChangeSetRow[]> {
  const order = [desc(changeSet.at), desc(changeSet.id)] as const
  const page = await db
    .select()
    .from(changeSet)
    .where(before === null ? undefined : lt(changeSet.at, before))
    .orderBy(...order)
    .limit(limit)
  const last = page.at(-1)
  if (last === undefined || page.length < limit) return page
  const ofLastMoment = await db
    .select()
    .from(changeSet)
    .where(eq(changeSet.at, last.at))
    .orderBy(...order)
  return [...page.filter((row) => row.at !== last.at), ...ofLastMoment]
}

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

/** The first record of each of these sets, by the set's id: what the set is about. */
export async function firstChanges(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordChangeRow>> {
  const rows = await db
    .select()
    .from(recordChange)
    .where(and(inArray(recordChange.changeSetId, [...ids]), eq(recordChange.ordinal, 0)))
  return new Map(rows.map((row) => [row.changeSetId, row]))
}

/** How many records of each table these sets changed, by the set's id; the most first. */
export async function recordsByTable(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly table: string; readonly count: number }[]>> {
  // A record changed several times in one set is one record: a contractor of many invoices.
  const records = countDistinct(recordChange.recordId)
  const rows = await db
    .select({ id: recordChange.changeSetId, table: recordChange.tableName, count: records })
    .from(recordChange)
    .where(inArray(recordChange.changeSetId, [...ids]))
    .groupBy(recordChange.changeSetId, recordChange.tableName)
    .orderBy(desc(records), asc(recordChange.tableName))
  const holds = new Map<string, { readonly table: string; readonly count: number }[]>()
  for (const { id, ...held } of rows) holds.set(id, [...(holds.get(id) ?? []), held])
  return holds
}

/** The records of a change set in the order they were changed. */
export const changesOfSet = async (db: ReadDb, changeSetId: string, limit = 1_000_000) =>
  db
    .select()
    .from(recordChange)
    .where(eq(recordChange.changeSetId, changeSetId))
    .orderBy(asc(recordChange.ordinal))
    .limit(limit)

/** The records of all these change sets, each set's in the order they were changed. */
export const changesOfSets = async (db: ReadDb, ids: readonly string[]) =>
  db
    .select()
    .from(recordChange)
    .where(inArray(recordChange.changeSetId, [...ids]))
    .orderBy(asc(recordChange.changeSetId), asc(recordChange.ordinal))

/** The changes that made a record's versions up to the one given, oldest first; no removals. */
export const changesUpTo = async (
  db: ReadDb,
  tableName: string,
  recordId: string,
  version: number,
): Promise<readonly RecordChangeRow[]> =>
  db
    .select()
    .from(recordChange)
    .where(
      and(
        eq(recordChange.tableName, tableName),
        eq(recordChange.recordId, recordId),
        gt(recordChange.recordVersion, 0),
        lte(recordChange.recordVersion, version),
      ),
    )
    .orderBy(asc(recordChange.recordVersion))

/**
 * What a record held after these changes of it, oldest first; a field that is not among the
 * answer's was empty. Null when the changes do not reach back to the record's beginning.
 */
export function played(
  changes: readonly Pick<RecordChangeRow, 'action' | 'fields'>[],
): Readonly<Record<string, unknown>> | null {
  // A removed record that was put back begins anew with what it was put back with.
  const begins = changes.findLastIndex(({ action }) => action === 'insert')
  if (begins < 0) return null
  const values: Record<string, unknown> = {}
  for (const { fields } of changes.slice(begins)) {
    for (const [field, [, after]] of Object.entries(fields)) values[field] = after
  }
  return values
}

/** The accounts that wrote any of these fields of a record. */
export async function writersOf(
  db: ReadDb,
  tableName: string,
  recordId: string,
  fields: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ fields: recordChange.fields, accountId: changeSet.accountId })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(and(eq(recordChange.tableName, tableName), eq(recordChange.recordId, recordId)))
  return new Set(
    rows.filter((row) => fields.some((field) => field in row.fields)).map((row) => row.accountId),
  )
}

/** Everything that happened to one JST in a programme or outside any, newest first. */
export const changesOfJst = async (db: ReadDb, jstId: string) =>
  db
    .select({ change: recordChange, set: changeSet })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(eq(recordChange.jstId, jstId))
    .orderBy(desc(changeSet.at), desc(changeSet.id), desc(recordChange.ordinal))
