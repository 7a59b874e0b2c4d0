import type { Day } from '#db/values/day.ts'
import type { IndicatorMember, IndicatorRule } from '#db/values/indicator.ts'
import { changesOn, countedOn, enteredOn, type IndicatorGround, sharedOn } from './indicator.ts'

/**
 * What a value is made of, one by one. Counted things weigh 1; those that a share is only taken
 * of weigh 0; a surveyed JST weighs its change; money and what was entered weigh the whole value.
 */
export function membersOf(
  rule: IndicatorRule,
  ground: IndicatorGround,
  day: Day,
  indicatorId: string | null,
): readonly IndicatorMember[] {
  switch (rule.kind) {
    case 'count':
      return countedOn(rule, ground, day).map(({ key }) => ({ key, weight: 1 }))
    case 'share': {
      const { part, whole } = sharedOn(rule, ground, day)
      const counted = new Set(part.map(({ key }) => key))
      return whole.map(({ key }) => ({ key, weight: counted.has(key) ? 1 : 0 }))
    }
    case 'amount': {
      const weight = ground.money.get(day)?.[rule.of]
      return weight === undefined ? [] : [{ key: rule.of, weight }]
    }
    case 'surveyChange':
      return changesOn(ground, day).map(({ jstId, change }) => ({
        key: `jst:${jstId}`,
        weight: change,
      }))
    case 'entered': {
      const last = enteredOn(ground, day, indicatorId)
      return last === null ? [] : [{ key: `value:${last.id}`, weight: last.value }]
    }
  }
}
