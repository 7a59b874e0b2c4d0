import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import type { MentorStep } from './mentor.ts'

/** How a next step stands: done on a day, late, or still to be done. */
export function StepMark({ step }: { readonly step: Pick<MentorStep, 'doneOn' | 'late'> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { doneOn, late } = step
  if (doneOn !== null) {
    const word = t('mentor.step.doneOn', { day: format.day(doneOn) })
    return <StatusMark icon={IconCircleCheck} tone="good" word={word} />
  }
  return late ? (
    <StatusMark icon={IconAlertTriangle} tone="against" word={t('mentor.step.overdue')} />
  ) : (
    <StatusMark icon={IconCircleDashed} tone="none" word={t('mentor.step.open')} />
  )
}
