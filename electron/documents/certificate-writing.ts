import { addDays, type Day } from '#db/values/day.ts'
import type { CertificateWord } from '../contract/certificate.ts'

const minutesPerHour = 60

interface Written {
  readonly days: readonly Day[]
  readonly place: string
  readonly attended: number
  readonly held: number
}

/**
 * Days and hours as a certificate's language writes them. Hours are told in hours with at most
 * two decimals; who was absent for a part gets both figures.
 */
export function certificateWriting(
  language: 'pl' | 'en',
  words: Readonly<Record<CertificateWord, string>>,
) {
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB'
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const plural = new Intl.PluralRules(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const day = (value: Day) => date.format(new Date(value))

  const unit = (hours: number): string => {
    switch (plural.select(hours)) {
      case 'one':
        return words['hour.one']
      case 'few':
      case 'many':
        return words['hour.many']
      default:
        return words['hour.other']
    }
  }

  const hours = ({ attended, held }: Written): string => {
    const all = held / minutesPerHour
    const template = attended < held ? words.hoursOf : words.hours
    return template
      .replace('{attended}', number.format(attended / minutesPerHour))
      .replace('{held}', number.format(all))
      .replace('{unit}', unit(all))
  }

  /** `2 marca 2020`, `2–4 marca 2020` when one follows the other, else each day. */
  const when = (days: readonly Day[]): string => {
    const [first] = days
    const last = days.at(-1)
    if (first === undefined || last === undefined) return ''
    if (days.length === 1) return words.onDay.replace('{day}', day(first))
    const inRow = days.every((value, at) => value === addDays(first, at))
    const written = inRow
      ? date.formatRange(new Date(first), new Date(last))
      : list.format(days.map(day))
    return words.onDays.replace('{days}', written)
  }

  return {
    day,
    hoursAndDays: (page: Written): string =>
      [hours(page), when(page.days), page.place].filter((text) => text !== '').join(', '),
  }
}
