import i18next, { type TFunction } from 'i18next'
import type { CountRule, IndicatorRule, IndicatorWhere } from '#db/values/indicator.ts'
import type { Format } from './format.ts'

/** How an indicator is measured, in words: "osoby przeszkolone (pracownicy)". */
export function indicatorRuleWords(t: TFunction, format: Format, rule: IndicatorRule): string {
  switch (rule.kind) {
    case 'count':
      return countWords(t, format, rule)
    case 'share':
      return t('indicatorRule.share', {
        of: countWords(t, format, rule.of),
        among: countWords(t, format, rule.among),
      })
    case 'amount':
      return t(`indicatorRule.amount.${rule.of}`)
    case 'surveyChange':
      return t('indicatorRule.surveyChange')
    case 'entered':
      return t('indicatorRule.entered', {
        unit: (i18next.resolvedLanguage === 'en' && rule.unitEn) || rule.unit,
      })
  }
}

/** What is counted, with its conditions in brackets. */
function countWords(t: TFunction, format: Format, { set, where }: CountRule): string {
  const conditions = conditionsOf(t, format, where)
  const name = t(`indicatorRule.set.${set}`)
  return conditions.length === 0
    ? name
    : t('indicatorRule.narrowed', { set: name, conditions: conditions.join(', ') })
}

function conditionsOf(t: TFunction, format: Format, where: IndicatorWhere): readonly string[] {
  const { jstKinds, mediumTown, powiats, panel, sex, deliverable } = where
  return [
    ...(jstKinds ? [format.list(jstKinds.map((kind) => t(`kind.${kind}`)))] : []),
    ...(mediumTown === undefined
      ? []
      : [t(`indicatorRule.mediumTown.${mediumTown ? 'yes' : 'no'}`)]),
    ...(powiats ? [t('indicator.powiatsOf', { count: powiats.length })] : []),
    ...(panel ? [t(`person.panel.${panel}`)] : []),
    ...(sex ? [t(`indicator.sex.${sex}`)] : []),
    ...(deliverable ? [t(`package.kind.${deliverable}`)] : []),
  ]
}
