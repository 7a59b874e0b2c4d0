import type { Day } from '#db/values/day.ts'
import { isOfFigure } from '#db/values/people-counts.ts'
import type { ReadDb } from '../columns.ts'
import { peopleCounts } from '../rules/people-counts.ts'
import { missingOf } from '../rules/person-completeness.ts'
import { listedPeople, withSomethingEmpty } from '../stores/people.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { peopleCountsFacts } from './people-counts.ts'

/**
 * How many people have an incomplete record on a day: the figure `incomplete` of the counts of
 * people, of which only the records with something empty are read. Attendance is asked for alone
 * where one of them was not named by the day and may have come before.
 */
export async function incompletePeople(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<number> {
  const rows = await listedPeople(db, programme.id, withSomethingEmpty)
  const own = rows.filter((row) => row.mergedIntoId === null && missingOf(row).length > 0)
  const none = { merged: false, complete: false, attendedFrom: null, trainedOn: null }
  const named = own.filter((row) => isOfFigure({ ...row, ...none }, 'incomplete', day))
  if (named.length === own.length) return own.length
  return peopleCounts(await peopleCountsFacts(db, programme, day)).people.whole.incomplete
}
