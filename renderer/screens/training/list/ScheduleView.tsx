import { Button, Group, Stack } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { useEntryWords } from '../../../app/entry-words.ts'
import { MonthCalendar } from '../../../ui/calendar/MonthCalendar.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useSearchText } from '../../../ui/use-search-text.ts'
import type { TrainingsSearch } from '../search.ts'
import type { Schedule } from '../training.ts'
import { ExportSchedule } from './ExportSchedule.tsx'
import { TrainingFilters } from './TrainingFilters.tsx'
import { TrainingsTable } from './TrainingsTable.tsx'
import { useTrainingEntries } from './use-training-entries.tsx'

interface Props {
  readonly programmeId: string
  readonly schedule: Schedule
  readonly search: TrainingsSearch
  readonly onChange: (changes: Partial<TrainingsSearch>) => void
  /** Adds a training, on a day when one is named; null where the role or a series is missing. */
  readonly onAdd: ((on: Day | null) => void) | null
}

/** The trainings that the address asks for, as a list or as a month's calendar. */
export function ScheduleView({ programmeId, schedule, search, onChange, onAdd }: Props) {
  const { t } = useTranslation()
  const { trainings, series } = schedule
  const { panel, series: ofSeries, state, view = 'list' } = search
  const words = useSearchText(...useEntryWords())
  const query = fold(useDeferredValue(words.text))
  const folded = useMemo(
    () =>
      trainings.map((one) => ({
        one,
        text: fold(`${one.subject} ${one.seriesName} ${one.place} ${one.trainer}`),
      })),
    [trainings],
  )
  const shown = useMemo(
    () =>
      folded.flatMap(({ one, text: within }) =>
        (panel === undefined || one.panel === panel) &&
        (ofSeries === undefined || one.seriesId === ofSeries) &&
        (state === undefined || one.state === state) &&
        matchesFolded(within, query)
          ? [one]
          : [],
      ),
    [folded, panel, ofSeries, state, query],
  )
  const entries = useTrainingEntries(shown)
  if (trainings.length === 0) {
    return (
      <EmptyState
        title={t('training.empty.title')}
        text={t(series.length === 0 ? 'training.empty.noSeries' : 'training.empty.noTrainings')}
        action={onAdd && <Button onClick={() => onAdd(null)}>{t('training.addFirst')}</Button>}
      />
    )
  }
  return (
    <Stack gap="sm">
      <TrainingFilters
        series={series}
        search={search}
        text={words.text}
        onText={words.change}
        onChange={onChange}
      />
      {view === 'calendar' ? (
        <MonthCalendar
          of="training"
          entries={entries}
          today={schedule.today}
          month={search.month}
          onMonth={(month) => onChange({ month })}
          onAdd={onAdd}
        />
      ) : shown.length === 0 ? (
        <EmptyState
          title={t('training.empty.filtered')}
          text=""
          action={
            <Button
              variant="default"
              onClick={() => {
                words.change('')
                onChange({ panel: undefined, series: undefined, state: undefined })
              }}
            >
              {t('training.empty.clear')}
            </Button>
          }
        />
      ) : (
        <>
          <Group justify="flex-end">
            <ExportSchedule programmeId={programmeId} trainings={shown} />
          </Group>
          <TrainingsTable trainings={shown} />
        </>
      )}
    </Stack>
  )
}
