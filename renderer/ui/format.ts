import { useMemo } from 'react'
import type { Day, Instant } from '#db/values/day.ts'
import type { BasisPoints, Grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { perMille } from '#db/values/share.ts'
import type { Language } from '#electron/contract/look.ts'
import { useLanguage } from '../app/language.ts'

const locales: Record<Language, string> = { pl: 'pl-PL', en: 'en-GB' }
const timeZone = 'Europe/Warsaw'

/** How one language writes days, numbers, money and sizes. */
export interface Format {
  /** `5.03.2020`, `5 Mar 2020`. */
  day(day: Day): string
  /** `5 marca 2020`, `5 March 2020`. */
  longDay(day: Day): string
  /** A day whose year stands beside it: `5.03`, `5 Mar`. */
  shortDay(day: Day): string
  /** `marzec 2020`, `March 2020`. */
  month(month: Month): string
  /** `mar 2020`, `Mar 2020`. */
  shortMonth(month: Month): string
  /** A month whose year stands beside it: `mar`, `Mar`. */
  monthName(month: Month): string
  /** The moment by Polish time: `5.03.2020, 14:07`. */
  instant(at: Instant): string
  number(value: number): string
  /** A whole number of hundredths with two decimals: 7850 → `78,50`. */
  hundredths(value: number): string
  /** A rate in basis points as a percentage: 1000 → `10%`. */
  rate(rate: BasisPoints): string
  /** A part of a whole with one decimal: 43 of 94 → `45,7%`. A dash for a part of nothing. */
  share(part: number, whole: number): string
  /** Whole grosze with the currency: `1 074 741,60 zł`. */
  money(amount: Grosze): string
  /** For an axis, whose steps are whole złotys: `250 000 zł`. */
  wholeMoney(amount: Grosze): string
  /** Whole grosze without the currency, where a heading says it: `1 074 741,60`, `1,074,741.60`. */
  amount(amount: Grosze): string
  /** The currency beside the field of an amount, as this language writes it: `zł`, `PLN`. */
  readonly currency: string
  /** An amount as a form's field holds it: `1 074 741,60`, the notation that is read back. */
  moneyInput(amount: Grosze): string
  /** A rate as a form's field holds it: `10`, `10,5`. */
  rateInput(rate: BasisPoints): string
  /** A file's size in bytes, in the unit a person reads. */
  bytes(size: number): string
  /** A language by its ISO 639-1 code, `niemiecki`; the code itself where it is none. */
  language(code: string): string
  /** `a, b i c`. */
  list(items: readonly string[]): string
}

function formatOf(language: Language): Format {
  const locale = locales[language]
  const polish = language === 'pl'
  // Days have no time zone of their own: they are read and written as UTC.
  const dated = (parts: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts })
    return (value: Day | Month) => format.format(new Date(value))
  }
  const short = polish ? '2-digit' : 'short'
  const instant = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: short,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const number = new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 2 })
  const percent = (digits: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits })
  const [rate, share] = [percent(2), percent(1)]
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'PLN',
    useGrouping: 'always',
  })
  const wholeMoney = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'PLN',
    useGrouping: 'always',
    minimumFractionDigits: 0,
  })
  const amount = new Intl.NumberFormat(locale, {
    useGrouping: 'always',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  // Forms read Polish notation in both languages, for `1,234` has two readings.
  const decimals = (least: 0 | 2) =>
    new Intl.NumberFormat('pl-PL', {
      useGrouping: 'always',
      minimumFractionDigits: least,
      maximumFractionDigits: 2,
    })
  const [moneyInput, rateInput] = [decimals(2), decimals(0)]
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const size = (unit: 'byte' | 'kilobyte' | 'megabyte') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 })
  return {
    day: dated({ day: 'numeric', month: short, year: 'numeric' }),
    longDay: dated({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dated({ day: 'numeric', month: short }),
    month: dated({ month: 'long', year: 'numeric' }),
    shortMonth: dated({ month: 'short', year: 'numeric' }),
    monthName: dated({ month: 'short' }),
    instant: (at) => instant.format(new Date(at)),
    number: (value) => number.format(value),
    rate: (value) => rate.format(value / 10_000),
    share: (part, whole) => (whole === 0 ? '–' : share.format(perMille(part, whole) / 1_000)),
    money: (amount) => money.format(amount / 100),
    wholeMoney: (amount) => wholeMoney.format(amount / 100),
    amount: (value) => amount.format(value / 100),
    hundredths: (value) => amount.format(value / 100),
    currency: money.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? '',
    moneyInput: (amount) => moneyInput.format(amount / 100),
    rateInput: (value) => rateInput.format(value / 100),
    bytes(value) {
      if (value < 1_000) return size('byte').format(value)
      if (value < 1_000_000) return size('kilobyte').format(value / 1_000)
      return size('megabyte').format(value / 1_000_000)
    },
    language: (code) => (/^[a-z]{2}$/.test(code) ? (languages.of(code) ?? code) : code),
    list: (items) => list.format(items),
  }
}

const formats: Record<Language, () => Format> = {
  pl: once(() => formatOf('pl')),
  en: once(() => formatOf('en')),
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The formats of one language. */
export const formatIn = (language: Language): Format => formats[language]()

/** The formats of the language that the window speaks. */
export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => formatIn(language), [language])
}
