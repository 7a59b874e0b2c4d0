import type { ReadDb } from '#db/columns.ts'
import { sentIn } from '#db/rules/person-quota.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { peopleByIds, peopleOfJst } from '#db/stores/people.ts'
import { panelLimits, panels } from '#db/values/person.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/**
 * Whether no JST sends more people than it may once a change of people was taken back: a leaving
 * or a merging taken back after the place was given to somebody else would.
 */
export async function peopleHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<Decision<true>> {
  const ids = changes.filter(({ tableName }) => tableName === 'person').map((one) => one.recordId)
  const touched = await peopleByIds(db, [...new Set(ids)])
  const places = new Map(touched.map((person) => [`${person.programmeId} ${person.jstId}`, person]))
  for (const { programmeId, jstId } of places.values()) {
    const there = await peopleOfJst(db, programmeId, jstId)
    for (const panel of panels) {
      const sent = sentIn(there, panel)
      const limit = panelLimits[panel].most
      if (sent.length <= limit) continue
      const people = sent.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ')
      const { name } = await jstByTeryt(db, jstId)
      return refuse('people.placeTaken', { panel, limit, nth: sent.length, jst: name, people })
    }
  }
  return allow(true)
}
