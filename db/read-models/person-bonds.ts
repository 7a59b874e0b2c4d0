import { and, eq, isNull, max, min } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { studyVisit, studyVisitPerson } from '../schema/analysis.ts'
import { enquiry } from '../schema/desk.ts'
import { jst } from '../schema/jst.ts'
import { mentorVisit, mentorVisitPerson } from '../schema/mentor.ts'
import { personView } from '../schema/people.ts'
import { privacyRequest } from '../schema/privacy.ts'
import {
  attendance,
  certificate,
  training,
  trainingDay,
  trainingSignup,
} from '../schema/training.ts'

/** Everything that is attached to a person's record, each record whole. */
export async function bondsOf(db: ReadDb, personId: string) {
  return {
    attendance: await db.select().from(attendance).where(eq(attendance.personId, personId)),
    signups: await db.select().from(trainingSignup).where(eq(trainingSignup.personId, personId)),
    certificates: await db.select().from(certificate).where(eq(certificate.personId, personId)),
    visits: await db.select().from(studyVisitPerson).where(eq(studyVisitPerson.personId, personId)),
    mentorVisits: await db
      .select()
      .from(mentorVisitPerson)
      .where(eq(mentorVisitPerson.personId, personId)),
    requests: await db.select().from(privacyRequest).where(eq(privacyRequest.personId, personId)),
    enquiries: await db.select().from(enquiry).where(eq(enquiry.personId, personId)),
    views: await db.select().from(personView).where(eq(personView.personId, personId)),
  }
}

export type Bonds = Awaited<ReturnType<typeof bondsOf>>

/** The standing certificates of a person, with the subjects of their trainings. */
export const standingCertificates = async (db: ReadDb, personId: string) =>
  db
    .select({ trainingId: certificate.trainingId, training: training.subject })
    .from(certificate)
    .innerJoin(training, eq(training.id, certificate.trainingId))
    .where(and(eq(certificate.personId, personId), isNull(certificate.annulledOn)))

/** The first and the last day on which each person of a programme attended; nobody else. */
export async function attendedDays(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, { readonly from: Day; readonly to: Day }>> {
  const rows = await db
    .select({ personId: attendance.personId, from: min(trainingDay.on), to: max(trainingDay.on) })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
    .where(eq(training.programmeId, programmeId))
    .groupBy(attendance.personId)
  return new Map(
    rows.flatMap(({ personId, from, to }) =>
      from === null || to === null ? [] : [[personId, { from, to }]],
    ),
  )
}

/** The first and the last day on which one person attended; nulls for nobody who did. */
export async function attendedBy(db: ReadDb, personId: string) {
  const [row] = await db
    .select({ from: min(trainingDay.on), to: max(trainingDay.on) })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .where(eq(attendance.personId, personId))
  return row ?? { from: null, to: null }
}

/** The study visits of a person, in order. */
export const visitsOf = async (db: ReadDb, personId: string) =>
  db
    .select({
      id: studyVisit.id,
      region: studyVisit.region,
      host: studyVisit.host,
      from: studyVisit.from,
    })
    .from(studyVisitPerson)
    .innerJoin(studyVisit, eq(studyVisit.id, studyVisitPerson.visitId))
    .where(eq(studyVisitPerson.personId, personId))
    .orderBy(studyVisit.from)

/** The visits of mentors in which a person took part, in order, with the JST each was held at. */
export async function mentorVisitsOf(db: ReadDb, personId: string) {
  const rows = await db
    .select({
      id: mentorVisit.id,
      teryt: mentorVisit.jstId,
      jstName: jst.name,
      plannedOn: mentorVisit.plannedOn,
      heldOn: mentorVisit.heldOn,
    })
    .from(mentorVisitPerson)
    .innerJoin(mentorVisit, eq(mentorVisit.id, mentorVisitPerson.visitId))
    .innerJoin(jst, eq(jst.id, mentorVisit.jstId))
    .where(eq(mentorVisitPerson.personId, personId))
    .orderBy(mentorVisit.plannedOn, mentorVisit.id)
  return rows.map(({ heldOn, plannedOn, ...told }) => ({ ...told, on: heldOn ?? plannedOn }))
}
