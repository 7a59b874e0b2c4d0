import type { ReadDb } from '../columns.ts'
import { participations } from '../rules/people-participation.ts'
import { missingOf } from '../rules/person-completeness.ts'
import { type DuplicateKind, duplicatesAmong } from '../rules/person-duplicates.ts'
import { recordedSex } from '../rules/person-identity.ts'
import { listPowiats, registeredJsts } from '../stores/jst.ts'
import { listedPeople } from '../stores/people.ts'
import { trainingRulesOf } from '../stores/training-rules.ts'
import { heldDays } from './people-presence.ts'

/**
 * Every record of a programme as lists show it: the person by name, place and function, what
 * the record lacks by the fields' words alone, since when the person takes part. Nothing guarded
 * and no address is among it; the sex only for those who keep the records (`withSex`).
 */
export async function peopleList(db: ReadDb, programmeId: string, withSex: boolean) {
  const places = await placesOf(db)
  const people = await listedPeople(db, programmeId)
  const taking = participations({
    days: await heldDays(db, programmeId),
    people: new Map(people.map((row) => [row.id, row])),
    rate: (await trainingRulesOf(db, programmeId)).attendanceRate,
  })
  return people.map((person) => {
    const { jstId, mergedIntoId } = person
    const place = places.get(jstId)
    return {
      id: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      panel: person.panel,
      function: person.function,
      sex: withSex ? recordedSex(person) : null,
      teryt: jstId,
      jstName: place?.name ?? '',
      jstKind: place?.kind ?? 'ruralGmina',
      powiat: place?.powiat ?? '',
      powiatName: place?.powiatName ?? '',
      /** The fields that are missing, with commas; empty when the record is complete. */
      missing: missingOf(person).join(','),
      namedOn: person.namedOn,
      attendedFrom: taking.get(person.id)?.from ?? null,
      trainedOn: taking.get(person.id)?.trainedOn ?? null,
      leftOn: person.leftOn,
      merged: mergedIntoId !== null,
      pseudonymised: person.pseudonymisedOn !== null,
    }
  })
}

async function placesOf(db: ReadDb) {
  const powiats = new Map((await listPowiats(db)).map(({ id, name }) => [id, name]))
  return new Map(
    (await registeredJsts(db)).map(({ id, name, kind, powiatId }) => [
      id,
      { name, kind, powiat: powiatId, powiatName: powiats.get(powiatId) ?? '' },
    ]),
  )
}

/** Records that may be of one person, each named with its JST; no number among them. */
export async function peopleDuplicates(db: ReadDb, programmeId: string) {
  const people = await listedPeople(db, programmeId)
  const byId = new Map(people.map((person) => [person.id, person]))
  const places = await placesOf(db)
  return duplicatesAmong(people).map(
    ({ kind, ids }: { kind: DuplicateKind; ids: readonly string[] }) => ({
      kind,
      people: ids.flatMap((id) => {
        const person = byId.get(id)
        if (person === undefined) return []
        const { version, firstName, lastName, panel, jstId, leftOn } = person
        const place = places.get(jstId)
        return [
          {
            id,
            version,
            firstName,
            lastName,
            panel,
            function: person.function,
            teryt: jstId,
            jstName: place?.name ?? '',
            jstKind: place?.kind ?? ('ruralGmina' as const),
            leftOn,
          },
        ]
      }),
    }),
  )
}
