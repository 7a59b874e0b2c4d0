import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../../ui/calendar/CalendarDay.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { type MentorVisit, mentorPlace } from '../mentor.ts'

/** Visits as the calendar shows them, on the day held or else planned, each opening its JST. */
export function useVisitEntries(visits: readonly MentorVisit[]): readonly CalendarEntry[] {
  const { t } = useTranslation()
  return useMemo(
    () =>
      visits.map(({ id, teryt, jstName, mentorName, plannedOn, plannedAt, heldOn, state }) => ({
        key: id,
        on: heldOn ?? plannedOn,
        hours: plannedAt ?? '',
        link: (
          <TextLink to="/jst/$teryt" params={{ teryt }} hash={mentorPlace}>
            {jstName}
          </TextLink>
        ),
        note: `${mentorName}, ${t(`mentor.state.${state}`)}`,
        tone: state === 'overdue' ? 'late' : state === 'held' ? 'first' : 'second',
        cancelled: state === 'cancelled',
      })),
    [visits, t],
  )
}
