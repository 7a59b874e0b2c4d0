import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorFormat } from '#db/values/indicator.ts'
import { useFormat } from '../../ui/format.ts'
import { indicatorGapWords, indicatorValueWords } from '../../ui/indicator-value-words.ts'

/** Writes values of indicators in the formats of the language that the window speaks. */
export function useWrittenValue(): (written: IndicatorFormat, value: number) => string {
  const format = useFormat()
  return useCallback((written, value) => indicatorValueWords(format, written, value), [format])
}

/** Writes how far values of indicators lie apart, in the language that the window speaks. */
export function useWrittenGap(): (written: IndicatorFormat, gap: number) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback((written, gap) => indicatorGapWords(t, format, written, gap), [t, format])
}
