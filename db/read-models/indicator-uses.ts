import { count, eq } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { indicatorValue, snapshotValue } from '../schema/indicator.ts'

/** How many values were entered of an indicator, and how many snapshots tell of it. */
export async function indicatorUses(db: ReadDb, indicatorId: string) {
  const [values] = await db
    .select({ count: count() })
    .from(indicatorValue)
    .where(eq(indicatorValue.indicatorId, indicatorId))
  const [snapshots] = await db
    .select({ count: count() })
    .from(snapshotValue)
    .where(eq(snapshotValue.indicatorId, indicatorId))
  return { entered: values?.count ?? 0, snapshots: snapshots?.count ?? 0 }
}
