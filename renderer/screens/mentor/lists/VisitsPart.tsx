import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mentorVisitStates } from '#db/values/mentor.ts'
import { MonthCalendar } from '../../../ui/calendar/MonthCalendar.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { MentorVisit } from '../mentor.ts'
import { FiltersBar } from './FiltersBar.tsx'
import type { PartProps } from './parts.ts'
import { useVisitEntries } from './use-visit-entries.tsx'
import { VisitsTable } from './VisitsTable.tsx'

/** Those still to be held in the order of their days, then the others, the latest first. */
function openFirst(visits: readonly MentorVisit[]): readonly MentorVisit[] {
  const isOpen = ({ state }: MentorVisit) => state === 'planned' || state === 'overdue'
  const rest = visits.filter((visit) => !isOpen(visit))
  return [
    ...visits.filter(isOpen),
    ...rest.toSorted((one, other) =>
      (one.heldOn ?? one.plannedOn) < (other.heldOn ?? other.plannedOn) ? 1 : -1,
    ),
  ]
}

/** The visits that the address asks for, as a list or as a month's calendar. */
export function VisitsPart({ search, change, page, done, ask }: PartProps) {
  const { t } = useTranslation()
  const { mentor, jst, state } = search
  const shown = done.visits.filter(
    (visit) =>
      (mentor === undefined || visit.mentorId === mentor) &&
      (jst === undefined || visit.teryt === jst) &&
      (state === undefined || visit.state === state),
  )
  const entries = useVisitEntries(shown)
  const can = ask !== null && page.mentors.some(({ active }) => active) && page.jsts.length > 0
  if (done.visits.length === 0 && search.view !== 'calendar') {
    return (
      <EmptyState
        title={t('mentor.visit.empty.title')}
        text={
          <>
            {t('mentor.visit.empty.text')}{' '}
            {page.mentors.length === 0 && t('mentor.visit.empty.noMentors')}
          </>
        }
        action={
          can && (
            <Button onClick={() => ask({ kind: 'plan', teryt: null, on: null })}>
              {t('mentor.visit.planFirst')}
            </Button>
          )
        }
      />
    )
  }
  return (
    <Stack gap="sm">
      <FiltersBar search={search} change={change} page={page} done={done}>
        <NativeSelect
          label={t('mentor.filter.state')}
          value={state ?? ''}
          data={[
            { value: '', label: t('mentor.filter.all') },
            ...mentorVisitStates.map((value) => ({ value, label: t(`mentor.state.${value}`) })),
          ]}
          onChange={({ currentTarget }) =>
            change({ state: mentorVisitStates.find((one) => one === currentTarget.value) })
          }
        />
      </FiltersBar>
      {search.view === 'calendar' && done.visits.length === 0 && (
        <Text c="dimmed">
          {t('mentor.visit.empty.text')}{' '}
          {t(can ? 'mentor.visit.empty.pickDay' : 'mentor.visit.empty.none')}{' '}
          {page.mentors.length === 0 && t('mentor.visit.empty.noMentors')}
        </Text>
      )}
      {search.view === 'calendar' ? (
        <MonthCalendar
          of="mentor"
          entries={entries}
          today={done.day}
          month={search.month}
          onMonth={(month) => change({ month })}
          onAdd={ask && ((on) => ask({ kind: 'plan', teryt: jst ?? null, on }))}
        />
      ) : shown.length === 0 ? (
        <Text c="dimmed">{t('mentor.visit.nothing')}</Text>
      ) : (
        <VisitsTable visits={openFirst(shown)} ask={ask} />
      )}
    </Stack>
  )
}
