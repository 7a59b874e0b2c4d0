import type { Day } from '#db/values/day.ts'
import type { MissingStep } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import type { Mark } from '../rules/indicator-mark.ts'
import { standsOn } from '../rules/indicator-mark.ts'
import { nextStep } from '../rules/next-step.ts'
import { nextStepOfImplementing } from '../rules/next-step-implementing.ts'
import { countsTowardsQuota } from '../rules/recruitment-state.ts'
import { ownedStep } from '../rules/step-owner.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { certificateFactsIn } from './certificate-facts.ts'
import { type JstSet, markOfJst } from './indicator-marks-jst.ts'
import { firstDays } from './indicator-marks-people.ts'
import type { IndicatorPlaces } from './indicator-places.ts'
import type { Waiting } from './indicator-waiting.ts'
import { nextStepsIn, stepsToImplementation } from './jst-next-step.ts'
import { placesTaken } from './quota-facts.ts'
import { registerOn } from './register.ts'

type Registered = Awaited<ReturnType<typeof registerOn>>[number]

/**
 * JSTs that may still come to count in a set, with what each is missing: of the support agreement
 * every JST of the register, of the first training those on the way to it, of plans and
 * implementations those that hold a support agreement, of what comes after those that implement.
 */
export async function waitingJsts(
  db: ReadDb,
  programme: ProgrammeRow,
  set: JstSet | 'implementationPlans',
  { places, implementing }: IndicatorPlaces,
  isWaiting: (mark: Mark) => boolean,
  day: Day,
): Promise<readonly Waiting[]> {
  const register = await registerOn(db, programme.id, day)
  const waiting: Waiting[] = []
  const stepOf = await stepFinder(db, programme, set, day)
  for (const row of register) {
    const place = places.get(row.teryt)
    if (place === undefined) continue
    const mark = markOfJst(place, set === 'implementationPlans' ? 'plan' : 'jst', [])
    const hasAgreement = standsOn({ times: implementing.get(row.teryt) ?? [] }, day)
    if (!isWaiting(mark) || !isOnTheWay(set, row, hasAgreement)) continue
    const step = await stepOf(row)
    if (step !== null) waiting.push({ mark, ...step })
  }
  return waiting
}

function isOnTheWay(set: JstSet | 'implementationPlans', row: Registered, implementing: boolean) {
  switch (set) {
    case 'jstsSigned':
      return true
    case 'jstsTrained':
      return row.state !== 'none' && row.state !== 'withdrawn'
    case 'jstsImplemented':
    case 'jstsCertified':
      return implementing
    default:
      return countsTowardsQuota(row.state)
  }
}

type StepFinder = (row: Registered) => Promise<MissingStep | null>

async function stepFinder(
  db: ReadDb,
  programme: ProgrammeRow,
  set: JstSet | 'implementationPlans',
  day: Day,
): Promise<StepFinder> {
  if (set === 'jstsSigned') {
    const taken = await placesTaken(db, programme.id, day)
    // Nobody waits for a JST whose place another one holds, as on the quota board.
    return async ({ teryt, state }) =>
      state === 'withdrawn' && taken.has(teryt) ? null : nextStep(state)
  }
  if (set === 'jstsTrained') {
    const came = await firstDays(db, programme)
    return async ({ teryt, state }) => {
      if (!countsTowardsQuota(state)) return nextStep(state)
      const first = came.get(teryt)
      return first === undefined || first > day
        ? ownedStep('attendFirstTraining')
        : ownedStep('completeRecord')
    }
  }
  if (set === 'jstsImplemented' || set === 'jstsCertified') {
    const facts = await certificateFactsIn(db, programme.id, day)
    return async ({ teryt }) => {
      const own = facts.get(teryt)
      return own === undefined ? null : nextStepOfImplementing(own)
    }
  }
  const toward = set === 'jstsImplementing' ? stepsToImplementation : nextStepsIn
  const next = await toward(db, programme, day)
  return async ({ teryt, state, implementation }) => next(teryt, { state, implementation })
}
