import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { DayField } from '../../ui/DayField.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageTitle } from '../../ui/PageTitle.tsx'

interface Props {
  readonly day: Day
  /** Whether the day stands in the address, or is the programme's own. */
  readonly asked: boolean
  readonly today: Day
  readonly onDay: (day: Day | null) => void
}

/** The heading with the day the figures stand on; any past day can be asked for. */
export function BoardTitle({ day, asked, today, onDay }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <PageTitle
      title={t('screen.board')}
      lead={t('board.lead', { day: format.longDay(day) })}
      actions={
        <Group gap="xs" align="flex-end">
          <DayField label={t('board.day')} value={day} onChange={onDay} max={today} required />
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
