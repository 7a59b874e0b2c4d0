import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import type { MentorStep } from './mentor.ts'

interface Props {
  readonly step: Pick<MentorStep, 'doneOn' | 'late' | 'ended'>
}

/** How a next step stands: done on a day, ended with the implementation, late, or to be done. */
export function StepMark({ step }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { doneOn, late, ended } = step
  if (doneOn !== null) {
    const word = t('mentor.step.doneOn', { day: format.day(doneOn) })
    return <StatusMark icon={IconCircleCheck} tone="good" word={word} />
  }
  if (ended) {
    return <StatusMark icon={IconCircleMinus} tone="none" word={t('mentor.step.ended')} />
  }
  return late ? (
    <StatusMark icon={IconAlertTriangle} tone="against" word={t('mentor.step.overdue')} />
  ) : (
    <StatusMark icon={IconCircleDashed} tone="none" word={t('mentor.step.open')} />
  )
}
