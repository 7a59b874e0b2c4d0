import type { Day } from '#db/values/day.ts'
import type { ImplementationState } from '#db/values/implementation.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { stageSpanOn } from '#db/values/stage-days.ts'
import type { ReadDb } from '../columns.ts'
import { planStateOf } from '../rules/implementation-plan.ts'
import { nextStep, nextStepToImplementation } from '../rules/next-step.ts'
import { nextStepOfImplementing } from '../rules/next-step-implementing.ts'
import { nextStepOnList } from '../rules/next-step-list.ts'
import { aheadOn } from '../rules/quota-pace.ts'
import { planOf } from '../stores/implementation-plan.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { certificateFactsOf } from './certificate-facts.ts'
import { listStepFacts } from './volunteer-standing.ts'

/** How a JST stands on the day that its next step is asked for. */
interface StandingOn {
  readonly day: Day
  readonly state: RecruitmentState
  readonly implementation: ImplementationState
}

/** What one JST is missing next on a day, with its place on the volunteer list. */
export async function nextStepOfJst(
  db: ReadDb,
  programme: ProgrammeRow,
  teryt: string,
  { day, state, implementation }: StandingOn,
) {
  const list = state === 'takingPart' ? await listFacts(db, programme.id, teryt) : null
  const certificates = await certificateFactsOf(db, programme.id, teryt, day)
  const implementing = (await stagesOf(db, programme.id)).at(-1)
  const stageAhead = aheadOn(day, implementing && stageSpanOn(implementing, day))
  const next =
    (list && nextStepOnList(state, implementation, list)) ??
    (certificates && nextStepOfImplementing(certificates)) ??
    (stageAhead === null
      ? nextStepToImplementation(state, implementation)
      : nextStep(state, implementation))
  return { next, place: list?.place ?? ({ kind: 'notApproved' } as const) }
}

/** The list has a say only about a JST that takes part. */
const listFacts = async (db: ReadDb, programmeId: string, teryt: string) => ({
  ...(await listStepFacts(db, programmeId, teryt)),
  plan: planStateOf(await planOf(db, programmeId, teryt)),
})
