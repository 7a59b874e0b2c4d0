import { and, asc, eq, max } from 'drizzle-orm'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { plainRows } from '../plain-rows.ts'
import { recordChange } from '../schema/history.ts'
import { recruitment } from '../schema/recruitment.ts'

/** One attempt of a JST to take part. */
export type Attempt = typeof recruitment.$inferSelect

/** Every attempt in a programme, each JST's oldest first. */
export const attemptsIn = async (db: ReadDb, programmeId: string): Promise<readonly Attempt[]> =>
  db
    .select()
    .from(recruitment)
    .where(eq(recruitment.programmeId, programmeId))
    .orderBy(asc(recruitment.jstId), asc(recruitment.attempt))

const standing = {
  jstId: recruitment.jstId,
  version: recruitment.version,
  invitedOn: recruitment.invitedOn,
  declaredOn: recruitment.declaredOn,
  agreementOn: recruitment.agreementOn,
  agreementNumber: recruitment.agreementNumber,
  joinedOn: recruitment.joinedOn,
  withdrawnOn: recruitment.withdrawnOn,
}

/** What the register shows of every attempt in a programme, each JST's oldest first. */
export const standingsIn = async (db: ReadDb, programmeId: string) =>
  plainRows(
    standing,
    db
      .select(standing)
      .from(recruitment)
      .where(eq(recruitment.programmeId, programmeId))
      .orderBy(asc(recruitment.jstId), asc(recruitment.attempt))
      .values(),
  )

/** The attempts of one JST in a programme, oldest first. */
export const attemptsOfJst = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<readonly Attempt[]> =>
  db
    .select()
    .from(recruitment)
    .where(and(eq(recruitment.programmeId, programmeId), eq(recruitment.jstId, jstId)))
    .orderBy(asc(recruitment.attempt))

/**
 * Begins an attempt: the first, or the one after a withdrawal. A window knows a JST's
 * attempt by its version alone, so the versions go on past those of earlier attempts,
 * an invitation that was taken back among them.
 */
export async function addAttempt(
  tx: Tx,
  fields: RecruitmentDates & {
    readonly programmeId: string
    readonly jstId: string
    readonly attempt: number
    readonly replacesJstId: string | null
  },
) {
  const [last] = await tx.db
    .select({ version: max(recordChange.recordVersion) })
    .from(recordChange)
    .where(
      and(
        eq(recordChange.tableName, 'recruitment'),
        eq(recordChange.jstId, fields.jstId),
        eq(recordChange.programmeId, fields.programmeId),
      ),
    )
  return tx.insert(recruitment, fields, last?.version ?? 0)
}

/** Saves the days of an attempt seen at `version`. */
export const saveAttempt = (tx: Tx, id: string, version: number, dates: RecruitmentDates) =>
  tx.update(recruitment, id, version, dates)

/** Gives an attempt the place of another JST, or takes it away again. */
export const givePlace = (tx: Tx, id: string, version: number, replacesJstId: string | null) =>
  tx.update(recruitment, id, version, { replacesJstId })

/** Removes an attempt whose only step, the invitation, was taken back. */
export const removeAttempt = (tx: Tx, id: string, version: number) =>
  tx.remove(recruitment, id, version)
