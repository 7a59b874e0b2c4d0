import { and, asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { ageAtEntryOf } from '../rules/person-identity.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { attendance, certificate, training, trainingDay } from '../schema/training.ts'
import { jstByTeryt } from '../stores/jst.ts'
import { personById } from '../stores/people.ts'
import { clauseById, requestsOfPerson } from '../stores/privacy.ts'
import { privacyRulesOf } from '../stores/privacy-rules.ts'
import { programmeById } from '../stores/programme.ts'
import { mentorVisitsOf, visitsOf } from './person-bonds.ts'
import { personViews } from './privacy-people.ts'

/** So many views of guarded fields are listed in one file. */
const viewsListed = 500

export type PersonFile = Awaited<ReturnType<typeof personFile>>

/**
 * Everything that the office holds about a person: the record, the clause, the trainings with the
 * days of presence, certificates, visits, requests, who looked at guarded fields, and the history as the
 * names of changed fields. Nothing of what it says is about anybody else: the history names
 * neither values nor the people of the office (RODO art. 15(4)).
 */
export async function personFile(db: ReadDb, programmeId: string, personId: string) {
  const row = await personById(db, personId)
  const place = await jstByTeryt(db, row.jstId)
  const clause = row.clauseId === null ? null : await clauseById(db, row.clauseId)
  const present = await db
    .select({
      training: training.id,
      subject: training.subject,
      on: trainingDay.on,
      minutes: trainingDay.minutes,
    })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
    .where(eq(attendance.personId, personId))
    .orderBy(asc(trainingDay.on))
  const certificates = await db
    .select({ certificate, subject: training.subject })
    .from(certificate)
    .innerJoin(training, eq(training.id, certificate.trainingId))
    .where(eq(certificate.personId, personId))
    .orderBy(asc(certificate.ordinal))
  const { views } = await personViews(db, programmeId, personId, viewsListed)
  return {
    programme: await programmeById(db, programmeId),
    rules: await privacyRulesOf(db, programmeId),
    person: row,
    name: spokenName(row),
    jst: place.name,
    ageAtEntry: ageAtEntryOf(row, present[0]?.on ?? null),
    clause: clause === null ? null : { ordinal: clause.ordinal, givenOn: row.clauseGivenOn },
    trainings: [...Map.groupBy(present, (one) => one.training).values()].map((days) => ({
      subject: days[0]?.subject ?? '',
      days: days.map(({ on }) => on),
      minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    })),
    certificates: certificates.map(({ certificate: row, subject }) => ({
      number: row.number,
      subject,
      issuedOn: row.issuedOn,
      annulledOn: row.annulledOn,
    })),
    studyVisits: await visitsOf(db, personId),
    mentorVisits: await mentorVisitsOf(db, personId),
    requests: await requestsOfPerson(db, programmeId, personId),
    views,
    history: await deeds(db, personId),
  }
}

/** What was done to the person's own record: when, by which procedure, to which fields. */
async function deeds(db: ReadDb, personId: string) {
  const rows = await db
    .select({ at: changeSet.at, procedure: changeSet.procedure, fields: recordChange.fields })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(and(eq(recordChange.tableName, 'person'), eq(recordChange.recordId, personId)))
    .orderBy(asc(changeSet.at), asc(recordChange.ordinal))
  return rows.map(({ at, procedure, fields }) => ({
    at,
    procedure,
    fields: Object.entries(fields)
      .filter(([field, values]) => !ownAffairs.has(field) && values.some(says))
      .map(([field]) => field),
  }))
}

const ownAffairs: ReadonlySet<string> = new Set(['programmeId', 'searchable'])

/** A new record says of many fields only that they are empty. */
const says = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false && value !== 0
