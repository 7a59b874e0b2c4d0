import { IconAlertTriangle, IconCalendarDue, IconCheck, IconClockX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'
import type { AwaitedClaim, ListedClaim } from './claim.ts'

type Timing = Pick<ListedClaim['timing'] | AwaitedClaim, 'verdict' | 'days'>

const looks: Readonly<Record<Timing['verdict'], StatusLook>> = {
  inTime: { icon: IconCheck, tone: 'good' },
  late: { icon: IconClockX, tone: 'doubt' },
  ahead: { icon: IconCalendarDue, tone: 'none' },
  overdue: { icon: IconAlertTriangle, tone: 'against' },
}

/** How a claim stands against its due day: icon, words and colour together. */
export function TimingMark({ timing }: { readonly timing: Timing }) {
  const { t } = useTranslation()
  const { verdict, days } = timing
  const word =
    verdict === 'inTime'
      ? t('claim.timing.inTime')
      : verdict === 'ahead' && days === 0
        ? t('claim.timing.today')
        : t(`claim.timing.${verdict}`, { count: days })
  return <StatusMark {...looks[verdict]} word={word} />
}
