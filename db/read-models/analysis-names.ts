import { inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { studyVisit } from '../schema/analysis.ts'
import type { RecordChangeRow } from '../stores/history.ts'

const analysis = 'Analiza potencjału inwestycyjnego województwa'

/**
 * What the Analysis and the study visits among these changes are called: a visit by its region
 * and host, though it may point at a document of its cost. A report of a JST has the JST's name,
 * a person on a visit their own.
 */
export async function analysisNames(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const visits = new Map<string, RecordChangeRow>()
  for (const change of changes) {
    if (change.tableName === 'opening_report' && change.jstId === null) {
      names.set(change.recordId, analysis)
    }
    if (change.tableName === 'study_visit') visits.set(change.recordId, change)
  }
  if (visits.size === 0) return names
  const rows = await db
    .select({ id: studyVisit.id, region: studyVisit.region, host: studyVisit.host })
    .from(studyVisit)
    .where(inArray(studyVisit.id, [...visits.keys()]))
  const kept = new Map(rows.map((row) => [row.id, row]))
  for (const [id, { fields }] of visits) {
    const was = (field: string) => String(fields[field]?.[1] ?? fields[field]?.[0] ?? '')
    const { region, host } = kept.get(id) ?? { region: was('region'), host: was('host') }
    const words = [region, host].filter((word) => word !== '')
    if (words.length > 0) names.set(id, words.join(', '))
  }
  return names
}
