import type { ReadDb } from '#db/columns.ts'
import { decideDeactivation } from '#db/rules/mentor.ts'
import { neverOverlap } from '#db/rules/mentor-assignment.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { assignmentsIn, mentorsOf } from '#db/stores/mentor.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { inCareFrom } from './mentor-assignment.ts'
import { programmesTouched } from './touched.ts'

/**
 * Whether, once a change of mentors was taken back, no JST has two mentors on one day and no JST
 * is in care of somebody who stopped meanwhile.
 */
export async function mentorsHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
  today: Day,
): Promise<Decision<true>> {
  const mentored = programmesTouched(
    changes,
    (table) => table === 'mentor' || table === 'mentor_assignment',
  )
  for (const programmeId of mentored) {
    const assignments = await assignmentsIn(db, programmeId)
    for (const [jstId, own] of Map.groupBy(assignments, (one) => one.jstId)) {
      if (!neverOverlap(own)) {
        return refuse('mentor.assignmentsOverlap', { jst: (await jstByTeryt(db, jstId)).name })
      }
    }
    const day = referenceDay(await programmeById(db, programmeId), today)
    const inCareOf = await inCareFrom(db, programmeId, day)
    for (const { id, name, active } of await mentorsOf(db, programmeId)) {
      const decision = active ? allow(true as const) : decideDeactivation(name, inCareOf(id))
      if (!decision.ok) return decision
    }
  }
  return allow(true)
}
