import { asc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { indicator, indicatorValue } from '../schema/indicator.ts'

export type IndicatorRow = typeof indicator.$inferSelect
export type IndicatorValueRow = typeof indicatorValue.$inferSelect

/** What an indicator is written down by; its programme, place and state are kept apart. */
export type IndicatorFields = Omit<
  NewRecord<typeof indicator>,
  'id' | 'programmeId' | 'ordinal' | 'active'
>

/** Puts the indicators under a new programme, in their order. */
export async function openIndicators(
  tx: Tx,
  programmeId: string,
  indicators: readonly IndicatorFields[],
): Promise<void> {
  for (const [at, fields] of indicators.entries()) {
    await tx.insert(indicator, { ...fields, programmeId, ordinal: at + 1, active: true })
  }
}

/** The indicators of a programme in their order, those measured no more too. */
export const indicatorsOf = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly IndicatorRow[]> =>
  db
    .select()
    .from(indicator)
    .where(eq(indicator.programmeId, programmeId))
    .orderBy(asc(indicator.ordinal), asc(indicator.id))

/** One indicator; refuses with `record.gone` when there is none. */
export async function indicatorById(db: ReadDb, id: string): Promise<IndicatorRow> {
  const [row] = await db.select().from(indicator).where(eq(indicator.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'indicator' })
  return row
}

export const addIndicator = (tx: Tx, fields: NewRecord<typeof indicator>): Promise<IndicatorRow> =>
  tx.insert(indicator, fields)

/** Saves an indicator seen at `version`. */
export const saveIndicator = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof indicator>,
): Promise<IndicatorRow> => tx.update(indicator, id, version, patch)

export const removeIndicator = (tx: Tx, id: string, version: number): Promise<void> =>
  tx.remove(indicator, id, version)

/** What was entered in a programme, in the order of the days. */
export const enteredIn = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly IndicatorValueRow[]> =>
  db
    .select()
    .from(indicatorValue)
    .where(eq(indicatorValue.programmeId, programmeId))
    .orderBy(asc(indicatorValue.on), asc(indicatorValue.id))

/** One value that was entered; refuses with `record.gone` when there is none. */
export async function enteredById(db: ReadDb, id: string): Promise<IndicatorValueRow> {
  const [row] = await db.select().from(indicatorValue).where(eq(indicatorValue.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'indicator_value' })
  return row
}

export const addEntered = (
  tx: Tx,
  fields: NewRecord<typeof indicatorValue>,
): Promise<IndicatorValueRow> => tx.insert(indicatorValue, fields)

/** Saves an entered value seen at `version`. */
export const saveEntered = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof indicatorValue>,
): Promise<IndicatorValueRow> => tx.update(indicatorValue, id, version, patch)

export const removeEntered = (tx: Tx, id: string, version: number): Promise<void> =>
  tx.remove(indicatorValue, id, version)
