import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { onClock } from '#db/values/clock.ts'
import type { Instant } from '#db/values/day.ts'
import type { Figure } from '#db/values/refusal.ts'
import type { RankingRules, Recommendation, TraceStep } from '#db/values/volunteer.ts'
import { type Format, useFormat } from '../../ui/format.ts'
import { fullName } from '../jst/full-name.ts'
import type { VolunteerList } from './volunteer.ts'

const nobody: VolunteerList['rows'] = []
const moments: ReadonlySet<string> = new Set(['appliedAt', 'lastAt'])
/** Figures that name a JST, and the figure that says which one. */
const named: Readonly<Record<string, string>> = {
  other: 'otherId',
  last: 'lastId',
  town: 'townId',
}
const recommended: ReadonlySet<string> = new Set(['recommendation', 'lastRecommendation'])

/** The day and the time of an application, to the second by the office's clock. */
export function momentWords(format: Format, moment: Instant): string {
  const { day, time } = onClock(moment)
  return `${format.day(day)}, ${time}`
}

function traceSentence(
  t: TFunction,
  format: Format,
  names: ReadonlyMap<string, string>,
  { code, figures }: TraceStep,
): string {
  const words = (name: string, figure: Figure): string | number => {
    if (figure === null) return '–'
    if (moments.has(name)) return momentWords(format, String(figure) as Instant)
    if (recommended.has(name)) return t(`volunteer.recommendation.${figure as Recommendation}`)
    return names.get(String(figures[named[name] ?? ''])) ?? figure
  }
  const written = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, words(name, figure)]),
  )
  const sentence = t(`volunteer.trace.${code}`, written)
  // Those of the reserve who stood before, and had left the programme.
  return figures.passed === undefined
    ? sentence
    : `${sentence} ${t('volunteer.passedOver', { names: words('passed', figures.passed) })}`
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

/**
 * Puts reasons and rules of the ranking into sentences; the same on the screen and on paper.
 * The JSTs of the rows are called in them by names that no other has.
 */
export function useTraceWords(rows: VolunteerList['rows'] = nobody) {
  const { t } = useTranslation()
  const format = useFormat()
  const names = useMemo(
    () =>
      new Map(
        rows.map(({ ranked, kind }) => [ranked.jstId, fullName(t, { name: ranked.name, kind })]),
      ),
    [t, rows],
  )
  return useMemo(
    () => ({
      sentence: (step: TraceStep) => traceSentence(t, format, names, step),
      rules: (rules: RankingRules) => rulesSentences(t, rules),
      moment: (moment: Instant) => momentWords(format, moment),
    }),
    [t, format, names],
  )
}
