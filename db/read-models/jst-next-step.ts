import type { Day } from '#db/values/day.ts'
import type { ImplementationState } from '#db/values/implementation.ts'
import type { NextStep } from '#db/values/next-step.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { stageSpanOn } from '#db/values/stage-days.ts'
import type { ReadDb } from '../columns.ts'
import { planStateOf } from '../rules/implementation-plan.ts'
import { nextStep, nextStepToImplementation } from '../rules/next-step.ts'
import {
  type ImplementingStepFacts,
  nextStepOfImplementing,
} from '../rules/next-step-implementing.ts'
import { type ListStepFacts, nextStepOnList } from '../rules/next-step-list.ts'
import { aheadOn } from '../rules/quota-pace.ts'
import { planOf, plansIn } from '../stores/implementation-plan.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { certificateFactsIn, certificateFactsOf } from './certificate-facts.ts'
import { listStepFacts, listStepFactsIn } from './volunteer-standing.ts'

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
  standing: StandingOn,
) {
  const list = standing.state === 'takingPart' ? await listFacts(db, programme.id, teryt) : null
  const certificates = await certificateFactsOf(db, programme.id, teryt, standing.day)
  const next = nextOf(standing, list, certificates, await isStageAhead(db, programme, standing.day))
  return { next, place: list?.place ?? ({ kind: 'notApproved' } as const) }
}

/** What any JST of a programme is missing next on a day; each table is read once for all of them. */
export async function nextStepsIn(db: ReadDb, programme: ProgrammeRow, day: Day) {
  const listOf = await listStepFactsIn(db, programme.id)
  const plans = new Map((await plansIn(db, programme.id)).map((row) => [row.jstId, row]))
  const certificates = await certificateFactsIn(db, programme.id, day)
  const stageAhead = await isStageAhead(db, programme, day)
  return (teryt: string, standing: Omit<StandingOn, 'day'>): NextStep => {
    const list =
      standing.state === 'takingPart'
        ? { ...listOf(teryt), plan: planStateOf(plans.get(teryt) ?? null) }
        : null
    return nextOf(standing, list, certificates.get(teryt) ?? null, stageAhead)
  }
}

/** The list speaks first, then the agreement; without both, the road of recruitment. */
const nextOf = (
  { state, implementation }: Omit<StandingOn, 'day'>,
  list: ListStepFacts | null,
  certificates: ImplementingStepFacts | null,
  stageAhead: boolean,
): NextStep =>
  (list && nextStepOnList(state, implementation, list)) ??
  (certificates && nextStepOfImplementing(certificates)) ??
  (stageAhead ? nextStep(state, implementation) : nextStepToImplementation(state, implementation))

/** Whether the stage of implementations lies ahead of a day. */
async function isStageAhead(db: ReadDb, programme: ProgrammeRow, day: Day): Promise<boolean> {
  const implementing = (await stagesOf(db, programme.id)).at(-1)
  return aheadOn(day, implementing && stageSpanOn(implementing, day)) !== null
}

/** The list has a say only about a JST that takes part. */
const listFacts = async (db: ReadDb, programmeId: string, teryt: string) => ({
  ...(await listStepFacts(db, programmeId, teryt)),
  plan: planStateOf(await planOf(db, programmeId, teryt)),
})
