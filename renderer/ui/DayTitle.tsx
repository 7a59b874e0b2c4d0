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
        // A long sentence under the field must not move the field.
        <Group gap="xs" align="flex-start">
          <DayField
            label={t('board.day')}
            value={day}
            onChange={onDay}
            max={today}
            holdsLast
            w="11.5rem"
          />
          {asked && (
            <Button variant="default" mt="1.375rem" onClick={() => onDay(null)}>
              {t('board.backToNow')}
            </Button>
          )}
        </Group>
      }
    />
  )
}
