import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../../ui/calendar/CalendarDay.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { TrainingRow } from '../training.ts'

/** The days of trainings as the calendar shows them, each opening its training. */
export function useTrainingEntries(trainings: readonly TrainingRow[]): readonly CalendarEntry[] {
  const { t } = useTranslation()
  return useMemo(
    () =>
      trainings.flatMap(({ id, subject, panel, state, days }) =>
        days.map(({ id: dayId, on, from, to }) => ({
          key: dayId,
          on,
          hours: `${from}–${to}`,
          link: (
            <TextLink to="/szkolenia/$id" params={{ id }}>
              {subject}
            </TextLink>
          ),
          note: t(state === 'cancelled' ? 'training.state.cancelled' : `person.panel.${panel}`),
          tone: panel === 'staff' ? ('second' as const) : ('first' as const),
          cancelled: state === 'cancelled',
        })),
      ),
    [trainings, t],
  )
}
