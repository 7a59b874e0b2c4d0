import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconFileCheck,
  IconMail,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReportState } from '#db/values/opening-report.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<ReportState, StatusLook>> = {
  notOrdered: { icon: IconCircleDashed, tone: 'none' },
  ordered: { icon: IconMail, tone: 'sent' },
  late: { icon: IconAlertTriangle, tone: 'against' },
  received: { icon: IconFileCheck, tone: 'answered' },
  accepted: { icon: IconCircleCheck, tone: 'good' },
}

interface Props {
  readonly state: ReportState
  /** Days past the due day. */
  readonly daysLate: number
}

/** Where a report stands: icon, word and colour together; how late it is. */
export function ReportBadge({ state, daysLate }: Props) {
  const { t } = useTranslation()
  const word = t(`openingReport.state.${state}`)
  const late = state === 'late' ? t('openingReport.lateBy', { count: daysLate }) : word
  return <StatusMark {...looks[state]} word={late} />
}
