import { IconAlarm, IconCalendarDue, IconCheck, IconClock, IconZzz } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUpStanding } from '#db/values/follow-up.ts'
import { useFormat } from '../../../ui/format.ts'
import { type StatusLook, StatusMark } from '../../../ui/StatusMark.tsx'
import type { FollowUp } from './follow-up.ts'

const looks: Readonly<Record<FollowUpStanding, StatusLook>> = {
  overdue: { icon: IconAlarm, tone: 'against' },
  today: { icon: IconCalendarDue, tone: 'sent' },
  ahead: { icon: IconClock, tone: 'none' },
  snoozed: { icon: IconZzz, tone: 'none' },
  done: { icon: IconCheck, tone: 'good' },
}

/** Where a promise stands: icon, word and colour together; until when, where it was put off. */
export function StandingMark({ followUp }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { standing, snoozedUntil } = followUp
  const word =
    standing === 'snoozed' && snoozedUntil !== null
      ? t('followUp.snoozedUntil', { day: format.day(snoozedUntil) })
      : t(`followUp.standing.${standing}`)
  return <StatusMark {...looks[standing]} word={word} />
}
