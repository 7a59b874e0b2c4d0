import type { TFunction } from 'i18next'
import type { IndicatorRule, IndicatorTarget } from '#db/values/indicator.ts'
import type { Figure } from '#db/values/refusal.ts'
import type { Format } from './format.ts'
import { indicatorRuleWords } from './indicator-rule-words.ts'
import { textOf } from './refusal-words.ts'

/**
 * The rule and the target of an indicator in words, as the history keeps them; undefined for any
 * other field. A typed target stands as the number that is kept: a count, or hundredths.
 */
export function indicatorFieldWords(
  t: TFunction,
  format: Format,
  field: string,
  value: Figure,
): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('{')) return undefined
  if (field === 'rule') return indicatorRuleWords(t, format, JSON.parse(value) as IndicatorRule)
  if (field !== 'target') return undefined
  const target = JSON.parse(value) as IndicatorTarget
  switch (target.kind) {
    case 'none':
      return t('indicatorRule.target.none')
    case 'typed':
      return format.number(target.value)
    case 'programme':
      return t('indicatorRule.target.programme', {
        field: textOf(t, `field.${target.field}`) ?? target.field,
      })
  }
}
