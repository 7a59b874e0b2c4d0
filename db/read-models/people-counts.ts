import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import type { CountedPlace, CountedRecord, PeopleCountsFacts } from '../rules/people-counts.ts'
import { missingOf } from '../rules/person-completeness.ts'
import { recordedSex } from '../rules/person-identity.ts'
import { countsTowardsQuota } from '../rules/recruitment-state.ts'
import { listedPeople, thatAttended } from '../stores/people.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { trainingRulesOf } from '../stores/training-rules.ts'
import { type HeldDay, heldDays } from './people-presence.ts'
import { registerOn } from './register.ts'

/** A record with the name that lists of attendances show. */
interface NamedRecord extends CountedRecord {
  readonly firstName: string
  readonly lastName: string
}

interface NamedPlace extends CountedPlace {
  readonly name: string
  readonly powiatName: string
}

/** The facts of the counts, with the names of what they count. */
export interface NamedFacts extends PeopleCountsFacts {
  readonly people: ReadonlyMap<string, NamedRecord>
  readonly days: readonly HeldDay[]
  readonly places: ReadonlyMap<string, NamedPlace>
}

/**
 * Everything that people and attendances are counted from: each table is read once. Records and
 * their completeness are as they are now, where the JSTs stand is as it was at the end of `day`.
 * Who is asked for may be those alone who attended something.
 */
export async function peopleCountsFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
  who: 'all' | 'attended' = 'all',
): Promise<NamedFacts> {
  const which = who === 'all' ? undefined : thatAttended(db)
  const people = await listedPeople(db, programme.id, which)
  const register = await registerOn(db, programme.id, day)
  return {
    day,
    targetJst: programme.targetJst,
    rate: (await trainingRulesOf(db, programme.id)).attendanceRate,
    days: await heldDays(db, programme.id),
    people: new Map(
      people.map((row) => {
        const { id, panel, jstId, namedOn, leftOn, mergedIntoId, firstName, lastName } = row
        const record = { id, panel, jstId, namedOn, leftOn, mergedIntoId, firstName, lastName }
        return [id, { ...record, sex: recordedSex(row), missing: missingOf(row) }] as const
      }),
    ),
    places: new Map(
      register.map(({ teryt, name, kind, powiat, powiatName, state }) => [
        teryt,
        { name, kind, powiat, powiatName, takesPart: countsTowardsQuota(state) },
      ]),
    ),
  }
}
