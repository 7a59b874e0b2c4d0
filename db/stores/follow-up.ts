import { and, asc, eq, isNull } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { followUp } from '../schema/desk.ts'

export type FollowUpRow = typeof followUp.$inferSelect

/** The promises of a programme that nobody has kept yet, the earliest due first. */
export const openFollowUps = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly FollowUpRow[]> =>
  db
    .select()
    .from(followUp)
    .where(and(eq(followUp.programmeId, programmeId), isNull(followUp.doneAt)))
    .orderBy(asc(followUp.dueOn), asc(followUp.id))

/** The promises of one person in a programme that are not kept yet. */
export const openFollowUpsOf = async (db: ReadDb, programmeId: string, ownerId: string) =>
  db
    .select({
      dueOn: followUp.dueOn,
      snoozedUntil: followUp.snoozedUntil,
      doneAt: followUp.doneAt,
    })
    .from(followUp)
    .where(
      and(
        eq(followUp.programmeId, programmeId),
        isNull(followUp.doneAt),
        eq(followUp.ownerId, ownerId),
      ),
    )

/** One promise; refuses with `record.gone` when there is none. */
export async function followUpById(db: ReadDb, id: string): Promise<FollowUpRow> {
  const [row] = await db.select().from(followUp).where(eq(followUp.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'follow_up' })
  return row
}

/** Writes down what was promised in a conversation: open, put off by nobody, of its first owner. */
export const addPromise = (
  tx: Tx,
  fields: Pick<
    NewRecord<typeof followUp>,
    'programmeId' | 'enquiryId' | 'step' | 'ownerId' | 'dueOn'
  >,
): Promise<FollowUpRow> =>
  tx.insert(followUp, { ...fields, snoozedUntil: null, handover: '', doneAt: null, result: '' })

/** Saves a promise seen at `version`. */
export const saveFollowUp = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof followUp>,
): Promise<FollowUpRow> => tx.update(followUp, id, version, patch)
