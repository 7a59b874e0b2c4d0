import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { MentorVisit } from '../mentor.ts'
import classes from './Lists.module.css'

/** What came of a visit in the list: findings, next steps, why it was called off, what clashes. */
export function VisitOutcome({ visit }: { readonly visit: MentorVisit }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { teryt, jstName, cancelledOn, cancelReason, findings, steps, clashes } = visit
  if (cancelledOn !== null) {
    return (
      <Text size="sm" c="dimmed" className={classes.outcome ?? ''}>
        {t('mentor.visit.cancelled', { day: format.day(cancelledOn), reason: cancelReason })}
      </Text>
    )
  }
  const [done, all] = [steps.filter(({ doneOn }) => doneOn !== null).length, steps.length]
  return (
    <div className={classes.outcome}>
      {findings !== '' && (
        <Text size="sm" lineClamp={2}>
          {findings}
        </Text>
      )}
      {all > 0 && (
        <TextLink
          size="sm"
          to="/wdrozenia/opiekunowie"
          search={{ view: 'steps', jst: teryt }}
          {...(steps.some(({ late }) => late) ? { className: classes.late ?? '', fw: 600 } : {})}
          aria-label={t('mentor.visit.stepsOf', {
            ...{ name: jstName, day: format.day(visit.heldOn ?? visit.plannedOn) },
            ...{ done: format.number(done), all: format.number(all) },
          })}
        >
          {t('mentor.visit.steps', { done: format.number(done), all: format.number(all) })}
        </TextLink>
      )}
      {clashes.length > 0 && (
        <StatusMark
          icon={IconAlertTriangle}
          tone="doubt"
          word={t('mentor.clash.short', {
            names: format.list(clashes.map(({ jstName: name }) => name)),
          })}
        />
      )}
    </div>
  )
}
