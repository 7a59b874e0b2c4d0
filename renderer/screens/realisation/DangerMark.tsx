import {
  IconAlertTriangle,
  IconClockExclamation,
  IconGauge,
  IconHourglassLow,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Danger } from '#db/values/realisation.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<Danger, StatusLook>> = {
  overspent: { icon: IconAlertTriangle, tone: 'against' },
  nearLimit: { icon: IconGauge, tone: 'doubt' },
  behindPlan: { icon: IconClockExclamation, tone: 'doubt' },
  underspent: { icon: IconHourglassLow, tone: 'doubt' },
}

/** What is wrong with a cost line: icon, word and colour together. */
export function DangerMark({ danger }: { readonly danger: Danger }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[danger]} word={t(`realisation.danger.${danger}`)} />
}
