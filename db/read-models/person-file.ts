import { eq } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { ageAtEntryOf } from '../rules/person-identity.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { personView } from '../schema/people.ts'
import { jstByTeryt } from '../stores/jst.ts'
import { mergedInto, type PersonRow, personById } from '../stores/people.ts'
import { clauseById, requestsOfPerson } from '../stores/privacy.ts'
import { privacyRulesOf } from '../stores/privacy-rules.ts'
import { programmeById } from '../stores/programme.ts'
import { attendedBy, mentorVisitsOf } from './person-bonds.ts'
import { callsInFile } from './person-file-calls.ts'
import { historyInFile } from './person-file-history.ts'
import { certificatesInFile, trainingsInFile, visitsInFile } from './person-file-trainings.ts'
import { personViews } from './privacy-people.ts'

export type PersonFile = Awaited<ReturnType<typeof personFile>>
export type RecordInFile = PersonFile['record']

/**
 * Everything that the office holds about a person: the record and those merged into it, each
 * field of them, the clause as it was given, trainings applied for, given up and attended,
 * certificates, visits, conversations, requests, who looked at guarded fields, and the history with the
 * values of then. Nothing of what it says is about anybody else (RODO art. 15(4)).
 */
export async function personFile(db: ReadDb, programmeId: string, personId: string) {
  const row = await personById(db, personId)
  const merged = await mergedInto(db, personId)
  const clause = row.clauseId === null ? null : await clauseById(db, row.clauseId)
  const attended = await attendedBy(db, personId)
  const looks = await db.$count(personView, eq(personView.personId, personId))
  const { views } = await personViews(db, programmeId, personId, looks)
  const copies = []
  for (const copy of merged) copies.push(await recordInFile(db, copy, null))
  return {
    programme: await programmeById(db, programmeId),
    rules: await privacyRulesOf(db, programmeId),
    name: spokenName(row),
    record: await recordInFile(db, row, attended.from),
    merged: copies,
    clause: clause && {
      ...{ ordinal: clause.ordinal, validFrom: clause.validFrom, text: clause.text },
      givenOn: row.clauseGivenOn,
    },
    participation: attended,
    trainings: await trainingsInFile(db, personId),
    certificates: await certificatesInFile(db, personId),
    visits: await visitsInFile(db, personId),
    mentorVisits: await mentorVisitsOf(db, personId),
    calls: await callsInFile(db, personId),
    requests: await requestsOfPerson(db, programmeId, personId),
    views,
    history: await historyInFile(
      db,
      personId,
      merged.map(({ id }) => id),
    ),
  }
}

/** A record whole, with the name of its JST and the age on the first day of attendance. */
const recordInFile = async (db: ReadDb, row: PersonRow, firstDay: Day | null) => ({
  person: row,
  jst: (await jstByTeryt(db, row.jstId)).name,
  ageAtEntry: ageAtEntryOf(row, firstDay),
})
