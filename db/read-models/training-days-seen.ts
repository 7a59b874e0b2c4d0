import { and, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { recordChange } from '../schema/history.ts'
import { played } from '../stores/history.ts'
import { daysOf } from '../stores/training.ts'
import type { DayFields } from '../stores/training-days.ts'

/**
 * The days that a training had at one of its versions, as far as they stand now or are among
 * these ids. Each change of days raises the version of the training in the same change set.
 */
export async function daysAtVersion(
  db: ReadDb,
  trainingId: string,
  version: number,
  ids: readonly string[],
): Promise<readonly DayFields[]> {
  const standing = await daysOf(db, trainingId)
  const asked = [...new Set([...ids, ...standing.map(({ id }) => id)])]
  const changes = await db
    .select()
    .from(recordChange)
    .where(and(eq(recordChange.tableName, 'training_day'), inArray(recordChange.recordId, asked)))
    .orderBy(recordChange.recordVersion)
  const raised = await db
    .select({ set: recordChange.changeSetId, version: recordChange.recordVersion })
    .from(recordChange)
    .where(and(eq(recordChange.tableName, 'training'), eq(recordChange.recordId, trainingId)))
  const later = new Set(raised.filter((one) => one.version > version).map(({ set }) => set))
  const before = changes.filter(
    ({ changeSetId, recordVersion }) => recordVersion > 0 && !later.has(changeSetId),
  )
  return [...Map.groupBy(before, ({ recordId }) => recordId).values()].flatMap((own) => {
    const held = played(own)
    return held === null ? [] : [held as unknown as DayFields]
  })
}
