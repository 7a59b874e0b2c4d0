import { IconCircleCheck, IconClock, IconClockX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnswerState } from '#db/values/answer.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<AnswerState, StatusLook>> = {
  valid: { icon: IconCircleCheck, tone: 'good' },
  ahead: { icon: IconClock, tone: 'sent' },
  outdated: { icon: IconClockX, tone: 'against' },
}

/** Whether an answer may be given: icon, word and colour together. */
export function AnswerBadge({ state }: { readonly state: AnswerState }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[state]} word={t(`answer.state.${state}`)} />
}
