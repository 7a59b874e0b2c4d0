import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/pl'
import { DateInput, DatesProvider } from '@mantine/dates'
import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, isDay } from '#db/values/day.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { useLanguage } from '../app/language.ts'
import { useFormat } from './format.ts'
import { refusalSentence } from './refusal-words.ts'
import { typedDay } from './typed-day.ts'
import { useCalendar } from './use-calendar.ts'

interface Props {
  readonly label: ReactNode
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
  readonly description?: ReactNode
  readonly error?: ReactNode
  /** A text that is no day then leaves the field without a value, so that nothing is saved. */
  readonly required?: boolean
  /**
   * Keeps its last day while a text that is none stands in it: for a filter. Enter tells what
   * is wrong, Esc brings the last day back.
   */
  readonly holdsLast?: boolean
  readonly w?: string
  readonly disabled?: boolean
  /** The days that may be picked, both included. */
  readonly min?: Day | undefined
  readonly max?: Day | undefined
  /** The day the calendar opens at when there is no value. */
  readonly openAt?: Day | undefined
  readonly name?: string
  readonly 'data-autofocus'?: boolean
}

/**
 * A day typed as `5.03.2020` or `2020-03-05`, or picked from the calendar (click or Alt+↓).
 * A text that is no day, or a day out of bounds, is told in a sentence and never saved as
 * another day.
 */
export function DayField({ value, onChange, min, max, openAt, required, ...more }: Props) {
  const { error, holdsLast = false, ...rest } = more
  const { t } = useTranslation()
  const language = useLanguage()
  const format = useFormat()
  const calendar = useCalendar()
  const begin = value ?? openAt
  const [unread, setUnread] = useState<Refusal | null>(null)
  const [left, setLeft] = useState(false)
  // A day that came from elsewhere takes the place of what was typed.
  const [shown, setShown] = useState(value)
  if (value !== shown) {
    setShown(value)
    if (value !== null) setUnread(null)
  }
  // The field draws its text from the value only when it is drawn anew.
  const [drawing, setDrawing] = useState(0)
  const { ref: field } = calendar.input
  useEffect(() => {
    if (drawing > 0) field.current?.focus()
  }, [drawing, field])
  // An optional day keeps its last value: an unread text must not erase what is on record.
  const empties = required === true && !holdsLast
  const typing = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    const text = currentTarget.value.trim()
    const read = text === '' ? null : typedDay(text, { min, max })
    setUnread(read === null || read.ok ? null : read.refusal)
    setLeft(false)
    if (empties && (read === null || !read.ok)) onChange(null)
  }
  const leaving = (event: FocusEvent) => {
    setLeft(true)
    calendar.input.onBlur(event)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    calendar.input.onKeyDown(event)
    if (!holdsLast || unread === null || event.defaultPrevented) return
    if (event.key === 'Enter') setLeft(true)
    if (event.key !== 'Escape') return
    event.preventDefault()
    setUnread(null)
    setDrawing((now) => now + 1)
  }
  const told = unread !== null && (left || Boolean(error))
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, consistentWeeks: true }}>
      <DateInput
        key={drawing}
        {...rest}
        {...calendar.input}
        popoverProps={calendar.popover}
        onInput={typing}
        onBlur={leaving}
        onKeyDown={onKeyDown}
        fixOnBlur={!empties && !(holdsLast && unread !== null)}
        error={told ? refusalSentence(t, format, unread) : error}
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
        onChange={(text) => {
          setUnread(null)
          onChange(text !== null && isDay(text) ? text : null)
        }}
        dateParser={(text) => {
          const read = typedDay(text, { min, max })
          return read.ok ? read.value : null
        }}
        valueFormat={(text) => (isDay(text) ? format.day(text) : text)}
        placeholder={t('day.placeholder')}
        hideOutsideDates
        clearable={!required && !holdsLast}
        clearButtonProps={{ 'aria-label': t('day.clear') }}
        {...(min === undefined ? {} : { minDate: min })}
        {...(max === undefined ? {} : { maxDate: max })}
        {...(openAt === undefined || value !== null ? {} : { defaultDate: openAt })}
      />
    </DatesProvider>
  )
}
