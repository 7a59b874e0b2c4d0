import { and, asc, eq, max } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import {
  mentorOpinion,
  rankingRules,
  volunteerAnnex,
  volunteerApplication,
  volunteerList,
} from '../schema/volunteer.ts'

export type ApplicationRow = typeof volunteerApplication.$inferSelect
export type OpinionRow = typeof mentorOpinion.$inferSelect
export type ListRow = typeof volunteerList.$inferSelect
export type AnnexRow = typeof volunteerAnnex.$inferSelect

/** Every application of a programme, withdrawn ones too, in the order of entry. */
export const applicationsIn = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly ApplicationRow[]> =>
  db
    .select()
    .from(volunteerApplication)
    .where(eq(volunteerApplication.programmeId, programmeId))
    .orderBy(asc(volunteerApplication.ordinal))

/** One application; refuses with `record.gone`. */
export async function applicationById(db: ReadDb, id: string): Promise<ApplicationRow> {
  const [row] = await db.select().from(volunteerApplication).where(eq(volunteerApplication.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'volunteer_application' })
  return row
}

/** Writes an application down under the next number; a number is not used again. */
export async function addApplication(
  tx: Tx,
  fields: Omit<NewRecord<typeof volunteerApplication>, 'ordinal'>,
): Promise<ApplicationRow> {
  const [last] = await tx.db
    .select({ ordinal: max(volunteerApplication.ordinal) })
    .from(volunteerApplication)
    .where(eq(volunteerApplication.programmeId, String(fields.programmeId)))
  return tx.insert(volunteerApplication, {
    ...fields,
    ordinal: (last?.ordinal ?? 0) + 1,
  } as NewRecord<typeof volunteerApplication>)
}

export const saveApplication = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof volunteerApplication>,
): Promise<ApplicationRow> => tx.update(volunteerApplication, id, version, patch)

/** The mentors' opinions of a programme. */
export const opinionsIn = async (db: ReadDb, programmeId: string): Promise<readonly OpinionRow[]> =>
  db.select().from(mentorOpinion).where(eq(mentorOpinion.programmeId, programmeId))

/** The opinion on one JST; null before there is one. */
export async function opinionOf(
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<OpinionRow | null> {
  const [row] = await db
    .select()
    .from(mentorOpinion)
    .where(and(eq(mentorOpinion.programmeId, programmeId), eq(mentorOpinion.jstId, jstId)))
  return row ?? null
}

export const addOpinion = (tx: Tx, fields: NewRecord<typeof mentorOpinion>): Promise<OpinionRow> =>
  tx.insert(mentorOpinion, fields)

export const saveOpinion = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof mentorOpinion>,
): Promise<OpinionRow> => tx.update(mentorOpinion, id, version, patch)

export const saveRankingRules = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof rankingRules>,
) => tx.update(rankingRules, id, version, patch)

/** The approved list of a programme; null while it is still a preview. */
export async function approvedListOf(db: ReadDb, programmeId: string): Promise<ListRow | null> {
  const [row] = await db
    .select()
    .from(volunteerList)
    .where(eq(volunteerList.programmeId, programmeId))
  return row ?? null
}

export const addList = (tx: Tx, fields: NewRecord<typeof volunteerList>): Promise<ListRow> =>
  tx.insert(volunteerList, fields)

/** The annexes of a list, oldest first. */
export const annexesOf = async (db: ReadDb, listId: string): Promise<readonly AnnexRow[]> =>
  db
    .select()
    .from(volunteerAnnex)
    .where(eq(volunteerAnnex.listId, listId))
    .orderBy(asc(volunteerAnnex.ordinal))

export const addAnnex = (tx: Tx, fields: NewRecord<typeof volunteerAnnex>): Promise<AnnexRow> =>
  tx.insert(volunteerAnnex, fields)
