import { useTranslation } from 'react-i18next'
import type { DeskStep } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import { useLanguage } from '../../../app/language.ts'
import { useFormat } from '../../../ui/format.ts'

/** What a mark of the course is called, in full and below the axis. */
export function useCourseName(step: DeskStep) {
  const { t } = useTranslation()
  const language = useLanguage()
  const format = useFormat()
  const month = new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    ...{ timeZone: 'UTC', month: 'long', year: 'numeric' },
  })
  const short = new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    ...{ timeZone: 'UTC', day: 'numeric', month: language === 'pl' ? '2-digit' : 'short' },
  })
  return {
    name: ({ from, to }: Period): string => {
      if (step === 'month') return month.format(new Date(from))
      if (step === 'day') return format.day(from)
      return t('deskNumbers.days', { from: format.day(from), to: format.day(to) })
    },
    label: ({ from }: Period): string =>
      step === 'month' ? `${from.slice(5, 7)}.${from.slice(0, 4)}` : short.format(new Date(from)),
  }
}
