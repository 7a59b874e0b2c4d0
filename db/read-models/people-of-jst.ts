import { panelLimits, type panels } from '#db/values/person.ts'
import type { ReadDb } from '../columns.ts'
import { missingOf } from '../rules/person-completeness.ts'
import { sentIn, stillToName } from '../rules/person-quota.ts'
import { type JstRow, jstByTeryt } from '../stores/jst.ts'
import { type PersonRow, peopleOfJst } from '../stores/people.ts'
import { attendedDays } from './person-bonds.ts'

/** The people of a JST, those who left last, with what each record lacks and who is still to be named. */
export async function jstPeople(db: ReadDb, programmeId: string, teryt: string) {
  const jst = await jstByTeryt(db, teryt)
  const all = await peopleOfJst(db, programmeId, teryt)
  const attended = await attendedDays(db, programmeId)
  const standing = all.filter(({ mergedIntoId }) => mergedIntoId === null)
  const count = (of: (panel: (typeof panels)[number]) => number) => ({
    manager: of('manager'),
    staff: of('staff'),
  })
  return {
    people: [...standing]
      .sort((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null))
      .map((person) => ({
        ...told(person, jst),
        version: person.version,
        missing: [...missingOf(person)],
        namedOn: person.namedOn,
        leftOn: person.leftOn,
        attendedFrom: attended.get(person.id)?.from ?? null,
        replaced: all.some(({ replacesId }) => replacesId === person.id),
      })),
    toName: count((panel) => stillToName(all, panel)),
    free: count((panel) => Math.max(0, panelLimits[panel].most - sentIn(all, panel).length)),
  }
}

const told = (
  { id, firstName, lastName, panel, function: personFunction }: PersonRow,
  jst: Pick<JstRow, 'id' | 'name' | 'kind'>,
) => ({
  id,
  firstName,
  lastName,
  panel,
  function: personFunction,
  teryt: jst.id,
  jstName: jst.name,
  jstKind: jst.kind,
})
