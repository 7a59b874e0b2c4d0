/** What taking a change set back must keep true of the quality survey. */
import type { ReadDb } from '#db/columns.ts'
import { decideCriteria, decidePoints } from '#db/rules/survey-entry.ts'
import { decideScoresFit } from '#db/rules/survey-round.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { implementationOfJst } from '#db/stores/implementation.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { criteriaOf, scoresIn } from '#db/stores/survey.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import { placesTouched, programmesTouched } from './touched.ts'

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
export async function surveyHolds(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<Decision<true>> {
  const scored = placesTouched(
    changes,
    (table) => table === 'implementation' || table === 'survey_score',
  )
  for (const { programmeId, jstId } of scored) {
    const stands = await scoresStand(db, programmeId, jstId)
    if (!stands.ok) return stands
  }
  const surveyed = programmesTouched(changes, (table) => table.startsWith('survey_'))
  for (const programmeId of surveyed) {
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
