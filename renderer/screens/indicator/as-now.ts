import type { IndicatorRule, IndicatorSet } from '#db/values/indicator.ts'

/** What a record is now, its completeness, its panel, its place in the settings, holds for any day. */
const asNow: ReadonlySet<IndicatorSet> = new Set([
  'jstsTrained',
  'participants',
  'peopleTrained',
  'deliverables',
])

/** Whether a value of a past day is told with what is known as it is now alone. */
export function isToldAsNow(rule: IndicatorRule): boolean {
  if (rule.kind === 'count') return asNow.has(rule.set)
  return rule.kind === 'share' && (asNow.has(rule.of.set) || asNow.has(rule.among.set))
}
