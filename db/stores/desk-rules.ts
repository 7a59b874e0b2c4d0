import { asc, eq } from 'drizzle-orm'
import type { Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { deskRules, enquiryTopic, type TopicRow } from '../schema/desk.ts'

export type DeskRulesRow = typeof deskRules.$inferSelect

/** Puts the rules of the contact desk and its topics under a new programme. */
export async function openDesk(
  tx: Tx,
  programmeId: string,
  topics: readonly {
    readonly name: string
    readonly nameEn: string
    readonly keywords: string
  }[],
): Promise<void> {
  await tx.insert(deskRules, { programmeId, silentDays: 30, proposed: ['silentDays'] })
  for (const [at, topic] of topics.entries()) {
    await tx.insert(enquiryTopic, { programmeId, ordinal: at + 1, active: true, ...topic })
  }
}

/** The rules of the contact desk in a programme; every programme has them. */
export async function deskRulesOf(db: ReadDb, programmeId: string): Promise<DeskRulesRow> {
  const [row] = await db.select().from(deskRules).where(eq(deskRules.programmeId, programmeId))
  if (row === undefined) throw refused('record.gone', { table: 'desk_rules' })
  return row
}

/** Saves the rules of the contact desk seen at `version`. */
export const saveDeskRules = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof deskRules>,
): Promise<DeskRulesRow> => tx.update(deskRules, id, version, patch)

/** The topics of a programme in their order, those out of use too. */
export const topicsOf = async (db: ReadDb, programmeId: string): Promise<readonly TopicRow[]> =>
  db
    .select()
    .from(enquiryTopic)
    .where(eq(enquiryTopic.programmeId, programmeId))
    .orderBy(asc(enquiryTopic.ordinal), asc(enquiryTopic.id))
