import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { DayField } from './DayField.tsx'
import { PageTitle } from './PageTitle.tsx'

interface Props {
  readonly title: string
  readonly lead: string
  readonly day: Day
  /** Whether another day than the programme's own was asked for. */
  readonly asked: boolean
  readonly today: Day
  readonly onDay: (day: Day | null) => void
}

/** The heading of a screen that stands on a day; any past day can be asked for. */
export function DayTitle({ title, lead, day, asked, today, onDay }: Props) {
  const { t } = useTranslation()
  return (
    <PageTitle
      title={title}
      lead={lead}
      actions={
        <Group gap="xs" align="flex-end">
          <DayField label={t('board.day')} value={day} onChange={onDay} max={today} holdsLast />
          {asked && (
            <Button variant="default" onClick={() => onDay(null)}>
              {t('board.backToNow')}
            </Button>
          )}
        </Group>
      }
    />
  )
}
