import type { Day } from '#db/values/day.ts'
import type {
  CountRule,
  IndicatorRule,
  IndicatorSet,
  IndicatorWhere,
} from '#db/values/indicator.ts'
import { panelLimits } from '#db/values/person.ts'
import { type IndicatorGround, type TargetedProgramme, targetOn } from './indicator.ts'
import { pointsOf } from './indicator-course.ts'
import { inPlace, type MarkPlace } from './indicator-mark.ts'
import { deliverablesOf } from './package.ts'

/** No share is more than the whole, in basis points. */
const whole = 10_000

/** Of what a set is made: one thing of it, or so many people, for each of the other. */
const madeOf: Partial<Record<IndicatorSet, IndicatorSet>> = {
  jstsTrained: 'jstsSigned',
  openingReports: 'jstsSigned',
  participants: 'jstsSigned',
  peopleTrained: 'jstsSigned',
  jstsImplementing: 'jstsSigned',
  implementationPlans: 'jstsImplementing',
  jstsImplemented: 'jstsImplementing',
  jstsCertified: 'jstsImplementing',
  deliverables: 'jstsImplementing',
}

/** So many month ends without a change close a set: whoever was to come has come. */
const closedAfter = 4

/** What a ceiling is found from. */
export interface CeilingFacts {
  readonly ground: IndicatorGround
  readonly programme: TargetedProgramme
  /** The JSTs of the register. */
  readonly places: readonly MarkPlace[]
  /** The ends of months up to the day, in order. */
  readonly ends: readonly Day[]
}

/** The rules whose course a ceiling asks for besides the rule's own. */
export function ceilingRules(rule: IndicatorRule): readonly IndicatorRule[] {
  if (rule.kind !== 'count') return []
  const parent = parentOf(rule)
  return parent === null ? [] : [parent, ...ceilingRules(parent)]
}

/**
 * What an indicator cannot go beyond, in its own unit; null where no such limit is known. A share
 * has its whole, money the programme's; of JSTs there are those of the register, and once the
 * set they are taken from has not changed for a quarter, those of it; a JST sends one manager and
 * at most two of its staff, and its package has the deliverables of the settings.
 */
export function ceilingOf(rule: IndicatorRule, facts: CeilingFacts): number | null {
  if (rule.kind === 'share') return whole
  if (rule.kind === 'amount') {
    const field = rule.of === 'realised' ? 'value' : 'ownContribution'
    return targetOn({ kind: 'programme', field }, facts.programme, facts.ground)
  }
  if (rule.kind !== 'count') return null
  if (rule.set === 'jstsSigned') {
    return facts.places.filter((place) => inPlace(place, rule.where)).length
  }
  const parent = parentOf(rule)
  if (parent === null) return null
  const recent = pointsOf(parent, facts.ground, facts.ends.slice(-closedAfter), null)
  const standing = recent.at(-1)?.value ?? 0
  const closed =
    standing > 0 && recent.length === closedAfter && recent.every(({ value }) => value === standing)
  const things = closed ? standing : ceilingOf(parent, facts)
  return things === null ? null : things * perThing(rule, facts.ground)
}

type Count = CountRule & { readonly kind: 'count' }

/** The rule of what a rule's things are made of, of the same JSTs; null where they are of nothing. */
function parentOf({ set, where }: CountRule): Count | null {
  const of = madeOf[set]
  if (of === undefined) return null
  const { jstKinds, mediumTown, powiats }: IndicatorWhere = where
  return { kind: 'count', set: of, where: { jstKinds, mediumTown, powiats } }
}

function perThing(
  { set, where: { panel, deliverable } }: CountRule,
  { languages }: Pick<IndicatorGround, 'languages'>,
): number {
  if (set === 'deliverables') {
    return deliverablesOf(languages).filter(
      ({ kind }) => deliverable === undefined || kind === deliverable,
    ).length
  }
  if (set !== 'participants' && set !== 'peopleTrained') return 1
  const { manager, staff } = panelLimits
  return panel === undefined ? manager.most + staff.most : panelLimits[panel].most
}
