import {
  IconCalendarEvent,
  IconCalendarOff,
  IconCircleCheck,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TrainingState } from '#db/values/training-plan.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<TrainingState, StatusLook>> = {
  planned: { icon: IconCalendarEvent, tone: 'sent' },
  running: { icon: IconPlayerPlay, tone: 'agreed' },
  held: { icon: IconCircleCheck, tone: 'good' },
  cancelled: { icon: IconCalendarOff, tone: 'against' },
}

/** Where a training stands: icon, word and colour together. */
export function TrainingBadge({ state }: { readonly state: TrainingState }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[state]} word={t(`training.state.${state}`)} />
}
