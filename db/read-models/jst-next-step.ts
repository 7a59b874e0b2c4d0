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
import { nextStepOnList } from '../rules/next-step-list.ts'
import { aheadOn } from '../rules/quota-pace.ts'
import { plansIn } from '../stores/implementation-plan.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { certificateFactsIn, certificateFactsOf } from './certificate-facts.ts'
import { listStepFactsIn } from './volunteer-standing.ts'

/** How a JST stands on the day that its next step is asked for. */
interface StandingOn {
  readonly state: RecruitmentState
  readonly implementation: ImplementationState
}

type OnList = Awaited<ReturnType<typeof stepsOnList>>

/** What one JST is missing next on a day, with its place on the volunteer list. */
export async function nextStepOfJst(
  db: ReadDb,
  programme: ProgrammeRow,
  teryt: string,
  { day, ...standing }: StandingOn & { readonly day: Day },
) {
  // The list has a say only about a JST that takes part.
  const asked = standing.state === 'takingPart'
  const onList = asked ? await stepsOnList(db, programme.id, day) : null
  const certificates = await certificateFactsOf(db, programme.id, teryt, day)
  const stageAhead = await isStageAhead(db, programme, day)
  return {
    next: nextOf(teryt, standing, onList, certificates, stageAhead),
    place: onList?.placeOf(teryt) ?? ({ kind: 'notApproved' } as const),
  }
}

/** What any JST of a programme is missing next on a day; each table is read once for all of them. */
export async function nextStepsIn(db: ReadDb, programme: ProgrammeRow, day: Day) {
  const onList = await stepsOnList(db, programme.id, day)
  const certificates = await certificateFactsIn(db, programme.id, day)
  const stageAhead = await isStageAhead(db, programme, day)
  return (teryt: string, standing: StandingOn): NextStep =>
    nextOf(teryt, standing, onList, certificates.get(teryt) ?? null, stageAhead)
}

/**
 * What any JST is missing of an implementation agreement on a day, as the quota board says it: what
 * the list of those willing says, where it has a say, or the road to it.
 */
export async function stepsToImplementation(db: ReadDb, programme: ProgrammeRow, day: Day) {
  const onList = await stepsOnList(db, programme.id, day)
  const stageBegun = !(await isStageAhead(db, programme, day))
  return (teryt: string, standing: StandingOn): NextStep =>
    onList.stepOf(teryt, standing) ??
    nextStepToImplementation(standing.state, standing.implementation, stageBegun)
}

/** The list speaks first, then the agreement; without both, the road of recruitment. */
const nextOf = (
  teryt: string,
  standing: StandingOn,
  onList: OnList | null,
  certificates: ImplementingStepFacts | null,
  stageAhead: boolean,
): NextStep => {
  const { state, implementation } = standing
  return (
    onList?.stepOf(teryt, standing) ??
    (certificates && nextStepOfImplementing(certificates)) ??
    (stageAhead ? nextStep(state, implementation) : nextStepToImplementation(state, implementation))
  )
}

/** Whether the stage of implementations lies ahead of a day. */
async function isStageAhead(db: ReadDb, programme: ProgrammeRow, day: Day): Promise<boolean> {
  const implementing = (await stagesOf(db, programme.id)).at(-1)
  return aheadOn(day, implementing && stageSpanOn(implementing, day)) !== null
}

/** What the list of those willing to implement says of each JST at the end of a day. */
async function stepsOnList(db: ReadDb, programmeId: string, day: Day) {
  const factsOf = await listStepFactsIn(db, programmeId, day)
  const plans = new Map((await plansIn(db, programmeId)).map((row) => [row.jstId, row]))
  const planOn = (teryt: string) => {
    const plan = plans.get(teryt) ?? null
    const isLater = plan?.acceptedOn != null && plan.acceptedOn > day
    return planStateOf(plan && isLater ? { ...plan, acceptedOn: null } : plan)
  }
  return {
    placeOf: (teryt: string) => factsOf(teryt).place,
    stepOf: (teryt: string, { state, implementation }: StandingOn): NextStep | null =>
      nextStepOnList(state, implementation, { ...factsOf(teryt), plan: planOn(teryt) }),
  }
}
