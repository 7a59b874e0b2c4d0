import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { grosze } from '#db/values/money.ts'
import { useLanguage } from '../../app/language.ts'
import { useFormat } from '../../ui/format.ts'
import { indicatorRuleWords } from '../../ui/indicator-rule-words.ts'
import { indicatorFigure, indicatorGapWords } from '../../ui/indicator-value-words.ts'
import { deliverableOf, useDeliverableWords } from './deliverable-words.ts'
import type { Evidence, Listed, Measure, Named } from './indicator.ts'

/** A missing step, whose move it is, and how many miss it. */
export type StepCount = Omit<Evidence['waiting']['steps'][number], 'found'>

/** How indicators, their values and what they are made of are put into words. */
export function useIndicatorWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const deliverables = useDeliverableWords()
  return useMemo(() => {
    const name = ({ name, nameEn }: Pick<Listed, 'name' | 'nameEn'>) =>
      (language === 'en' && nameEn) || name
    const unit = ({ rule, format: written, unit }: Measure): string => {
      if (rule.kind === 'entered') return (language === 'en' && rule.unitEn) || rule.unit
      return written === 'count' && unit !== null
        ? t(`indicator.unit.${unit}`)
        : t(`indicator.unit.${written === 'count' ? 'points' : written}`)
    }
    /** Without its unit, where a heading or an axis says it. */
    const bare = (written: Listed['format'], value: number): string =>
      indicatorFigure(format, written, value)
    /** With its unit in the right form: `28 JST`, `21 osób`, `45,7%`, `1 200,00 zł`. */
    const value = (measure: Measure, of: number): string => {
      const { format: written, unit: counted } = measure
      if (written === 'money') return format.money(grosze(of))
      if (written === 'count' && counted !== null) {
        return t(`indicator.unitCount.${counted}`, { count: of, number: format.number(of) })
      }
      return written === 'points' ? `${bare(written, of)} ${unit(measure)}` : bare(written, of)
    }
    /** How far a value is from another, with its unit; of shares in percentage points. */
    const gap = (measure: Measure, by: number): string =>
      measure.format === 'share'
        ? indicatorGapWords(t, format, measure.format, by)
        : value(measure, Math.abs(by))
    const rule = (of: IndicatorRule): string => indicatorRuleWords(t, format, of)
    /** A missing step with whose move it is, where it is anybody's, and how many miss it. */
    const step = ({ step: code, whose, count }: StepCount): string => {
      const number = format.number(count)
      const missing = t(`step.${code}`)
      return whose === 'nobody'
        ? t('indicator.evidence.stepAlone', { step: missing, number })
        : t('indicator.evidence.stepCount', { step: missing, whose: t(`whose.${whose}`), number })
    }
    /** What something is called on its own: a JST with its kind, a deliverable in full. */
    const named = ({ subject, name: own, jstName, kind }: Named): string => {
      if (subject === 'deliverable') return deliverables.name(deliverableOf(own))
      const isJst = own === jstName
      return isJst && kind !== null && kind !== 'powiat'
        ? t('kind.named', { name: own, kind: t(`kind.${kind}`) })
        : own
    }
    /** The JST beside a name that is not its own; empty where the name says it. */
    const jst = ({ subject, name: own, jstName, kind }: Named): string => {
      if (jstName === '' || (own === jstName && subject !== 'deliverable')) return ''
      return kind === null || kind === 'powiat'
        ? jstName
        : t('kind.named', { name: jstName, kind: t(`kind.${kind}`) })
    }
    return { name, unit, bare, value, gap, rule, step, named, jst }
  }, [t, format, language, deliverables])
}
