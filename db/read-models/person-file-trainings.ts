import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { studyVisit, studyVisitPerson } from '../schema/analysis.ts'
import {
  attendance,
  certificate,
  training,
  trainingDay,
  trainingSignup,
} from '../schema/training.ts'

/**
 * The trainings that a person applied for or attended, in the order of their first days: each
 * application with its withdrawal, each day held with whether the person was there.
 */
export async function trainingsInFile(db: ReadDb, personId: string) {
  const signups = await db
    .select()
    .from(trainingSignup)
    .where(eq(trainingSignup.personId, personId))
    .orderBy(asc(trainingSignup.appliedAt), asc(trainingSignup.ordinal))
  const present = new Set(
    (await db.select().from(attendance).where(eq(attendance.personId, personId))).map(
      ({ trainingDayId }) => trainingDayId,
    ),
  )
  const applied = Map.groupBy(signups, (one) => one.trainingId)
  const held = await db
    .select({ day: trainingDay, training })
    .from(training)
    .innerJoin(trainingDay, eq(trainingDay.trainingId, training.id))
    .orderBy(asc(trainingDay.on), asc(training.id))
  const days = Map.groupBy(held, (one) => one.training.id)
  return [...days].flatMap(([id, own]) => {
    const there = own.filter(({ day }) => present.has(day.id))
    const signed = applied.get(id) ?? []
    const [first] = own
    if (first === undefined || (there.length === 0 && signed.length === 0)) return []
    return [
      {
        subject: first.training.subject,
        place: first.training.place,
        cancelledOn: first.training.cancelledOn,
        signups: signed.map(({ appliedAt, withdrawnAt, withdrawReason }) => ({
          ...{ appliedAt, withdrawnAt, withdrawReason },
        })),
        days: own.map(({ day }) => ({ on: day.on, present: present.has(day.id) })),
        minutes: there.reduce((sum, { day }) => sum + day.minutes, 0),
      },
    ]
  })
}

/** Every certificate of a person, annulled ones too, as it was printed. */
export async function certificatesInFile(db: ReadDb, personId: string) {
  const rows = await db
    .select({ certificate, subject: training.subject })
    .from(certificate)
    .innerJoin(training, eq(training.id, certificate.trainingId))
    .where(eq(certificate.personId, personId))
    .orderBy(asc(certificate.ordinal))
  const numbers = new Map(rows.map((row) => [row.certificate.id, row.certificate.number]))
  return rows.map(({ certificate: row, subject }) => ({
    number: row.number,
    replaces: row.reissueOfId === null ? null : (numbers.get(row.reissueOfId) ?? null),
    subject,
    printedName: row.printedName,
    printedJst: row.printedJst,
    attended: row.attended,
    held: row.held,
    issuedOn: row.issuedOn,
    annulledOn: row.annulledOn,
    annulReason: row.annulReason,
  }))
}

/** The study visits that a person took part in, in order. */
export const visitsInFile = async (db: ReadDb, personId: string) =>
  db
    .select({
      region: studyVisit.region,
      host: studyVisit.host,
      from: studyVisit.from,
      to: studyVisit.to,
      purpose: studyVisit.purpose,
    })
    .from(studyVisitPerson)
    .innerJoin(studyVisit, eq(studyVisit.id, studyVisitPerson.visitId))
    .where(eq(studyVisitPerson.personId, personId))
    .orderBy(asc(studyVisit.from))
