import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useOffice } from '../app/office.ts'
import { DayField } from './DayField.tsx'
import { useFormat } from './format.ts'
import { PageTitle } from './PageTitle.tsx'
import { referenceReason } from './reference-reason.ts'

interface Props {
  readonly title: string
  /** What is said under the title, of the day in words. */
  readonly lead: (day: string) => string
  /** The day asked for; without one the screen stands on the programme's own. */
  readonly asked: Day | undefined
  /** Whether it says why the programme's own day is not today. */
  readonly tellsWhy?: boolean
  readonly onDay: (day: Day | undefined) => void
  /** What the screen offers besides. */
  readonly actions?: ReactNode
}

/** The heading of a screen that stands on a day; any past day can be asked for. */
export function DayTitle({ title, lead, asked, tellsWhy = false, onDay, actions }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme, status } = useOffice()
  const day = asked ?? programme.referenceDay
  const why = tellsWhy && asked === undefined ? referenceReason(programme, status.today) : null
  const told = lead(format.longDay(day))
  return (
    <PageTitle
      title={title}
      lead={why === null ? told : `${told} ${t(`board.stands.${why}`)}`}
      actions={
        // A long sentence under the field must not move the field.
        <Group gap="xs" align="flex-start">
          <DayField
            label={t('board.day')}
            value={day}
            onChange={(chosen) => onDay(chosen ?? undefined)}
            max={status.today}
            holdsLast
            w="11.5rem"
          />
          {asked !== undefined && (
            <Button variant="default" mt="1.375rem" onClick={() => onDay(undefined)}>
              {t('board.backToNow')}
            </Button>
          )}
          {actions !== undefined && <Group mt="1.375rem">{actions}</Group>}
        </Group>
      }
    />
  )
}
