import { and, asc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { mentor, mentorAssignment } from '../schema/mentor.ts'

export type MentorRow = typeof mentor.$inferSelect
export type AssignmentRow = typeof mentorAssignment.$inferSelect

/** The mentors of a programme by name, those who stopped among them. */
export const mentorsOf = async (db: ReadDb, programmeId: string): Promise<readonly MentorRow[]> =>
  db
    .select()
    .from(mentor)
    .where(eq(mentor.programmeId, programmeId))
    .orderBy(asc(mentor.name), asc(mentor.id))

/** One mentor; refuses with `record.gone`. */
export async function mentorById(db: ReadDb, id: string): Promise<MentorRow> {
  const [row] = await db.select().from(mentor).where(eq(mentor.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'mentor' })
  return row
}

export const addMentor = (tx: Tx, fields: NewRecord<typeof mentor>): Promise<MentorRow> =>
  tx.insert(mentor, fields)

export const saveMentor = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof mentor>,
): Promise<MentorRow> => tx.update(mentor, id, version, patch)

/** Every assignment of a programme, each JST's oldest first. */
export const assignmentsIn = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly AssignmentRow[]> =>
  db
    .select()
    .from(mentorAssignment)
    .where(eq(mentorAssignment.programmeId, programmeId))
    .orderBy(asc(mentorAssignment.jstId), asc(mentorAssignment.from))

/** The assignments of one JST, the oldest first. */
export const assignmentsOfJst = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<readonly AssignmentRow[]> =>
  db
    .select()
    .from(mentorAssignment)
    .where(and(eq(mentorAssignment.programmeId, programmeId), eq(mentorAssignment.jstId, jstId)))
    .orderBy(asc(mentorAssignment.from))

export const addAssignment = (
  tx: Tx,
  fields: NewRecord<typeof mentorAssignment>,
): Promise<AssignmentRow> => tx.insert(mentorAssignment, fields)

export const saveAssignment = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof mentorAssignment>,
): Promise<AssignmentRow> => tx.update(mentorAssignment, id, version, patch)
