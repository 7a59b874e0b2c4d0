/** Indicators of the programme: what they count, on which day, for whom. */
import type { Day } from './day.ts'
import type { DeliverableKind } from './implementing.ts'
import type { JstKind } from './jst.ts'
import type { StepCode, StepOwner } from './next-step.ts'
import type { Panel, sexes } from './person.ts'

/** What the programme makes, and what comes of it. */
export const indicatorKinds = ['output', 'result'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/** What can be counted: a name says which records, and since when one of them counts. */
export const indicatorSets = [
  'jstsSigned',
  'jstsTrained',
  'jstsImplementing',
  'jstsImplemented',
  'jstsCertified',
  'openingReports',
  'implementationPlans',
  'deliverables',
  'participants',
  'peopleTrained',
  'trainingsHeld',
  'attendances',
  'visitsHeld',
  'enquiries',
] as const
export type IndicatorSet = (typeof indicatorSets)[number]

/** Which of a set count; what is left out asks nothing. */
export interface IndicatorWhere {
  readonly jstKinds?: readonly JstKind[] | undefined
  readonly mediumTown?: boolean | undefined
  /** TERYT codes of powiats. */
  readonly powiats?: readonly string[] | undefined
  readonly panel?: Panel | undefined
  readonly sex?: (typeof sexes)[number] | undefined
  readonly deliverable?: DeliverableKind | undefined
}

/** So many of a set. */
export interface CountRule {
  readonly set: IndicatorSet
  readonly where: IndicatorWhere
}

/** Money of the programme: what documents realised, and what of it is own contribution. */
export const indicatorAmounts = ['realised', 'ownContribution'] as const
export type IndicatorAmount = (typeof indicatorAmounts)[number]

/** What a set counts: one thing of it is one. Attendances are none of people. */
export const indicatorUnits = [
  'jst',
  'report',
  'plan',
  'deliverable',
  'certificate',
  'person',
  'training',
  'attendance',
  'visit',
  'enquiry',
] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** Kinds of records that a mark of a set opens; the first five are known by the JST's TERYT. */
export const markSubjects = [
  'jst',
  'openingReport',
  'plan',
  'deliverable',
  'certificate',
  'person',
  'training',
  'visit',
  'enquiry',
] as const
export type MarkSubject = (typeof markSubjects)[number]

/** How an indicator is measured. */
export type IndicatorRule =
  | ({ readonly kind: 'count' } & CountRule)
  /** Basis points: the count of one in the count of the other. */
  | { readonly kind: 'share'; readonly of: CountRule; readonly among: CountRule }
  /** Whole grosze. */
  | { readonly kind: 'amount'; readonly of: IndicatorAmount }
  /** Hundredths of a point: the mean change of the quality survey from before to after. */
  | { readonly kind: 'surveyChange' }
  /** Typed by a person with evidence, in the unit they name. */
  | { readonly kind: 'entered'; readonly unit: string; readonly unitEn: string }

/**
 * The figures of the programme that a target may be; they change with it. `deliverables` are those
 * of the packages of all its implementations.
 */
export const programmeTargets = [
  'targetJst',
  'targetMediumTowns',
  'targetImplementations',
  'targetImplementationMediumTowns',
  'deliverables',
  'value',
  'ownContribution',
] as const
export type ProgrammeTarget = (typeof programmeTargets)[number]

/** What an indicator is to reach, in the unit of its rule. */
export type IndicatorTarget =
  | { readonly kind: 'typed'; readonly value: number }
  | { readonly kind: 'programme'; readonly field: ProgrammeTarget }
  | { readonly kind: 'none' }

/** How a value is written: `points` are hundredths, `share` basis points, `money` grosze. */
export const indicatorFormats = ['count', 'share', 'money', 'points'] as const
export type IndicatorFormat = (typeof indicatorFormats)[number]

/**
 * What something that does not count yet is missing, beyond the steps of a JST. The sentence is
 * `step.<code>` in the texts, as for those.
 */
export const markSteps = [
  'attendTraining',
  'reachHours',
  'completeRecord',
  'orderReport',
  'awaitReport',
  'acceptReport',
  'orderDeliverable',
  'awaitDeliverable',
  'acceptDeliverable',
  'holdTraining',
  'writeAttendance',
] as const
export type MarkStep = (typeof markSteps)[number]

/** The missing step of something that does not count yet, and whose move it is. */
export interface MissingStep {
  readonly step: StepCode | MarkStep
  readonly whose: StepOwner
  readonly figures?: Readonly<Record<string, number>> | undefined
}

/** What an indicator's value falls into, where it applies. */
export const breakdownDimensions = ['stage', 'powiat', 'kind', 'sex', 'panel'] as const
export type BreakdownDimension = (typeof breakdownDimensions)[number]

/** The row of what belongs to no stage, no JST, or is not on record. */
export const notInAny = 'none'

/** A row of a breakdown: a stage's id, a powiat's code, a kind, a sex, a panel. */
export interface BreakdownRow {
  readonly key: string
  /** In the unit of the rule's format. */
  readonly value: number | null
  /** Of a share: how many it is the share of. */
  readonly whole: number | null
}

/** The most letters of each field of an indicator. */
export const indicatorLimits = {
  code: 12,
  name: 160,
  source: 300,
  unit: 40,
  evidence: 1_000,
} as const

/** The most that a page names of what counts, and of what does not. */
export const mostNamed = 10_000

/** Where an indicator stands at the end of a day. */
export interface IndicatorStanding {
  readonly id: string
  readonly version: number
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kind: IndicatorKind
  readonly source: string
  readonly rule: IndicatorRule
  readonly format: IndicatorFormat
  readonly target: number | null
  /** The day by which the target is to be reached: the programme's last one where none is named. */
  readonly deadline: Day
  /** Null where there is nothing to tell of: no score, nothing to share by, nothing entered. */
  readonly value: number | null
  /** What ships as ours until the coordinator confirms it. */
  readonly isProposed: boolean
  readonly active: boolean
}

/** One member of what a value is made of, kept with a snapshot to tell what changed since. */
export interface IndicatorMember {
  /** Tells members of one indicator apart: `jst:0801011`, `person:<id>`, `deliverable:<jst>:drone`. */
  readonly key: string
  readonly weight: number
}
