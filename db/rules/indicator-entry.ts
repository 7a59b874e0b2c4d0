import type { Day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import type {
  CountRule,
  IndicatorRule,
  IndicatorSet,
  IndicatorTarget,
  IndicatorUnit,
  IndicatorWhere,
} from '#db/values/indicator.ts'
import { narrowedBy } from '#db/values/indicator-conditions.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { formatOf, unitOfSet } from './indicator.ts'

/** An indicator as it is to be written down. */
export interface IndicatorEntry {
  readonly code: string
  readonly name: string
  /** Empty where the Polish one is to stand for it, as with the unit of an entered value. */
  readonly nameEn: string
  readonly rule: IndicatorRule
  readonly target: IndicatorTarget
  readonly deadline: Day | null
}

/** What an indicator is judged by. */
export interface IndicatorEntryFacts {
  /** The programme's other indicators. */
  readonly others: readonly { readonly code: string; readonly name: string }[]
  readonly period: { readonly from: Day; readonly to: Day }
  /** How many values were entered of it. */
  readonly entered: number
  /** How it was measured before; null for a new one. */
  readonly before: IndicatorRule | null
}

/**
 * Whether an indicator may be written down. Refuses one without a code or a name, a code that
 * another one has, a rule that counts nothing sensible (`decideRule`), another way of measuring
 * while entered values stand, a target that is not positive or not in the rule's unit, and a
 * deadline outside the programme.
 */
export function decideIndicator(
  entry: IndicatorEntry,
  { others, period, entered, before }: IndicatorEntryFacts,
): Decision<true> {
  const { code, name, rule, target, deadline } = entry
  if (code === '') return refuse('indicator.codeMissing')
  if (name === '') return refuse('indicator.nameMissing')
  const taken = others.find((other) => fold(other.code) === fold(code))
  if (taken !== undefined) return refuse('indicator.codeTaken', { code, name: taken.name })
  const sensible = decideRule(rule)
  if (!sensible.ok) return sensible
  if (entered > 0 && before?.kind === 'entered' && rule.kind !== 'entered') {
    return refuse('indicator.valuesEntered', { count: entered })
  }
  const reachable = decideTarget(rule, target)
  if (!reachable.ok) return reachable
  const { from, to } = period
  return deadline !== null && (deadline < from || deadline > to)
    ? refuse('indicator.deadlineOutside', { day: deadline, from, to })
    : allow(true)
}

/** Of these each JST has one, so that one set of them can be a share of another. */
const onePerJst: ReadonlySet<IndicatorUnit> = new Set(['jst', 'report', 'plan', 'certificate'])

const countedAs = (set: IndicatorSet) => (onePerJst.has(unitOfSet[set]) ? 'jst' : unitOfSet[set])

/**
 * Whether a rule counts what it says, each thing once. Refuses a condition that the things of the
 * set cannot meet (the sex of a JST), a share of attendances in people or of people in attendances,
 * which would count a person as often as they came, a share of things in others of another kind,
 * a share that is always the whole, and an entered value without a unit.
 */
export function decideRule(rule: IndicatorRule): Decision<true> {
  switch (rule.kind) {
    case 'count':
      return decideWhere(rule)
    case 'share': {
      const { of, among } = rule
      for (const side of [of, among]) {
        const sensible = decideWhere(side)
        if (!sensible.ok) return sensible
      }
      const kinds = [countedAs(of.set), countedAs(among.set)]
      if (kinds[0] !== kinds[1]) {
        return kinds.includes('person') && kinds.includes('attendance')
          ? refuse('indicator.countsTwice')
          : refuse('indicator.shareUnrelated', { set: of.set, other: among.set })
      }
      return of.set === among.set && holdsAll(of.where, among.where)
        ? refuse('indicator.shareOfItself')
        : allow(true)
    }
    case 'entered':
      return rule.unit === '' ? refuse('indicator.unitMissing') : allow(true)
    default:
      return allow(true)
  }
}

/** The conditions that a rule names, without those that are left out. */
const named = (where: IndicatorWhere) =>
  Object.entries(where).filter(([, value]) => value !== undefined)

function decideWhere({ set, where }: CountRule): Decision<true> {
  const allowed: readonly string[] = narrowedBy[set]
  const unfit = named(where).find(([field]) => !allowed.includes(field))
  return unfit === undefined
    ? allow(true)
    : refuse('indicator.whereUnfit', { set, condition: unfit[0] })
}

/** Whether everything that meets `narrow` meets `wide` too. */
function holdsAll(wide: IndicatorWhere, narrow: IndicatorWhere): boolean {
  const asked = new Map<string, unknown>(named(narrow))
  return named(wide).every(([field, value]) => {
    const other = asked.get(field)
    return Array.isArray(value) && Array.isArray(other)
      ? other.every((one) => value.includes(one))
      : other === value
  })
}

/** A share can be taken only of something; `whole` is how many it would be the share of. */
export const decideWhole = (whole: number, day: Day): Decision<true> =>
  whole === 0 ? refuse('indicator.dividesByZero', { day }) : allow(true)

const wholeShare = 10_000

function decideTarget(rule: IndicatorRule, target: IndicatorTarget): Decision<true> {
  if (target.kind === 'none') return allow(true)
  const format = formatOf(rule)
  if (target.kind === 'programme') {
    const money = target.field === 'value' || target.field === 'ownContribution'
    return (money && format === 'money') || (!money && format === 'count')
      ? allow(true)
      : refuse('indicator.targetUnfit')
  }
  if (target.value <= 0) return refuse('indicator.targetNotPositive')
  return format === 'share' && target.value > wholeShare
    ? refuse('indicator.targetOverWhole')
    : allow(true)
}

/** A value as it is entered. */
export interface ValueEntry {
  readonly on: Day
  /** In hundredths of the unit. */
  readonly entered: number
  readonly evidence: string
}

/** What an entered value is judged by. */
export interface ValueFacts {
  readonly rule: IndicatorRule
  readonly from: Day
  readonly today: Day
  /** Whether a file is kept with it, or comes with it. */
  readonly hasFile: boolean
  /** The days of the indicator's other values. */
  readonly others: readonly Day[]
}

/**
 * Whether a value may be entered: of an indicator that is entered, once on a day, on a day of the
 * programme that has come, not below nothing, with evidence in words or as a file.
 */
export function decideValue(
  { on, entered, evidence }: ValueEntry,
  { rule, from, today, hasFile, others }: ValueFacts,
): Decision<true> {
  if (rule.kind !== 'entered') return refuse('indicator.measured')
  if (on > today) return refuse('indicator.valueAhead', { day: on, today })
  if (on < from) return refuse('indicator.valueBefore', { day: on, from })
  if (others.includes(on)) return refuse('indicator.valueTwice', { day: on })
  if (entered < 0) return refuse('indicator.valueNegative')
  return evidence === '' && !hasFile ? refuse('indicator.evidenceMissing') : allow(true)
}

/** Whether an indicator can go: nothing was entered of it and no snapshot tells of it. */
export function decideIndicatorRemoval(entered: number, snapshots: number): Decision<true> {
  if (snapshots > 0) return refuse('indicator.inSnapshots', { count: snapshots })
  return entered > 0 ? refuse('indicator.valuesKept', { count: entered }) : allow(true)
}

/** The neighbour with which an indicator trades places; refuses at the end of the list. */
export function indicatorToTrade<T extends { readonly id: string }>(
  rows: readonly T[],
  id: string,
  by: 'up' | 'down',
): Decision<T> {
  const at = rows.findIndex((row) => row.id === id)
  const other = at < 0 ? undefined : rows[at + (by === 'up' ? -1 : 1)]
  return other === undefined ? refuse('indicator.atEnd') : allow(other)
}
