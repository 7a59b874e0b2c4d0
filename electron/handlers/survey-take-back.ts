/** What taking a change set back must keep true of the quality survey. */
import type { ReadDb } from '#db/columns.ts'
import { decideCriteria, decidePoints } from '#db/rules/survey-entry.ts'
import { decideScoresFit } from '#db/rules/survey-round.ts'
import { changesOfSet } from '#db/stores/history.ts'
import { implementationOfJst } from '#db/stores/implementation.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { criteriaOf, scoresIn } from '#db/stores/survey.ts'
import { allow, type Decision } from '#db/values/refusal.ts'

/** Whether the scores of a JST fit their rounds beside its implementation agreement as it is now. */
export async function scoresStand(
  db: ReadDb,
  programmeId: string,
  teryt: string,
): Promise<Decision<true>> {
  const { name } = await jstByTeryt(db, teryt)
  const agreedOn = (await implementationOfJst(db, programmeId, teryt))?.agreementOn ?? null
  const scores = await scoresIn(db, programmeId)
  return decideScoresFit(
    { name, agreedOn },
    scores.filter(({ jstId }) => jstId === teryt),
  )
}

/**
 * After: the weights make 100 %, no score is past the most points of its
 * criterion, and each stays in its round beside the agreement.
 */
export async function surveyHolds(db: ReadDb, changeSetId: string): Promise<Decision<true>> {
  const changes = await changesOfSet(db, changeSetId)
  for (const { tableName, programmeId, jstId } of changes) {
    if (tableName !== 'implementation' && tableName !== 'survey_score') continue
    if (programmeId === null || jstId === null) continue
    const stands = await scoresStand(db, programmeId, jstId)
    if (!stands.ok) return stands
  }
  const touched = changes.filter(({ tableName }) => tableName.startsWith('survey_'))
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
