import { asc, desc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { studyVisit, studyVisitPerson } from '../schema/analysis.ts'

export type VisitRow = typeof studyVisit.$inferSelect
export type VisitPersonRow = typeof studyVisitPerson.$inferSelect

/** The visits of a programme, the latest first. */
export const visitsOf = async (db: ReadDb, programmeId: string): Promise<readonly VisitRow[]> =>
  db
    .select()
    .from(studyVisit)
    .where(eq(studyVisit.programmeId, programmeId))
    .orderBy(desc(studyVisit.from), asc(studyVisit.id))

/** One visit; refuses with `record.gone` when there is none. */
export async function visitById(db: ReadDb, id: string): Promise<VisitRow> {
  const [row] = await db.select().from(studyVisit).where(eq(studyVisit.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'study_visit' })
  return row
}

/** Who went on a visit. */
export const travellersOf = async (
  db: ReadDb,
  visitId: string,
): Promise<readonly VisitPersonRow[]> =>
  db.select().from(studyVisitPerson).where(eq(studyVisitPerson.visitId, visitId))

export const addVisit = (tx: Tx, fields: NewRecord<typeof studyVisit>): Promise<VisitRow> =>
  tx.insert(studyVisit, fields)

/** Saves a visit seen at `version`. */
export const saveVisit = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof studyVisit>,
): Promise<VisitRow> => tx.update(studyVisit, id, version, patch)

/** Raises the version of a visit whose travellers alone change, for whoever saw the old list. */
export const raiseVisit = (tx: Tx, { id, version }: Pick<VisitRow, 'id' | 'version'>) =>
  tx.raise(studyVisit, id, version)

/** Makes these the people of a visit; a person's line stays while the person does. */
export async function saveTravellers(
  tx: Tx,
  visitId: string,
  personIds: readonly string[],
): Promise<void> {
  const before = await travellersOf(tx.db, visitId)
  const wanted = new Set(personIds)
  for (const { id, version, personId } of before) {
    const stays = wanted.delete(personId)
    if (!stays) await tx.remove(studyVisitPerson, id, version)
  }
  for (const personId of wanted) await tx.insert(studyVisitPerson, { visitId, personId })
}

/** Takes a visit seen at `version` away, with the list of who went. */
export async function removeVisit(tx: Tx, id: string, version: number): Promise<void> {
  await saveTravellers(tx, id, [])
  await tx.remove(studyVisit, id, version)
}
