import type { Day } from '#db/values/day.ts'
import type {
  CountRule,
  IndicatorAmount,
  IndicatorFormat,
  IndicatorRule,
  IndicatorSet,
  IndicatorTarget,
  IndicatorUnit,
} from '#db/values/indicator.ts'
import type { BasisPoints, Grosze } from '#db/values/money.ts'
import type { SurveyScore } from '#db/values/survey.ts'
import { isAskedFor, type Mark, standsOn } from './indicator-mark.ts'
import { programmeAmounts } from './own-contribution.ts'
import { deliverablesOf } from './package.ts'
import { changesOfJsts, jstResults, type WeighedCriterion } from './survey.ts'

/** What one thing of each set is; a set of attendances is never one of people. */
export const unitOfSet: Readonly<Record<IndicatorSet, IndicatorUnit>> = {
  jstsSigned: 'jst',
  jstsTrained: 'jst',
  jstsImplementing: 'jst',
  jstsImplemented: 'jst',
  jstsCertified: 'certificate',
  openingReports: 'report',
  implementationPlans: 'plan',
  deliverables: 'deliverable',
  participants: 'person',
  peopleTrained: 'person',
  trainingsHeld: 'training',
  attendances: 'attendance',
  visitsHeld: 'visit',
  enquiries: 'enquiry',
}

/** What the things that a rule counts are; null where it counts none. */
export function unitOf(rule: IndicatorRule): IndicatorUnit | null {
  if (rule.kind === 'count') return unitOfSet[rule.set]
  return rule.kind === 'share' ? unitOfSet[rule.of.set] : null
}

/** How the values of a rule are written. */
export function formatOf(rule: IndicatorRule): IndicatorFormat {
  switch (rule.kind) {
    case 'count':
      return 'count'
    case 'share':
      return 'share'
    case 'amount':
      return 'money'
    default:
      return 'points'
  }
}

/** The figures of a programme that targets are taken from. */
export interface TargetedProgramme {
  readonly targetJst: number
  readonly targetMediumTowns: number
  readonly targetImplementations: number
  readonly targetImplementationMediumTowns: number
  readonly value: Grosze
  readonly ownContributionRate: BasisPoints
}

/**
 * What an indicator is to reach, in the unit of its rule; null where nothing was promised. A
 * package has as many deliverables as the languages of the settings make it.
 */
export function targetOn(
  target: IndicatorTarget,
  programme: TargetedProgramme,
  { languages }: Pick<IndicatorGround, 'languages'>,
): number | null {
  if (target.kind === 'none') return null
  if (target.kind === 'typed') return target.value
  switch (target.field) {
    case 'ownContribution':
      return programmeAmounts(programme.value, programme.ownContributionRate).ownContribution
    case 'deliverables':
      return programme.targetImplementations * deliverablesOf(languages).length
    default:
      return programme[target.field]
  }
}

/** A value that a person entered, in hundredths of its unit. */
export interface EnteredValue {
  readonly id: string
  readonly on: Day
  readonly value: number
}

/** A score of the survey with the day on which it was given. */
export interface DatedScore extends SurveyScore {
  readonly assessedOn: Day
}

/** What the values of indicators are read from, whatever the day. */
export interface IndicatorGround {
  /** The sets that the rules name, and those alone. */
  readonly marks: ReadonlyMap<IndicatorSet, readonly Mark[]>
  /** What the programme's money came to at the end of the days that are asked for. */
  readonly money: ReadonlyMap<Day, Readonly<Record<IndicatorAmount, Grosze>>>
  readonly survey: {
    readonly criteria: readonly WeighedCriterion[]
    readonly scores: readonly DatedScore[]
  }
  /** The languages that packages are made in. */
  readonly languages: readonly string[]
  /** What was entered, by indicator, in the order of the days. */
  readonly entered: ReadonlyMap<string, readonly EnteredValue[]>
}

/** The marks of a set that a rule asks for, whether they count on any day or not. */
export const askedFor = (rule: CountRule, { marks }: Pick<IndicatorGround, 'marks'>) =>
  (marks.get(rule.set) ?? []).filter((mark) => isAskedFor(mark, rule.where))

/** The marks that make a count at the end of a day, each once. */
export const countedOn = (
  rule: CountRule,
  ground: Pick<IndicatorGround, 'marks'>,
  day: Day,
): readonly Mark[] => askedFor(rule, ground).filter((mark) => standsOn(mark, day))

/** What a share is made of: those it is the share of, and those of them that it counts. */
export function sharedOn(
  { of, among }: Extract<IndicatorRule, { kind: 'share' }>,
  ground: Pick<IndicatorGround, 'marks'>,
  day: Day,
) {
  const whole = countedOn(among, ground, day)
  const keys = new Set(whole.map(({ key }) => key))
  return { whole, part: countedOn(of, ground, day).filter(({ key }) => keys.has(key)) }
}

/** The share of a count in another, in basis points, halves up; null of nothing. */
export const shareIn = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 10_000) / whole)

/**
 * The value of a rule at the end of a day, in the unit of its format. Null where there is nothing
 * to tell of: nothing to take a share of, no JST surveyed twice, nothing entered by then, money
 * that nobody read for the day. A share counts only those who are among the others too, so it is
 * never more than the whole.
 */
export function valueOn(
  rule: IndicatorRule,
  ground: IndicatorGround,
  day: Day,
  indicatorId: string | null,
): number | null {
  switch (rule.kind) {
    case 'count':
      return countedOn(rule, ground, day).length
    case 'share': {
      const { part, whole } = sharedOn(rule, ground, day)
      return shareIn(part.length, whole.length)
    }
    case 'amount':
      return ground.money.get(day)?.[rule.of] ?? null
    case 'surveyChange': {
      const changes = changesOn(ground, day)
      const sum = changes.reduce((all, { change }) => all + change, 0)
      // `+ 0` makes the zero of a rounded small loss the one zero there is.
      return changes.length === 0 ? null : Math.round(sum / changes.length) + 0
    }
    case 'entered':
      return enteredOn(ground, day, indicatorId)?.value ?? null
  }
}

/** The last value that was entered by the end of a day. */
export const enteredOn = (
  { entered }: Pick<IndicatorGround, 'entered'>,
  day: Day,
  indicatorId: string | null,
): EnteredValue | null =>
  (indicatorId === null ? undefined : entered.get(indicatorId))?.findLast(({ on }) => on <= day) ??
  null

/**
 * The change of each JST that was wholly surveyed before and after by the end of a day, by the
 * survey's own rule, for those that hold a support agreement on it. The criteria are those of now.
 */
export function changesOn({ survey, marks }: IndicatorGround, day: Day) {
  const taking = new Set(
    (marks.get('jstsSigned') ?? []).flatMap(({ id, times }) =>
      standsOn({ times }, day) ? [id] : [],
    ),
  )
  const scores = survey.scores.filter(
    ({ jstId, assessedOn }) => assessedOn <= day && taking.has(jstId),
  )
  return changesOfJsts(
    jstResults(survey.criteria, scores, 'before'),
    jstResults(survey.criteria, scores, 'after'),
  )
}

/** The sets that the values of a rule are read from. */
export function setsOf(rule: IndicatorRule): readonly IndicatorSet[] {
  switch (rule.kind) {
    case 'count':
      return [rule.set]
    case 'share':
      return [rule.of.set, rule.among.set]
    case 'surveyChange':
      return ['jstsSigned']
    default:
      return []
  }
}
