import type { ReadDb } from '#db/columns.ts'
import { decideDeactivation } from '#db/rules/mentor.ts'
import { neverOverlap } from '#db/rules/mentor-assignment.ts'
import { changesOfSet } from '#db/stores/history.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { assignmentsIn, mentorsOf } from '#db/stores/mentor.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { jstsTakingPart } from './mentor-assignment.ts'

/**
 * Whether, once a change of mentors was taken back, no JST has two mentors on one day and no JST
 * is in care of somebody who stopped meanwhile.
 */
export async function mentorsHold(db: ReadDb, changeSetId: string): Promise<Decision<true>> {
  const touched = (await changesOfSet(db, changeSetId)).filter(
    ({ tableName }) => tableName === 'mentor' || tableName === 'mentor_assignment',
  )
  for (const programmeId of new Set(touched.flatMap((change) => change.programmeId ?? []))) {
    const assignments = await assignmentsIn(db, programmeId)
    for (const [jstId, own] of Map.groupBy(assignments, (one) => one.jstId)) {
      if (!neverOverlap(own)) {
        return refuse('mentor.assignmentsOverlap', { jst: (await jstByTeryt(db, jstId)).name })
      }
    }
    const names = await jstsTakingPart(db, programmeId)
    for (const { id, name, active } of await mentorsOf(db, programmeId)) {
      const standing = assignments.filter(({ mentorId, to }) => mentorId === id && to === null)
      const inCare = standing.flatMap(({ jstId }) => names.get(jstId) ?? [])
      const decision = active ? allow(true as const) : decideDeactivation(name, inCare)
      if (!decision.ok) return decision
    }
  }
  return allow(true)
}
