import { and, desc, eq, inArray } from 'drizzle-orm'
import { maskedPesel } from '#db/values/masked-pesel.ts'
import { sensitiveFields } from '#db/values/person.ts'
import { birthDayOf, type Pesel } from '#db/values/pesel.ts'
import type { ReadDb } from '../columns.ts'
import { missingOf } from '../rules/person-completeness.ts'
import { unusualFunction } from '../rules/person-function.ts'
import { ageAtEntryOf } from '../rules/person-identity.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { programme } from '../schema/programme.ts'
import { jstByTeryt } from '../stores/jst.ts'
import {
  mergedInto,
  type PersonRow,
  peopleByIds,
  personById,
  successorsOf,
  viewsOf,
} from '../stores/people.ts'
import { attendedBy, bondsOf, mentorVisitsOf, visitsOf } from './person-bonds.ts'
import { personTrainings } from './person-trainings.ts'

/** What one person is told by on the page of another. */
const named = ({ id, firstName, lastName, namedOn, leftOn }: PersonRow) => ({
  id,
  firstName,
  lastName,
  namedOn,
  leftOn,
})

/**
 * One person: place and function for everyone, the form's data for those who keep it
 * (`withDetails`), with guarded fields masked even then.
 */
export async function personPage(db: ReadDb, id: string, withDetails: boolean) {
  const person = await personById(db, id)
  const jst = await jstByTeryt(db, person.jstId)
  const attended = await attendedBy(db, id)
  const bonds = await bondsOf(db, id)
  const [replaced] = await peopleByIds(db, person.replacesId === null ? [] : [person.replacesId])
  const [kept] = await peopleByIds(db, person.mergedIntoId === null ? [] : [person.mergedIntoId])
  const [sample] = await db
    .select({ isSample: programme.isSample })
    .from(programme)
    .where(eq(programme.id, person.programmeId))
  return {
    id,
    version: person.version,
    programmeId: person.programmeId,
    teryt: jst.id,
    jstName: jst.name,
    jstKind: jst.kind,
    population: jst.population,
    panel: person.panel,
    function: person.function,
    unusual: unusualFunction(jst, person.function),
    firstName: person.firstName,
    lastName: person.lastName,
    namedOn: person.namedOn,
    leftOn: person.leftOn,
    pseudonymisedOn: person.pseudonymisedOn,
    isSample: sample?.isSample ?? false,
    missing: [...missingOf(person)],
    attendedFrom: attended.from,
    details: withDetails ? detailsOf(person, attended.from) : null,
    replaces: replaced === undefined ? null : named(replaced),
    replacedBy: (await successorsOf(db, id)).map(named),
    mergedInto: kept === undefined ? null : named(kept),
    mergedFrom: (await mergedInto(db, id)).map(named),
    trainings: await personTrainings(db, id),
    visits: (await visitsOf(db, id)).map(({ host: _, ...visit }) => visit),
    mentorVisits: await mentorVisitsOf(db, id),
    /** Whether nothing is attached, so that a record entered by mistake may go. */
    removable: Object.values(bonds).every((attached) => attached.length === 0),
  }
}

function detailsOf(person: PersonRow, attendedFrom: PersonRow['leftOn']) {
  const { pesel } = person
  return {
    pesel: pesel === null ? null : maskedPesel(pesel),
    /** Without the day, which the number would give away. */
    bornIn: pesel === null ? null : Number(birthDayOf(pesel as Pesel).slice(0, 4)),
    noPesel: person.noPesel,
    sex: person.sex,
    ageAtEntry: ageAtEntryOf(person, attendedFrom),
    education: person.education,
    street: person.street,
    house: person.house,
    flat: person.flat,
    postCode: person.postCode,
    town: person.town,
    phone: person.phone,
    email: person.email,
    labourStatus: person.labourStatus,
    occupation: person.occupation,
    employer: person.employer,
    leaveReason: person.leaveReason,
    situationOnLeaving: person.situationOnLeaving,
    result: person.result,
    resultOn: person.resultOn,
    /** Which sensitive questions are answered; not how. */
    answered: sensitiveFields.filter((field) => person[field] !== null),
  }
}

/** What was done with a record, the newest first; `withViews`, also who looked at what is guarded. */
export async function personEvents(db: ReadDb, id: string, withViews: boolean) {
  const views = withViews ? (await viewsOf(db, id)).map((view) => view.id) : []
  return db
    .selectDistinct({
      id: changeSet.id,
      at: changeSet.at,
      author: changeSet.author,
      procedure: changeSet.procedure,
      reason: changeSet.reason,
    })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(
      and(
        inArray(recordChange.tableName, ['person', 'person_view']),
        inArray(recordChange.recordId, [id, ...views]),
      ),
    )
    .orderBy(desc(changeSet.at), desc(changeSet.id))
    .limit(200)
}
