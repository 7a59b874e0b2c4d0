import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { onClock } from '#db/values/clock.ts'
import type { Instant } from '#db/values/day.ts'
import type { Figure } from '#db/values/refusal.ts'
import type { RankingRules, Recommendation, TraceStep } from '#db/values/volunteer.ts'
import { type Format, useFormat } from '../../ui/format.ts'

const moments: ReadonlySet<string> = new Set(['appliedAt', 'lastAt'])
const recommended: ReadonlySet<string> = new Set(['recommendation', 'lastRecommendation'])

/** The day and the time of an application, to the second by the office's clock. */
export function momentWords(format: Format, moment: Instant): string {
  const { day, time } = onClock(moment)
  return `${format.day(day)}, ${time}`
}

function traceSentence(t: TFunction, format: Format, { code, figures }: TraceStep): string {
  const words = (name: string, figure: Figure): string | number => {
    if (figure === null) return '–'
    if (moments.has(name)) return momentWords(format, String(figure) as Instant)
    if (recommended.has(name)) return t(`volunteer.recommendation.${figure as Recommendation}`)
    return figure
  }
  const written = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, words(name, figure)]),
  )
  return t(`volunteer.trace.${code}`, written)
}

function rulesSentences(t: TFunction, rules: RankingRules): readonly string[] {
  const { places, mediumPlaces, weight, keepReserved } = rules
  return [
    t('volunteer.rule.places', { count: places }),
    t(`volunteer.rule.weight.${weight}`),
    t('volunteer.rule.tie'),
    ...(mediumPlaces === 0
      ? []
      : [
          t('volunteer.rule.reserved', { count: mediumPlaces }),
          t(keepReserved ? 'volunteer.rule.kept' : 'volunteer.rule.released'),
        ]),
  ]
}

/** Puts reasons and rules of the ranking into sentences; the same on the screen and on paper. */
export function useTraceWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => ({
      sentence: (step: TraceStep) => traceSentence(t, format, step),
      rules: (rules: RankingRules) => rulesSentences(t, rules),
      moment: (moment: Instant) => momentWords(format, moment),
    }),
    [t, format],
  )
}
