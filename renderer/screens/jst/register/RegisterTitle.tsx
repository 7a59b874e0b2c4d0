import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import classes from './RegisterView.module.css'

interface Props {
  readonly day: Day
  /** Whether another day than the programme's own was asked for. */
  readonly asked: boolean
  readonly today: Day
  readonly onDay: (day: Day | null) => void
}

/** The heading with the day the states stand on. */
export function RegisterTitle({ day, asked, today, onDay }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <PageTitle
      title={t('screen.register')}
      lead={t(asked ? 'register.leadPast' : 'register.lead', { day: format.longDay(day) })}
      actions={
        <Group gap="xs" align="flex-end" className={classes.actions}>
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
