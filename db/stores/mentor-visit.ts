import { and, asc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { mentorVisit, mentorVisitPerson, visitStep } from '../schema/mentor.ts'

export type VisitRow = typeof mentorVisit.$inferSelect
export type StepRow = typeof visitStep.$inferSelect
export type VisitPersonRow = typeof mentorVisitPerson.$inferSelect

/** The visits of a programme in the order of their planned days and hours. */
export const visitsIn = async (db: ReadDb, programmeId: string): Promise<readonly VisitRow[]> =>
  db
    .select()
    .from(mentorVisit)
    .where(eq(mentorVisit.programmeId, programmeId))
    .orderBy(asc(mentorVisit.plannedOn), asc(mentorVisit.plannedAt), asc(mentorVisit.id))

/** The visits to one JST in a programme, in the same order. */
export const visitsOfJst = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<readonly VisitRow[]> =>
  db
    .select()
    .from(mentorVisit)
    .where(and(eq(mentorVisit.programmeId, programmeId), eq(mentorVisit.jstId, jstId)))
    .orderBy(asc(mentorVisit.plannedOn), asc(mentorVisit.plannedAt), asc(mentorVisit.id))

/** One visit; refuses with `record.gone`. */
export async function visitById(db: ReadDb, id: string): Promise<VisitRow> {
  const [row] = await db.select().from(mentorVisit).where(eq(mentorVisit.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'mentor_visit' })
  return row
}

export const addVisit = (tx: Tx, fields: NewRecord<typeof mentorVisit>): Promise<VisitRow> =>
  tx.insert(mentorVisit, fields)

export const saveVisit = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof mentorVisit>,
): Promise<VisitRow> => tx.update(mentorVisit, id, version, patch)

/** Who of the programme's people took part in a visit. */
export const presentAt = async (db: ReadDb, visitId: string): Promise<readonly VisitPersonRow[]> =>
  db.select().from(mentorVisitPerson).where(eq(mentorVisitPerson.visitId, visitId))

/** Makes these the people of a visit; a person's line stays while the person does. */
export async function savePresent(
  tx: Tx,
  visitId: string,
  personIds: readonly string[],
): Promise<void> {
  const wanted = new Set(personIds)
  for (const { id, version, personId } of await presentAt(tx.db, visitId)) {
    const stays = wanted.delete(personId)
    if (!stays) await tx.remove(mentorVisitPerson, id, version)
  }
  for (const personId of wanted) await tx.insert(mentorVisitPerson, { visitId, personId })
}

/** The next steps of a visit, those due first before the others. */
export const stepsOf = async (db: ReadDb, visitId: string): Promise<readonly StepRow[]> =>
  db
    .select()
    .from(visitStep)
    .where(eq(visitStep.visitId, visitId))
    .orderBy(asc(visitStep.dueOn), asc(visitStep.text), asc(visitStep.id))

/** The next steps of every visit of a programme, those due first before the others. */
export async function stepsIn(db: ReadDb, programmeId: string): Promise<readonly StepRow[]> {
  const rows = await db
    .select({ step: visitStep })
    .from(visitStep)
    .innerJoin(mentorVisit, eq(mentorVisit.id, visitStep.visitId))
    .where(eq(mentorVisit.programmeId, programmeId))
    .orderBy(asc(visitStep.dueOn), asc(visitStep.text), asc(visitStep.id))
  return rows.map(({ step }) => step)
}

/** One next step; refuses with `record.gone`. */
export async function stepById(db: ReadDb, id: string): Promise<StepRow> {
  const [row] = await db.select().from(visitStep).where(eq(visitStep.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'visit_step' })
  return row
}

export const addStep = (tx: Tx, fields: NewRecord<typeof visitStep>): Promise<StepRow> =>
  tx.insert(visitStep, fields)

export const saveStep = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof visitStep>,
): Promise<StepRow> => tx.update(visitStep, id, version, patch)

export const removeStep = (tx: Tx, id: string, version: number): Promise<void> =>
  tx.remove(visitStep, id, version)
