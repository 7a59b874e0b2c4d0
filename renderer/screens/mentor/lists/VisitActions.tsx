import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import type { Asked } from '../dialogs/VisitDialogs.tsx'
import type { MentorVisit } from '../mentor.ts'
import classes from './Lists.module.css'

interface Props {
  readonly visit: MentorVisit
  readonly ask: (asked: Asked) => void
}

/** What may be done with a visit: held, moved or called off while it is open; corrected once held. */
export function VisitActions({ visit, ask }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, jstName } = visit
  const about = { name: jstName, day: format.day(visit.heldOn ?? visit.plannedOn) }
  const open = state === 'planned' || state === 'overdue'
  if (state === 'cancelled') return null
  return (
    <div className={classes.actions}>
      {open && (
        <Button
          variant="light"
          size="compact-sm"
          aria-label={t('mentor.visit.holdOf', about)}
          onClick={() => ask({ kind: 'hold', visit })}
        >
          {t('mentor.visit.hold')}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('mentor.visit.changeOf', about)}
        onClick={() => ask({ kind: open ? 'move' : 'hold', visit })}
      >
        {t('mentor.visit.change')}
      </Button>
      {open && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('mentor.visit.cancelOf', about)}
          onClick={() => ask({ kind: 'cancel', visit })}
        >
          {t('mentor.visit.cancel')}
        </Button>
      )}
    </div>
  )
}
