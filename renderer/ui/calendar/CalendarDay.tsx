import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../format.ts'
import classes from './MonthCalendar.module.css'

/** What a calendar shows: each has its words under `<of>.calendar`. */
export type CalendarOf = 'training' | 'mentor'

/** What happens on a day. */
export interface CalendarEntry {
  readonly key: string
  readonly on: Day
  /** `09:00–15:00`; empty where no hour is set. */
  readonly hours: string
  /** The link that opens it. */
  readonly link: ReactNode
  /** What tells it from others: the panel, the mentor, that it was cancelled. */
  readonly note: string
  /** The colour of its edge, which the note puts into words. */
  readonly tone: 'first' | 'second' | 'late'
  readonly cancelled: boolean
}

interface Props {
  readonly of: CalendarOf
  readonly on: Day
  readonly entries: readonly CalendarEntry[]
  /** Whether the keys stand on this day: the one that takes the Tab. */
  readonly current: boolean
  readonly today: boolean
  readonly onChoose: () => void
  readonly onAdd: ((on: Day) => void) | null
}

/** A day of the calendar: its number, which the keys go by, and what happens on it as links. */
export function CalendarDay({ of, on, entries, current, today, onChoose, onAdd }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const cell = useRef<HTMLTableCellElement>(null)
  const empty = entries.length === 0
  const day = format.longDay(on)
  const label = empty
    ? t(onAdd === null ? `${of}.calendar.dayEmpty` : `${of}.calendar.addOn`, { day })
    : t(`${of}.calendar.dayWith`, {
        ...{ day, count: entries.length, number: format.number(entries.length) },
      })
  const open = () => {
    onChoose()
    if (empty) onAdd?.(on)
    else cell.current?.querySelector('a')?.focus()
  }
  return (
    <td ref={cell} className={classes.day} data-today={today || undefined}>
      <button
        type="button"
        className={classes.number}
        data-day={on}
        tabIndex={current ? 0 : -1}
        aria-label={label}
        {...(today ? { 'aria-current': 'date' as const } : {})}
        onFocus={onChoose}
        onClick={open}
      >
        {Number(on.slice(8))}
      </button>
      {!empty && (
        <ul className={classes.list}>
          {entries.map(({ key, hours, link, note, tone, cancelled }) => (
            <li key={key} data-tone={tone} data-cancelled={cancelled || undefined}>
              {hours !== '' && <span className={classes.hours}>{hours}</span>} {link}{' '}
              <span className={classes.note}>{note}</span>
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}
