import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { Forecast } from '#db/values/forecast.ts'
import type { IndicatorFormat } from '#db/values/indicator.ts'
import { useFormat } from '../../ui/format.ts'
import { useWrittenGap, useWrittenValue } from './use-written-value.ts'

interface Props {
  readonly forecast: Forecast
  readonly format: IndicatorFormat
  readonly target: number | null
  readonly deadline: Day
  /** Whether it says how the pace was read; so once for a table of them. */
  readonly why?: boolean
}

/** Where an indicator is heading, in words: the likely value with its range, or why none is told. */
export function ForecastText({ why = false, ...facts }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentences = useForecastWords()(facts)
  const { forecast } = facts
  return (
    <>
      <Text size="sm">{sentences.join(' ')}</Text>
      {why && forecast.kind === 'pace' && (
        <Text size="sm" c="dimmed" maw="75ch">
          {t('forecast.why', { from: format.day(forecast.from) })}
        </Text>
      )}
    </>
  )
}

/** A forecast as sentences in the language of the window. */
export function useForecastWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const written = useWrittenValue()
  const gap = useWrittenGap()
  return ({ forecast, format: unit, target, deadline }: Omit<Props, 'why'>): readonly string[] => {
    const by = format.day(deadline)
    switch (forecast.kind) {
      case 'reached':
        return [t('forecast.reached', { day: format.day(forecast.on) })]
      case 'over':
        return [
          target === null
            ? t('forecast.over', { day: by })
            : t('forecast.overMissing', { day: by, missing: gap(unit, forecast.missing) }),
        ]
      case 'tooLittle':
        return [
          t(forecast.of === 'values' ? 'forecast.tooFewValues' : 'forecast.tooLittle', {
            ...{ count: forecast.known, needed: forecast.needed },
          }),
        ]
      case 'still':
        if (forecast.value === 0) return [t('forecast.nothingYet')]
        return [
          t('forecast.still', {
            ...{ value: written(unit, forecast.value), day: format.day(forecast.since) },
          }),
        ]
      case 'pace': {
        const { low, likely, high } = forecast.atDeadline
        const range = { deadline: by, likely: written(unit, likely) }
        return [
          low === high
            ? t('forecast.paceSure', range)
            : t('forecast.pace', { ...range, low: written(unit, low), high: written(unit, high) }),
          ...(target === null ? [] : [targetWords(forecast.targetOn)]),
        ]
      }
    }
  }

  function targetWords(on: Extract<Forecast, { kind: 'pace' }>['targetOn']): string {
    const { earliest, likely, latest } = on
    if (earliest === null) return t('forecast.targetNever')
    const days = { earliest: format.day(earliest) }
    if (likely === null) return t('forecast.targetMaybe', days)
    const about = { ...days, day: format.day(likely) }
    return latest === null
      ? t('forecast.targetOnOpen', about)
      : t('forecast.targetOn', { ...about, latest: format.day(latest) })
  }
}
