/** How the office's reports write figures, days and months, in their language. */
import type { Day } from '#db/values/day.ts'
import type { IndicatorFormat } from '#db/values/indicator.ts'
import type { Grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { perMille } from '#db/values/share.ts'
import type { Language } from '../contract/look.ts'

export type ReportWriting = ReturnType<typeof reportWriting>

/** What stands where there is nothing to tell of. */
export const nothing = '–'

/** Figures in the forms of the window, so that the paper and the screen say the same. */
export function reportWriting(language: Language) {
  const polish = language === 'pl'
  const locale = polish ? 'pl-PL' : 'en-GB'
  const dated = (parts: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts })
    return (value: Day | Month) => format.format(new Date(value))
  }
  const grouped = { useGrouping: 'always' } as const
  const number = new Intl.NumberFormat(locale, { ...grouped, maximumFractionDigits: 2 })
  const money = new Intl.NumberFormat(locale, { ...grouped, style: 'currency', currency: 'PLN' })
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const amount = new Intl.NumberFormat(locale, { ...grouped, ...two })
  const signed = new Intl.NumberFormat(locale, {
    ...{ ...grouped, maximumFractionDigits: 2 },
    signDisplay: 'exceptZero',
  })
  const signedMoney = new Intl.NumberFormat(locale, {
    ...{ ...grouped, style: 'currency', currency: 'PLN' },
    signDisplay: 'exceptZero',
  })
  const languageNames = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const compact = new Intl.NumberFormat(locale, { ...grouped, maximumFractionDigits: 0 })
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return {
    language,
    day: dated({ day: 'numeric', month: polish ? '2-digit' : 'short', year: 'numeric' }),
    longDay: dated({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: dated({ month: 'long', year: 'numeric' }),
    shortMonth: dated({ month: 'short', year: 'numeric' }),
    number: (value: number) => number.format(value),
    money: (value: Grosze) => money.format(value / 100),
    /** Without the currency, where a heading says it. */
    amount: (value: Grosze) => amount.format(value / 100),
    /** Whole thousands of złoty, for an axis. */
    thousands: (value: Grosze) => compact.format(value / 100_000),
    signed: (value: number) => signed.format(value),
    signedMoney: (value: number) => signedMoney.format(value / 100),
    /** The language of an ISO 639-1 code: `niemiecki`; the code itself where it is none. */
    languageName: (code: string) =>
      /^[a-z]{2}$/.test(code) ? (languageNames.of(code) ?? code) : code,
    share: (part: number, whole: number) =>
      whole === 0 ? nothing : percent.format(perMille(part, whole) / 1_000),
    /** A value of an indicator in its own form. */
    value: (value: number | null, format: IndicatorFormat) => {
      if (value === null) return nothing
      if (format === 'money') return money.format(value / 100)
      if (format === 'points') {
        return value % 100 === 0 ? number.format(value / 100) : amount.format(value / 100)
      }
      return format === 'share' ? rate.format(value / 10_000) : number.format(value)
    },
  }
}
