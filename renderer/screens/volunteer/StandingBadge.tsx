import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconClockHour4,
  IconLogout,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'
import type { ListedJst } from './volunteer.ts'

const looks: Readonly<Record<ListedJst['standing'], StatusLook>> = {
  accepted: { icon: IconCircleCheck, tone: 'good' },
  reserve: { icon: IconClockHour4, tone: 'sent' },
  refused: { icon: IconCircleMinus, tone: 'against' },
  unjudged: { icon: IconCircleDashed, tone: 'doubt' },
  withdrawn: { icon: IconLogout, tone: 'none' },
}

/** Where a JST stands on the list now, and which of the reserve it is: icon, word and colour. */
export function StandingBadge({
  standing,
  reserveRank,
}: Pick<ListedJst, 'standing' | 'reserveRank'>) {
  const { t } = useTranslation()
  const word =
    reserveRank === null
      ? t(`volunteer.standing.${standing}`)
      : t('volunteer.reserveRank', { rank: reserveRank })
  return <StatusMark {...looks[standing]} word={word} />
}
