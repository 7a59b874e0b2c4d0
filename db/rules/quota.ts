import type { Day } from '#db/values/day.ts'
import { implementingSteps, type NextStep, type StepCode } from '#db/values/next-step.ts'
import type {
  CertificateLine,
  MissingGroup,
  Quota,
  QuotaBoard,
  QuotaKey,
} from '#db/values/quota.ts'
import { nextStep, nextStepToImplementation } from './next-step.ts'
import { type Benchmark, benchmarkLines } from './quota-benchmark.ts'
import { aheadOn, type PlannedStage, quotaPace } from './quota-pace.ts'
import { implementationPlace, type Place, type QuotaJst, recruitmentPlace } from './quota-place.ts'
import { countsTowardsQuota } from './recruitment-state.ts'

export type { QuotaJst } from './quota-place.ts'

/** What the board is computed from; every state is the one at the end of `day`. */
export interface QuotaFacts {
  readonly day: Day
  readonly targets: Readonly<Record<QuotaKey, number>>
  readonly regionJstCount: number
  /** The stages in any order; recruitment is the work of the last but one, implementing of the last. */
  readonly stages: readonly PlannedStage[]
  readonly jsts: readonly QuotaJst[]
  /** The sister programme, or null where there is none to compare with. */
  readonly benchmark: Benchmark | null
  /** The next step of each JST with a standing implementation agreement, by TERYT. */
  readonly implementing?: ReadonlyMap<string, NextStep> | undefined
  /** What each JST is missing of an implementation agreement, where the volunteer list was asked. */
  readonly towards?: ReadonlyMap<string, NextStep> | undefined
}

/** What tells the quotas apart. */
interface Measure {
  readonly key: QuotaKey
  readonly belongs: (jst: QuotaJst) => boolean
  readonly place: (jst: QuotaJst) => Place
  readonly next: (jst: QuotaJst, stageBegun: boolean, towards: QuotaFacts['towards']) => NextStep
  readonly signedOn: (jst: QuotaJst) => Day | null
  readonly stageFromEnd: 1 | 2
  /** Whether its steps are owed only once its stage begins; inviting may begin before. */
  readonly owedInStage: boolean
}

const everyJst = () => true
const mediumTown = (jst: QuotaJst) => jst.mediumTown

const recruiting = {
  place: recruitmentPlace,
  next: (jst: QuotaJst) => nextStep(jst.recruitment, jst.implementation),
  signedOn: (jst: QuotaJst) => jst.signedOn,
  stageFromEnd: 2,
  owedInStage: false,
} as const

const implementing = {
  place: implementationPlace,
  next: (jst: QuotaJst, stageBegun: boolean, towards: QuotaFacts['towards']) =>
    towards?.get(jst.teryt) ??
    nextStepToImplementation(jst.recruitment, jst.implementation, stageBegun),
  signedOn: (jst: QuotaJst) => jst.implementationSignedOn ?? null,
  stageFromEnd: 1,
  owedInStage: true,
} as const

const measures: readonly Measure[] = [
  { key: 'jst', belongs: everyJst, ...recruiting },
  { key: 'mediumTowns', belongs: mediumTown, ...recruiting },
  { key: 'implementations', belongs: everyJst, ...implementing },
  { key: 'implementationMediumTowns', belongs: mediumTown, ...implementing },
]

/**
 * The quota board: for each of the four quotas of the programme sheet (43 JSTs, 2
 * medium-sized towns, 22 implementations, 1 of them of a medium-sized town) where it
 * stands, who is missing and whose move it is, and the pace. A JST is in progress
 * towards the first two from its invitation, towards an implementation from the day
 * it takes part; an implementation that ended early is out, and one of a withdrawn JST
 * does not count, and a JST whose place another took is not waited for. Compares with the sister
 * programme by shares of each one's own target.
 */
