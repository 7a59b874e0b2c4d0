import { and, eq, isNull } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { openingReport } from '../schema/analysis.ts'

export type ReportRow = typeof openingReport.$inferSelect

/** Every report of a programme, the Analysis among them. */
export const reportsOf = async (db: ReadDb, programmeId: string): Promise<readonly ReportRow[]> =>
  db.select().from(openingReport).where(eq(openingReport.programmeId, programmeId))

/** One report; refuses with `record.gone` when there is none. */
export async function reportById(db: ReadDb, id: string): Promise<ReportRow> {
  const [row] = await db.select().from(openingReport).where(eq(openingReport.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'opening_report' })
  return row
}

/** The report of a JST, or the Analysis for null; null while nothing was written down. */
export async function reportOfJst(
  db: ReadDb,
  programmeId: string,
  jstId: string | null,
): Promise<ReportRow | null> {
  const ofJst = jstId === null ? isNull(openingReport.jstId) : eq(openingReport.jstId, jstId)
  const [row] = await db
    .select()
    .from(openingReport)
    .where(and(eq(openingReport.programmeId, programmeId), ofJst))
  return row ?? null
}

export const addReport = (tx: Tx, fields: NewRecord<typeof openingReport>): Promise<ReportRow> =>
  tx.insert(openingReport, fields)

/** Saves a report seen at `version`. */
export const saveReport = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof openingReport>,
): Promise<ReportRow> => tx.update(openingReport, id, version, patch)
