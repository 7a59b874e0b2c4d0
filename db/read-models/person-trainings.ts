import { asc, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import {
  attendance,
  certificate,
  training,
  trainingDay,
  trainingSignup,
} from '../schema/training.ts'

/**
 * The trainings of a person, in the order of their first days: those applied for and those
 * attended, with each day's presence and the certificates.
 */
export async function personTrainings(db: ReadDb, personId: string) {
  const signups = await db
    .select()
    .from(trainingSignup)
    .where(eq(trainingSignup.personId, personId))
  const present = await db
    .select({ dayId: trainingDay.id, trainingId: trainingDay.trainingId })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .where(eq(attendance.personId, personId))
  const certificates = await db
    .select()
    .from(certificate)
    .where(eq(certificate.personId, personId))
    .orderBy(asc(certificate.ordinal))
  const ids = [
    ...new Set([...signups, ...present, ...certificates].map(({ trainingId }) => trainingId)),
  ]
  if (ids.length === 0) return []
  const trainings = await db.select().from(training).where(inArray(training.id, ids))
  const days = await db
    .select()
    .from(trainingDay)
    .where(inArray(trainingDay.trainingId, ids))
    .orderBy(asc(trainingDay.on))
  const there = new Set(present.map(({ dayId }) => dayId))
  return trainings
    .map(({ id, subject, panel, form, cancelledOn }) => ({
      id,
      subject,
      panel,
      form,
      cancelledOn,
      applied: signups.some((one) => one.trainingId === id && one.withdrawnAt === null),
      days: days
        .filter(({ trainingId }) => trainingId === id)
        .map((day) => ({ on: day.on, minutes: day.minutes, present: there.has(day.id) })),
      certificates: certificates
        .filter(({ trainingId }) => trainingId === id)
        .map(({ number, issuedOn, annulledOn }) => ({ number, issuedOn, annulledOn })),
    }))
    .sort((a, b) => firstDay(a).localeCompare(firstDay(b)) || a.subject.localeCompare(b.subject))
}

const firstDay = ({ days }: { readonly days: readonly { readonly on: string }[] }): string =>
  days[0]?.on ?? ''
