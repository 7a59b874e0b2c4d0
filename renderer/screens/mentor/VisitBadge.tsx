import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCalendarOff,
  IconCircleCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MentorVisitState } from '#db/values/mentor.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<MentorVisitState, StatusLook>> = {
  planned: { icon: IconCalendarEvent, tone: 'sent' },
  overdue: { icon: IconAlertTriangle, tone: 'doubt' },
  held: { icon: IconCircleCheck, tone: 'good' },
  cancelled: { icon: IconCalendarOff, tone: 'none' },
}

/** How a visit stands: icon, word and colour together. */
export function VisitBadge({ state }: { readonly state: MentorVisitState }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[state]} word={t(`mentor.state.${state}`)} />
}
