import { and, asc, eq } from 'drizzle-orm'
import type { NewRecord, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { attendance, training, trainingDay } from '../schema/training.ts'

export type AttendanceRow = typeof attendance.$inferSelect

/** Who was present on a day, in the order of coming. */
export const attendanceOfDay = async (
  db: ReadDb,
  trainingDayId: string,
): Promise<readonly AttendanceRow[]> =>
  db
    .select()
    .from(attendance)
    .where(eq(attendance.trainingDayId, trainingDayId))
    .orderBy(asc(attendance.at), asc(attendance.id))

/** Who was present at a training, on all its days. */
export async function attendanceOfTraining(
  db: ReadDb,
  trainingId: string,
): Promise<readonly AttendanceRow[]> {
  const rows = await db
    .select({ row: attendance })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .where(eq(trainingDay.trainingId, trainingId))
    .orderBy(asc(attendance.at), asc(attendance.id))
  return rows.map(({ row }) => row)
}

/** Every presence in a programme with its training and day: what people are counted from. */
export const attendanceIn = async (db: ReadDb, programmeId: string) =>
  db
    .select({
      id: attendance.id,
      personId: attendance.personId,
      trainingDayId: attendance.trainingDayId,
      trainingId: trainingDay.trainingId,
      on: trainingDay.on,
      minutes: trainingDay.minutes,
    })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
    .where(eq(training.programmeId, programmeId))
    .orderBy(asc(trainingDay.on), asc(attendance.id))

/** A person's presence on a day; null when there is none. */
export async function attendanceAt(
  db: ReadDb,
  trainingDayId: string,
  personId: string,
): Promise<AttendanceRow | null> {
  const [row] = await db
    .select()
    .from(attendance)
    .where(and(eq(attendance.trainingDayId, trainingDayId), eq(attendance.personId, personId)))
  return row ?? null
}

export const addAttendance = (tx: Tx, fields: NewRecord<typeof attendance>) =>
  tx.insert(attendance, fields)

/** Takes a presence seen at `version` away. */
export const removeAttendance = (tx: Tx, id: string, version: number) =>
  tx.remove(attendance, id, version)
