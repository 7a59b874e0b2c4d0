/** What taking a change set back must keep true of the quality survey. */
import type { ReadDb } from '#db/columns.ts'
import { decideCriteria, decidePoints } from '#db/rules/survey-entry.ts'
import { changesOfSet } from '#db/stores/history.ts'
import { criteriaOf, scoresIn } from '#db/stores/survey.ts'
import { allow, type Decision } from '#db/values/refusal.ts'

/** After: the weights make 100 %, and no score is past the most points of its criterion. */
export async function surveyHolds(db: ReadDb, changeSetId: string): Promise<Decision<true>> {
  const touched = (await changesOfSet(db, changeSetId)).filter(({ tableName }) =>
    tableName.startsWith('survey_'),
  )
  const programmes = new Set(touched.flatMap(({ programmeId }) => programmeId ?? []))
  for (const programmeId of programmes) {
    const criteria = await criteriaOf(db, programmeId)
    const together = decideCriteria(criteria, [])
    if (!together.ok) return together
    const byId = new Map(criteria.map((row) => [row.id, row]))
    for (const { criterionId, points } of await scoresIn(db, programmeId)) {
      const criterion = byId.get(criterionId)
      const fits = criterion === undefined ? allow(true as const) : decidePoints(points, criterion)
      if (!fits.ok) return fits
    }
  }
  return allow(true)
}
