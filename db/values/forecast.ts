/** What may come of an indicator, as far as its own course tells. */
import type { Day } from './day.ts'
import { type BasisPoints, basisPoints, type Grosze } from './money.ts'

/** A value at the end of a day; null where there was nothing to tell of. */
export interface CourseValue {
  readonly day: Day
  readonly value: number | null
}

/** The slowest and the fastest that its course knows, and what it is likely to be. */
export interface ForecastRange {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** What can be said of the value on the deadline, in the unit of the indicator. */
export type Forecast =
  /** The target stands reached since a day; once the deadline is over, as it stood on it. */
  | { readonly kind: 'reached'; readonly on: Day }
  /** The deadline is behind and so much of the target was missing on it. */
  | { readonly kind: 'over'; readonly missing: number }
  /** Fewer whole months since it first moved, or fewer times between values, than a pace is read from. */
  | {
      readonly kind: 'tooLittle'
      readonly of: 'months' | 'values'
      readonly known: number
      readonly needed: number
    }
  /** Nothing moved for so long that no pace can be read. */
  | { readonly kind: 'still'; readonly since: Day; readonly value: number }
  | {
      readonly kind: 'pace'
      /** The first day of the course that the likely pace was read from. */
      readonly from: Day
      /** Hundredths of the unit in thirty days. */
      readonly per30Days: ForecastRange
      readonly atDeadline: ForecastRange
      /** When the target would be met at each pace; null where never, or where there is none. */
      readonly targetOn: {
        readonly earliest: Day | null
        readonly likely: Day | null
        readonly latest: Day | null
      }
    }

/** How an indicator does against its target; those that need somebody come first, the worst before. */
export const indicatorVerdicts = [
  'missed',
  'below',
  'still',
  'ending',
  'unknown',
  'unbegun',
  'onPace',
  'reached',
  'noTarget',
] as const
export type IndicatorVerdict = (typeof indicatorVerdicts)[number]

/** The verdicts on an indicator that need somebody to act. */
export const troubles = ['missed', 'below', 'still', 'ending'] as const
export type IndicatorTrouble = Extract<IndicatorVerdict, (typeof troubles)[number]>

/** How a cut is reckoned from several indicators that fall short. */
export const riskMethods = ['worst', 'mean'] as const
export type RiskMethod = (typeof riskMethods)[number]

/** The three values on the deadline that a simulation may take. */
export const riskValues = [
  'low',
  'likely',
  'high',
] as const satisfies readonly (keyof ForecastRange)[]

/** What becomes of an indicator that has not moved from nothing yet: left out, or taken as nothing. */
export const riskUnbegun = ['leftOut', 'nothing'] as const
export type RiskUnbegun = (typeof riskUnbegun)[number]

/** What the simulation of a cut assumes; the fund's own formula is not known. */
export interface RiskAssumptions {
  readonly method: RiskMethod
  /** A shortfall up to this share of the target costs nothing. */
  readonly tolerance: BasisPoints
  /** Which of the three values on the deadline is taken. */
  readonly value: keyof ForecastRange
  readonly unbegun: RiskUnbegun
}

/** What is assumed until a person says otherwise, and wherever nobody is asked. */
export const usualAssumptions: RiskAssumptions = {
  ...{ method: 'worst', tolerance: basisPoints(0), value: 'likely', unbegun: 'leftOut' },
}

/** One indicator in the simulation. */
export interface RiskLine {
  readonly id: string
  readonly target: number
  /** The value that is taken on the deadline; null where nothing can be said of it. */
  readonly expected: number | null
  /** The share of the target that is missing, beyond the tolerance or not. */
  readonly shortfall: BasisPoints | null
  /** What the cut would be, were it the only one that falls short. */
  readonly cut: Grosze | null
}
