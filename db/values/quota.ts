import type { Day } from './day.ts'
import type { StepCode, StepOwner } from './next-step.ts'

/** The four quotas of the programme, in the order in which the board shows them. */
export const quotaKeys = [
  'jst',
  'mediumTowns',
  'implementations',
  'implementationMediumTowns',
] as const

export type QuotaKey = (typeof quotaKeys)[number]

/**
 * How the pace so far compares with the pace needed: the quota is reached; it will be
 * in time at this pace; it will not; the stage is over without it; the stage lies ahead.
 * `nothingOnRecord` and `tooEarly` give no verdict: no JST has a step on record, or too few
 * days of the stage have passed to speak of a pace. `tooLate` is a pace too slow with so few
 * days left that no pace is worth naming any more.
 */
export const paceVerdicts = [
  'done',
  'onPace',
  'behind',
  'over',
  'notStarted',
  'nothingOnRecord',
  'tooEarly',
  'tooLate',
] as const

export type PaceVerdict = (typeof paceVerdicts)[number]

/** The pace of one quota in its stage. Rates are hundredths of a JST per 30 days. */
export interface QuotaPace {
  readonly stageOrdinal: number
  readonly from: Day
  readonly to: Day
  readonly verdict: PaceVerdict
  /** JSTs that count and signed since the stage began. */
  readonly signedInStage: number
  /** Days of the stage so far, the day of the board among them. */
  readonly daysElapsed: number
  /** Days of the stage still to be used, the day of the board among them. */
  readonly daysLeft: number
  readonly signedPer30Days: number
  /** Null when the stage is over with the quota missed: no pace helps any more. */
  readonly neededPer30Days: number | null
}

/** JSTs that are missing the same step, and whose move it is. */
export interface MissingGroup {
  readonly step: StepCode
  readonly whose: StepOwner
  readonly teryts: readonly string[]
}

/** One quota on one day. `reached + missing - surplus = target`. */
export interface Quota {
  readonly key: QuotaKey
  readonly target: number
  readonly reached: number
  readonly inProgress: number
  readonly missing: number
  readonly surplus: number
  /** How many would still be missing if every JST that can still join did. */
  readonly outOfReach: number
  /** Only the first quota is one that the programme names as a share of the region's JSTs. */
  readonly shareOfRegion: boolean
  readonly reachedTeryts: readonly string[]
  readonly inProgressTeryts: readonly string[]
  readonly possibleTeryts: readonly string[]
  /** Those in progress and possible by what they are missing, nearest to the target first. */
  readonly missingBy: readonly MissingGroup[]
  /** Null while the quota's stage has no planned days. */
  readonly pace: QuotaPace | null
  /** The day from which the quota's own steps are owed, while it lies ahead of the board's day. */
  readonly owedFrom: Day | null
}

/** A count against one's own target. Its share is worked out, and rounded once, where it is shown. */
export interface CountOfTarget {
  readonly count: number
  readonly target: number
}

export const benchmarkMeasures = ['tookPart', 'implemented'] as const

/** One measure of the sister programme beside ours. */
export interface BenchmarkLine {
  readonly measure: (typeof benchmarkMeasures)[number]
  readonly ours: CountOfTarget
  readonly benchmark: CountOfTarget
}

/**
 * The certificates of implementation, which every JST with an agreement is on the way to: how
 * many stand, and what the others are missing. No quota of its own: the sheet promises
 * implementations, and a certificate closes each.
 */
export interface CertificateLine {
  readonly issued: number
  readonly target: number
  /** Those with a standing agreement and no certificate, in the order of the steps. */
  readonly missingBy: readonly MissingGroup[]
}

/** The quota board as it stood at the end of `day`. */
export interface QuotaBoard {
  readonly day: Day
  readonly regionJstCount: number
  readonly quotas: readonly Quota[]
  readonly benchmark: readonly BenchmarkLine[]
  /** Left out where nobody looked at what certificates wait for. */
  readonly certificates?: CertificateLine | undefined
}

/** Whether nobody is on the way yet: the board and the dashboard then explain how to begin. */
export function nothingRecruited({ quotas }: QuotaBoard): boolean {
  const all = quotas.find(({ key }) => key === 'jst')
  return (
    all !== undefined &&
    all.reached === 0 &&
    all.inProgress === 0 &&
    all.missingBy.every(({ step }) => step === 'invite')
  )
}
