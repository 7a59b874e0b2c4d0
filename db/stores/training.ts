import { asc, eq, inArray } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { plainRows } from '../plain-rows.ts'
import { refused } from '../refused-error.ts'
import { training, trainingDay, trainingInvitation, trainingSignup } from '../schema/training.ts'

export type TrainingRow = typeof training.$inferSelect
export type TrainingDayRow = typeof trainingDay.$inferSelect
export type InvitationRow = typeof trainingInvitation.$inferSelect
export type SignupRow = typeof trainingSignup.$inferSelect

/** Every training of a programme, in the order of entry. */
export const trainingsOf = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly TrainingRow[]> =>
  db
    .select()
    .from(training)
    .where(eq(training.programmeId, programmeId))
    .orderBy(asc(training.ordinal), asc(training.id))

/** One training; refuses with `record.gone` when there is none. */
export async function trainingById(db: ReadDb, id: string): Promise<TrainingRow> {
  const [row] = await db.select().from(training).where(eq(training.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'training' })
  return row
}

/** The days of a training in order. */
export const daysOf = async (db: ReadDb, trainingId: string): Promise<readonly TrainingDayRow[]> =>
  db
    .select()
    .from(trainingDay)
    .where(eq(trainingDay.trainingId, trainingId))
    .orderBy(asc(trainingDay.on))

/** One day of a training; refuses with `record.gone` when there is none. */
export async function trainingDayById(db: ReadDb, id: string): Promise<TrainingDayRow> {
  const [row] = await db.select().from(trainingDay).where(eq(trainingDay.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'training_day' })
  return row
}

/** The days of every training of a programme, in order. */
export async function trainingDaysIn(
  db: ReadDb,
  programmeId: string,
): Promise<readonly TrainingDayRow[]> {
  const rows = await db
    .select({ day: trainingDay })
    .from(trainingDay)
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
    .where(eq(training.programmeId, programmeId))
    .orderBy(asc(trainingDay.on), asc(trainingDay.from), asc(trainingDay.id))
  return rows.map((row) => row.day)
}

/** The applications for a training, withdrawn ones too, in their order. */
export const signupsOf = async (db: ReadDb, trainingId: string): Promise<readonly SignupRow[]> =>
  db
    .select()
    .from(trainingSignup)
    .where(eq(trainingSignup.trainingId, trainingId))
    .orderBy(asc(trainingSignup.appliedAt), asc(trainingSignup.ordinal))

/** Every application of these people, withdrawn ones too. */
export const signupsOfPeople = async (
  db: ReadDb,
  personIds: readonly string[],
): Promise<readonly SignupRow[]> =>
  db
    .select()
    .from(trainingSignup)
    .where(inArray(trainingSignup.personId, [...personIds]))
    .orderBy(asc(trainingSignup.appliedAt), asc(trainingSignup.ordinal))

const applied = {
  trainingId: trainingSignup.trainingId,
  personId: trainingSignup.personId,
  appliedAt: trainingSignup.appliedAt,
  ordinal: trainingSignup.ordinal,
  withdrawnAt: trainingSignup.withdrawnAt,
}

/** What lists look at of the applications for every training of a programme, in their order. */
export const signupsIn = async (db: ReadDb, programmeId: string) =>
  plainRows(
    applied,
    db
      .select(applied)
      .from(trainingSignup)
      .innerJoin(training, eq(training.id, trainingSignup.trainingId))
      .where(eq(training.programmeId, programmeId))
      .orderBy(asc(trainingSignup.appliedAt), asc(trainingSignup.ordinal))
      .values(),
  )

/** One application; refuses with `record.gone` when there is none. */
export async function signupById(db: ReadDb, id: string): Promise<SignupRow> {
  const [row] = await db.select().from(trainingSignup).where(eq(trainingSignup.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'training_signup' })
  return row
}

/** The JSTs invited to a training. */
export const invitationsOf = async (
  db: ReadDb,
  trainingId: string,
): Promise<readonly InvitationRow[]> =>
  db
    .select()
    .from(trainingInvitation)
    .where(eq(trainingInvitation.trainingId, trainingId))
    .orderBy(asc(trainingInvitation.jstId))

export const addTraining = (tx: Tx, fields: NewRecord<typeof training>) =>
  tx.insert(training, fields)

export const removeTraining = (tx: Tx, id: string, version: number) =>
  tx.remove(training, id, version)

/** Saves a training seen at `version`. */
export const saveTraining = (tx: Tx, id: string, version: number, patch: Patch<typeof training>) =>
  tx.update(training, id, version, patch)

/** Raises the version of a training whose days alone change, for whoever saw the old ones. */
export const raiseTraining = (tx: Tx, { id, version }: Pick<TrainingRow, 'id' | 'version'>) =>
  tx.raise(training, id, version)

/** Every invitation of a JST. */
export const invitationsOfJst = async (
  db: ReadDb,
  jstId: string,
): Promise<readonly InvitationRow[]> =>
  db.select().from(trainingInvitation).where(eq(trainingInvitation.jstId, jstId))

/** One invitation; refuses with `record.gone` when there is none. */
export async function invitationById(db: ReadDb, id: string): Promise<InvitationRow> {
  const [row] = await db.select().from(trainingInvitation).where(eq(trainingInvitation.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'training_invitation' })
  return row
}

export const addInvitation = (tx: Tx, fields: NewRecord<typeof trainingInvitation>) =>
  tx.insert(trainingInvitation, fields)

/** Takes an invitation seen at `version` back. */
export const removeInvitation = (tx: Tx, id: string, version: number) =>
  tx.remove(trainingInvitation, id, version)

export const addSignup = (tx: Tx, fields: NewRecord<typeof trainingSignup>) =>
  tx.insert(trainingSignup, fields)

/** Saves an application seen at `version`. */
export const saveSignup = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof trainingSignup>,
) => tx.update(trainingSignup, id, version, patch)
