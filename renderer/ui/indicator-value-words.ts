import type { TFunction } from 'i18next'
import type { IndicatorFormat } from '#db/values/indicator.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import type { Format } from './format.ts'

/**
 * The figure of an indicator's value without a unit, where a heading or an axis says it: a share
 * within 0 and 100%, points with two decimals unless they are whole, as what is counted by hand is.
 */
export function indicatorFigure(format: Format, written: IndicatorFormat, value: number): string {
  switch (written) {
    case 'count':
      return format.number(value)
    case 'share':
      return format.rate(basisPoints(Math.min(10_000, Math.max(0, value))))
    case 'money':
      return format.amount(grosze(value))
    case 'points':
      return value % 100 === 0 ? format.number(value / 100) : format.hundredths(value)
  }
}

/** A value of an indicator where counts, shares, money and points stand side by side. */
export function indicatorValueWords(
  format: Format,
  written: IndicatorFormat,
  value: number,
): string {
  return written === 'money' ? format.money(grosze(value)) : indicatorFigure(format, written, value)
}

/** How far two values lie apart, without a sign; between shares these are percentage points. */
export function indicatorGapWords(
  t: TFunction,
  format: Format,
  written: IndicatorFormat,
  gap: number,
): string {
  const apart = Math.abs(gap)
  return written === 'share'
    ? t('indicator.percentagePoints', { points: format.number(apart / 100) })
    : indicatorValueWords(format, written, apart)
}
