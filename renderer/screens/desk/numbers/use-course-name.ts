import { useTranslation } from 'react-i18next'
import type { DeskStep } from '#db/values/desk-numbers.ts'
import { monthOf, type Period } from '#db/values/period.ts'
import { useFormat } from '../../../ui/format.ts'

/** What a mark of the course is called, in full and below the axis. */
export function useCourseName(step: DeskStep) {
  const { t } = useTranslation()
  const format = useFormat()
  return {
    name: ({ from, to }: Period): string => {
      if (step === 'month') return format.month(monthOf(from))
      if (step === 'day') return format.day(from)
      return t('deskNumbers.days', { from: format.day(from), to: format.day(to) })
    },
    label: ({ from }: Period): string =>
      step === 'month' ? `${from.slice(5, 7)}.${from.slice(0, 4)}` : format.shortDay(from),
  }
}
