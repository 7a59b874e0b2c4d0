import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { TrainingRow } from '../training.ts'
import classes from './MonthCalendar.module.css'

/** A training on one of its days. */
export interface TrainingOnDay {
  readonly on: Day
  readonly from: string
  readonly to: string
  readonly training: TrainingRow
}

interface Props {
  readonly on: Day
  readonly trainings: readonly TrainingOnDay[]
  /** Whether the keys stand on this day: the one that takes the Tab. */
  readonly current: boolean
  readonly today: boolean
  readonly onChoose: () => void
  readonly onAdd: ((on: Day) => void) | null
}

/** A day of the calendar: its number, which the keys go by, and its trainings as links. */
export function CalendarDay({ on, trainings, current, today, onChoose, onAdd }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const cell = useRef<HTMLTableCellElement>(null)
  const empty = trainings.length === 0
  const day = format.longDay(on)
  const label = empty
    ? t(onAdd === null ? 'training.calendar.dayEmpty' : 'training.calendar.addOn', { day })
    : t('training.calendar.dayWith', {
        ...{ day, count: trainings.length, number: format.number(trainings.length) },
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
          {trainings.map(({ from, to, training }) => (
            <li key={training.id} data-panel={training.panel} data-state={training.state}>
              <span className={classes.hours}>
                {from}–{to}
              </span>{' '}
              <TextLink to="/szkolenia/$id" params={{ id: training.id }}>
                {training.subject}
              </TextLink>{' '}
              <span className={classes.panel}>
                {t(
                  training.state === 'cancelled'
                    ? 'training.state.cancelled'
                    : `person.panel.${training.panel}`,
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}
