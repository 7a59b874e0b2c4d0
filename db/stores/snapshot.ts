import { asc, count, desc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { indicatorSnapshot, snapshotValue } from '../schema/indicator.ts'

export type SnapshotRow = typeof indicatorSnapshot.$inferSelect
export type SnapshotValueRow = typeof snapshotValue.$inferSelect

/** The snapshots of a programme, the latest period first. */
export const snapshotsOf = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly SnapshotRow[]> =>
  db
    .select()
    .from(indicatorSnapshot)
    .where(eq(indicatorSnapshot.programmeId, programmeId))
    .orderBy(desc(indicatorSnapshot.to), desc(indicatorSnapshot.from), asc(indicatorSnapshot.id))

/** One snapshot; refuses with `record.gone` when there is none. */
export async function snapshotById(db: ReadDb, id: string): Promise<SnapshotRow> {
  const [row] = await db.select().from(indicatorSnapshot).where(eq(indicatorSnapshot.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'indicator_snapshot' })
  return row
}

/** The snapshot that a claim takes its values from; null where there is none. */
export async function snapshotOfClaim(db: ReadDb, claimId: string): Promise<SnapshotRow | null> {
  const [row] = await db
    .select()
    .from(indicatorSnapshot)
    .where(eq(indicatorSnapshot.claimId, claimId))
  return row ?? null
}

/** The frozen values of a snapshot in the order of the indicators. */
export const valuesOfSnapshot = async (
  db: ReadDb,
  snapshotId: string,
): Promise<readonly SnapshotValueRow[]> =>
  db
    .select()
    .from(snapshotValue)
    .where(eq(snapshotValue.snapshotId, snapshotId))
    .orderBy(asc(snapshotValue.ordinal), asc(snapshotValue.id))

/** How many values each snapshot of a programme has. */
export async function valueCounts(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ snapshotId: snapshotValue.snapshotId, values: count() })
    .from(snapshotValue)
    .where(eq(snapshotValue.programmeId, programmeId))
    .groupBy(snapshotValue.snapshotId)
  return new Map(rows.map(({ snapshotId, values }) => [snapshotId, values]))
}

/** What a snapshot was frozen with, by indicator, without what the values were made of. */
export async function frozenIn(
  db: ReadDb,
  snapshotId: string,
): Promise<ReadonlyMap<string, number | null>> {
  const { indicatorId, frozen } = snapshotValue
  const rows = await db
    .select({ indicatorId, frozen })
    .from(snapshotValue)
    .where(eq(snapshotValue.snapshotId, snapshotId))
  return new Map(rows.map((row) => [row.indicatorId, row.frozen]))
}

/** Freezes the values of a period: the snapshot and each of its values. */
export async function addSnapshot(
  tx: Tx,
  head: Omit<NewRecord<typeof indicatorSnapshot>, 'id'>,
  values: readonly Omit<
    NewRecord<typeof snapshotValue>,
    'id' | 'programmeId' | 'snapshotId' | 'ordinal'
  >[],
): Promise<SnapshotRow> {
  const row = await tx.insert(indicatorSnapshot, head)
  const { programmeId, id: snapshotId } = row
  for (const [at, value] of values.entries()) {
    await tx.insert(snapshotValue, { ...value, programmeId, snapshotId, ordinal: at + 1 })
  }
  return row
}

/** Saves what is said of a snapshot seen at `version`; its values stay as they were frozen. */
export const saveSnapshot = (
  tx: Tx,
  id: string,
  version: number,
  patch: Pick<Patch<typeof indicatorSnapshot>, 'name' | 'remarks' | 'claimId'>,
): Promise<SnapshotRow> => tx.update(indicatorSnapshot, id, version, patch)

/** Removes a snapshot seen at `version` with its values. */
export async function removeSnapshot(tx: Tx, id: string, version: number): Promise<void> {
  for (const value of await valuesOfSnapshot(tx.db, id)) {
    await tx.remove(snapshotValue, value.id, value.version)
  }
  await tx.remove(indicatorSnapshot, id, version)
}