export function quotaBoard(facts: QuotaFacts): QuotaBoard {
  const jsts = [...facts.jsts].sort((a, b) => (a.teryt < b.teryt ? -1 : 1))
  const stages = [...facts.stages].sort((a, b) => a.ordinal - b.ordinal)
  const quotas = measures.map((measure) => quotaOf(measure, jsts, stages, facts))
  return {
    day: facts.day,
    regionJstCount: facts.regionJstCount,
    quotas,
    benchmark: benchmarkLines(quotas, jsts.filter(hasStandards).length, facts.benchmark),
    ...(facts.implementing === undefined
      ? {}
      : { certificates: certificateLine(facts.implementing, facts.targets.implementations) }),
  }
}

const finished = 'implementationCompleted' satisfies StepCode

function certificateLine(steps: ReadonlyMap<string, NextStep>, target: number): CertificateLine {
  const waiting = [...steps].filter(([, { step }]) => step !== finished)
  const groups = groupsOf(waiting.map(([teryt, { step, whose }]) => ({ teryt, step, whose })))
  const order: readonly StepCode[] = ['acceptPlan', ...implementingSteps]
  return {
    issued: steps.size - waiting.length,
    target,
    missingBy: groups.toSorted((a, b) => order.indexOf(a.step) - order.indexOf(b.step)),
  }
}

const hasStandards = ({ recruitment, implementation }: QuotaJst) =>
  countsTowardsQuota(recruitment) && implementation === 'completed'

function quotaOf(
  measure: Measure,
  jsts: readonly QuotaJst[],
  stages: readonly PlannedStage[],
  { day, targets, regionJstCount, towards }: QuotaFacts,
): Quota {
  const at: Record<Place, QuotaJst[]> = {
    reached: [],
    inProgress: [],
    possible: [],
    replaced: [],
    out: [],
  }
  for (const jst of jsts) if (measure.belongs(jst)) at[measure.place(jst)].push(jst)

  const target = targets[measure.key]
  const reached = at.reached.length
  const missing = Math.max(0, target - reached)
  const stage = stages.at(-measure.stageFromEnd) ?? stages.at(-1)
  const owedFrom = measure.owedInStage ? aheadOn(day, stage) : null
  const couldJoin = at.inProgress.length + at.possible.length + at.replaced.length
  return {
    key: measure.key,
    target,
    reached,
    inProgress: at.inProgress.length,
    missing,
    surplus: Math.max(0, reached - target),
    outOfReach: Math.max(0, missing - couldJoin),
    shareOfRegion: measure.key === 'jst' && regionJstCount > 0,
    reachedTeryts: at.reached.map(({ teryt }) => teryt),
    inProgressTeryts: at.inProgress.map(({ teryt }) => teryt),
    possibleTeryts: at.possible.map(({ teryt }) => teryt),
    missingBy: missingGroups([...at.inProgress, ...at.possible], (jst) =>
      measure.next(jst, owedFrom === null, towards),
    ),
    pace: quotaPace({
      day,
      stage,
      missing,
      onRecord: jsts.some(({ recruitment }) => recruitment !== 'none'),
      signedOn: at.reached.map(measure.signedOn),
    }),
    owedFrom,
  }
}

/** The fewer steps a JST is away, the earlier its group; those nobody waits for come last. */
const nearestFirst: readonly StepCode[] = [
  'signImplementationAgreement',
  'acceptPlan',
  'approveList',
  'writeOpinion',
  'applyForList',
  'attendFirstTraining',
  'signSupportAgreement',
  'declare',
  'invite',
  'replaceJst',
  'waitOnReserve',
  'notImplementing',
]

function missingGroups(
  jsts: readonly QuotaJst[],
  next: (jst: QuotaJst) => NextStep,
): readonly MissingGroup[] {
  return groupsOf(jsts.map((jst) => ({ ...next(jst), teryt: jst.teryt }))).toSorted(
    (a, b) => nearestFirst.indexOf(a.step) - nearestFirst.indexOf(b.step),
  )
}

function groupsOf(steps: readonly (NextStep & { readonly teryt: string })[]): MissingGroup[] {
  const groups = Map.groupBy(steps, ({ step, whose }) => `${step} ${whose}`)
  return [...groups.values()].flatMap((members) =>
    members.slice(0, 1).map(({ step, whose }) => ({
      ...{ step, whose, teryts: members.map(({ teryt }) => teryt).sort() },
    })),
  )
}
