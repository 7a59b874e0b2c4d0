import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import type { DoorList } from './door.ts'

interface Props {
  readonly training: DoorList['training']
  readonly dayId: string
}

/** The days of the training, each with a door of its own. */
export function DayLinks({ training, dayId }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <nav aria-label={t('attendance.door.days')}>
      <Group gap="xs">
        {training.days.map((day, at) => (
          <LinkButton
            key={day.id}
            size="compact-sm"
            variant={day.id === dayId ? 'light' : 'default'}
            to="/szkolenia/$id/obecnosc/$dayId"
            params={{ id: training.id, dayId: day.id }}
            {...(day.id === dayId ? { 'aria-current': 'page' as const } : {})}
          >
            {t('attendance.door.dayLink', { number: at + 1, day: format.day(day.on) })}
          </LinkButton>
        ))}
      </Group>
    </nav>
  )
}
