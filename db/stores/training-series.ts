import { asc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { training, trainingSeries } from '../schema/training.ts'

export type SeriesRow = typeof trainingSeries.$inferSelect

/** The series of a programme in their order. */
export const seriesOf = async (db: ReadDb, programmeId: string): Promise<readonly SeriesRow[]> =>
  db
    .select()
    .from(trainingSeries)
    .where(eq(trainingSeries.programmeId, programmeId))
    .orderBy(asc(trainingSeries.ordinal), asc(trainingSeries.id))

/** One series; refuses with `record.gone` when there is none. */
export async function seriesById(db: ReadDb, id: string): Promise<SeriesRow> {
  const [row] = await db.select().from(trainingSeries).where(eq(trainingSeries.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'training_series' })
  return row
}

/** How many trainings a series has, cancelled ones too. */
export const trainingsOfSeries = async (db: ReadDb, seriesId: string): Promise<number> =>
  db.$count(training, eq(training.seriesId, seriesId))

export const addSeries = (tx: Tx, fields: NewRecord<typeof trainingSeries>) =>
  tx.insert(trainingSeries, fields)

/** Saves a series seen at `version`. */
export const saveSeries = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof trainingSeries>,
) => tx.update(trainingSeries, id, version, patch)

export const removeSeries = (tx: Tx, id: string, version: number) =>
  tx.remove(trainingSeries, id, version)
