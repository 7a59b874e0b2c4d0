import type { Phase } from '#db/values/implementing.ts'
import type { ReadDb } from '../columns.ts'
import type { RoundFacts } from '../rules/survey-round.ts'
import { implementationOfJst } from '../stores/implementation.ts'
import { jstByTeryt } from '../stores/jst.ts'
import { assessedDays } from '../stores/survey.ts'

/** What bounds a round of the survey in one JST, by what is on record. */
export async function roundFacts(
  db: ReadDb,
  { programmeId, jstId, phase }: RoundOf,
): Promise<RoundFacts> {
  const other = phase === 'before' ? 'after' : 'before'
  const implementation = await implementationOfJst(db, programmeId, jstId)
  return {
    name: (await jstByTeryt(db, jstId)).name,
    agreedOn: implementation?.agreementOn ?? null,
    other: await assessedDays(db, { programmeId, jstId, phase: other }),
  }
}

interface RoundOf {
  readonly programmeId: string
  readonly jstId: string
  readonly phase: Phase
}
