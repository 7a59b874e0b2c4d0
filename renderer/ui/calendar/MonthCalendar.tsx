import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type Month, monthOf } from '#db/values/period.ts'
import { useLanguage } from '../../app/language.ts'
import { useFormat } from '../format.ts'
import { CalendarDay, type CalendarEntry, type CalendarOf } from './CalendarDay.tsx'
import { dayByKey, firstOf, inMonth, shiftMonth, weeksOf } from './calendar-days.ts'
import classes from './MonthCalendar.module.css'

interface Props {
  /** What it is of, which its words say. */
  readonly of: CalendarOf
  readonly entries: readonly CalendarEntry[]
  /** The reference day of the programme, which the calendar opens at. */
  readonly today: Day
  readonly month: Month | undefined
  readonly onMonth: (month: Month) => void
  readonly onAdd: ((on: Day) => void) | null
}

/**
 * A month as a table of weeks. One day takes the Tab; arrows go from day to day, also into the
 * next month, and Enter opens the first of the day's entries or adds one.
 */
export function MonthCalendar({ of, entries, today, month: asked, onMonth, onAdd }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const weekdays = useWeekdays()
  const month = asked ?? monthOf(today)
  const [chosen, setChosen] = useState<Day>(today)
  const current = monthOf(chosen) === month ? chosen : inMonth(firstOf(month), month)
  const byDay = useMemo(() => entriesByDay(entries), [entries])
  const table = useRef<HTMLTableElement>(null)
  /** The day that the keys have led to: it takes the focus once its month is shown. */
  const follow = useRef<Day | null>(null)
  useEffect(() => {
    if (follow.current !== current) return
    follow.current = null
    table.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus()
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    const onDay = event.target instanceof HTMLElement && event.target.dataset.day !== undefined
    if (!onDay || event.ctrlKey || event.altKey || event.metaKey) return
    const next = dayByKey(event.key, current)
    if (next === null) return
    event.preventDefault()
    follow.current = next
    setChosen(next)
    if (monthOf(next) !== month) onMonth(monthOf(next))
  }
  const nearest = nearestDay(byDay, month)
  return (
    <div>
      <Group gap="xs" mb="xs">
        <Button
          variant="default"
          px="xs"
          aria-label={t('calendar.previous')}
          onClick={() => onMonth(shiftMonth(month, -1))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </Button>
        <Text fw={650} miw="9rem" ta="center" aria-live="polite">
          {format.month(month)}
        </Text>
        <Button
          variant="default"
          px="xs"
          aria-label={t('calendar.next')}
          onClick={() => onMonth(shiftMonth(month, 1))}
        >
          <IconChevronRight size={16} aria-hidden />
        </Button>
        {nearest !== null && (
          <>
            <Text c="dimmed">{t(`${of}.calendar.none`)}</Text>
            <Button variant="subtle" onClick={() => onMonth(monthOf(nearest))}>
              {t('calendar.nearest', { day: format.day(nearest) })}
            </Button>
          </>
        )}
      </Group>
      <table className={classes.calendar} ref={table} onKeyDown={onKeyDown}>
        <caption className={classes.caption}>
          <VisuallyHidden>{format.month(month)}. </VisuallyHidden>
          <span data-screen-only>{t('calendar.keys')}</span>
        </caption>
        <thead>
          <tr>
            {weekdays.map(({ short, long }) => (
              <th scope="col" key={long} abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((on) => on !== null) ?? ''}>
              {week.map((on, at) =>
                on === null ? (
                  <td key={weekdays[at]?.long} className={classes.outside} />
                ) : (
                  <CalendarDay
                    key={on}
                    on={on}
                    of={of}
                    entries={byDay.get(on) ?? []}
                    current={on === current}
                    today={on === today}
                    onChoose={() => setChosen(on)}
                    onAdd={onAdd}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function entriesByDay(entries: readonly CalendarEntry[]): Map<Day, CalendarEntry[]> {
  const inOrder = entries.toSorted((one, other) => (one.hours < other.hours ? -1 : 1))
  return Map.groupBy(inOrder, ({ on }) => on)
}

/** The day with an entry that is nearest to a month without any; null when the month has some. */
function nearestDay(byDay: ReadonlyMap<Day, unknown>, month: Month): Day | null {
  const days = [...byDay.keys()].toSorted()
  if (days.some((on) => monthOf(on) === month)) return null
  const first = firstOf(month)
  return days.find((on) => on > first) ?? days.at(-1) ?? null
}

/** The names of the weekdays from Monday on. */
function useWeekdays() {
  const language = useLanguage()
  return useMemo(() => {
    const locale = language === 'pl' ? 'pl-PL' : 'en-GB'
    const name = (at: number, weekday: 'short' | 'long') =>
      new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(
        new Date(Date.UTC(2020, 5, 1 + at)),
      )
    return Array.from({ length: 7 }, (_, at) => ({
      short: name(at, 'short'),
      long: name(at, 'long'),
    }))
  }, [language])
}
