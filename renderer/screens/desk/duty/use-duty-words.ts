import { useTranslation } from 'react-i18next'
import { type Day, weekdayOf } from '#db/values/day.ts'
import { readDuty, writeDuty } from '#db/values/duty-hours.ts'
import { useFormat } from '../../../ui/format.ts'

interface Absence {
  readonly awayFrom: Day | null
  readonly awayTo: Day | null
}

/** Hours and absences in the window's language. */
export function useDutyWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const weekdays = t('duty.weekdays').split(',')
  return {
    /** The day of the week: Monday first. */
    weekday: (day: Day) => weekdays[weekdayOf(day)] ?? '',
    /** The hours with the days of this language; what cannot be read stays as it was typed. */
    hours(duty: string) {
      const read = readDuty(duty)
      return read.ok ? writeDuty(read.value, weekdays) : duty
    },
    absence({ awayFrom, awayTo }: Absence) {
      if (awayFrom === null) return ''
      const from = format.day(awayFrom)
      return awayTo === null
        ? t('duty.awaySince', { from })
        : t('duty.awayPeriod', { from, to: format.day(awayTo) })
    },
  }
}
