import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/pl'
import { DateInput, DatesProvider } from '@mantine/dates'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, isDay } from '#db/values/day.ts'
import { parseDay } from '#db/values/day-parse.ts'
import { useLanguage } from '../app/language.ts'
import { useFormat } from './format.ts'
import { useCalendar } from './use-calendar.ts'

interface Props {
  readonly label: ReactNode
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
  /** The days that may be picked, both included. */
  readonly min?: Day | undefined
  readonly max?: Day | undefined
  /** The day the calendar opens at when there is no value. */
  readonly openAt?: Day | undefined
  readonly name?: string
  readonly 'data-autofocus'?: boolean
}

/** A day typed as `5.03.2020` or `2020-03-05`, or picked from the calendar (click or Alt+↓). */
export function DayField({ value, onChange, min, max, openAt, required, ...rest }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const format = useFormat()
  const calendar = useCalendar()
  const begin = value ?? openAt
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, consistentWeeks: true }}>
      <DateInput
        {...rest}
        {...calendar.input}
        popoverProps={calendar.popover}
        getDayProps={(day) =>
          calendar.day(begin === undefined ? day.endsWith('-01') : day === begin)
        }
        ariaLabels={{
          previousMonth: t('day.previousMonth'),
          nextMonth: t('day.nextMonth'),
          previousYear: t('day.previousYear'),
          nextYear: t('day.nextYear'),
          previousDecade: t('day.previousDecade'),
          nextDecade: t('day.nextDecade'),
        }}
        required={required ?? false}
        value={value}
        onChange={(text) => onChange(text !== null && isDay(text) ? text : null)}
        dateParser={typedDay}
        valueFormat={(text) => (isDay(text) ? format.day(text) : text)}
        placeholder={t('day.placeholder')}
        hideOutsideDates
        clearable={!required}
        clearButtonProps={{ 'aria-label': t('day.clear') }}
        {...(min === undefined ? {} : { minDate: min })}
        {...(max === undefined ? {} : { maxDate: max })}
        {...(openAt === undefined || value !== null ? {} : { defaultDate: openAt })}
      />
    </DatesProvider>
  )
}

function typedDay(text: string): Day | null {
  const parsed = parseDay(text)
  return parsed.ok ? parsed.value : null
}
