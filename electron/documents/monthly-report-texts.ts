/** What the paper and the workbook of a month call things, so that both say the same. */
import type { MonthlyReport } from '#db/read-models/monthly-report.ts'
import type { Deliverable } from '#db/values/package.ts'
import { stageKindOf } from '#db/values/stage.ts'
import type { Language } from '../contract/look.ts'
import { filled, type Word } from './report-parts.ts'
import { nothing, type ReportWriting } from './report-writing.ts'

interface Means {
  readonly word: Word
  readonly write: ReportWriting
}

type Indicator = MonthlyReport['indicators'][number]

/** An indicator in the report's language, where it has a name in it. */
export const indicatorName = (
  { name, nameEn }: { readonly name: string; readonly nameEn: string },
  language: Language,
): string => (language === 'en' && nameEn !== '' ? nameEn : name)

/** A stage that still has its usual name in the report's language. */
export function stageText(name: string, word: Word): string {
  const kind = stageKindOf(name)
  return kind === null ? name : word(`stage.${kind}`)
}

/** A thing of the package, with its language where it is made in several. */
export function deliverableName({ kind, language }: Deliverable, { word, write }: Means): string {
  return language === ''
    ? word(`kind.${kind}`)
    : `${word(`kind.${kind}`)} (${write.languageName(language)})`
}

/** What the course of an indicator foretells; the range only where it is one. */
export function forecastText(indicator: Indicator, { word, write }: Means): string {
  const { forecast, format, deadline, target } = indicator
  const value = (of: number) => write.value(of, format)
  // Between two shares there are percentage points, as the window says.
  const gap = (of: number) =>
    format === 'share'
      ? filled(word('percentagePoints'), { points: write.number(of / 100) })
      : value(of)
  switch (forecast.kind) {
    case 'reached':
      return filled(word('forecastReached'), { day: write.day(forecast.on) })
    case 'over':
      // Nothing was promised, so nothing is missing.
      if (target === null) return nothing
      return filled(word('forecastOver'), { missing: gap(forecast.missing) })
    case 'tooLittle': {
      const { of, known, needed } = forecast
      return filled(word(of === 'values' ? 'forecastTooFewValues' : 'forecastTooLittle'), {
        known: write.number(known),
        needed: write.number(needed),
      })
    }
    case 'still':
      if (forecast.value === 0) return word('forecastNothingYet')
      return filled(word('forecastStill'), { day: write.day(forecast.since) })
    case 'pace': {
      const { low, likely, high } = forecast.atDeadline
      return filled(word(low === high ? 'forecastPace' : 'forecastRange'), {
        ...{ low: value(low), likely: value(likely), high: value(high) },
        deadline: write.day(deadline),
      })
    }
  }
}
