import { IconChecklist, IconCircleDashed, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanState } from '#db/values/implementation-plan.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<PlanState, StatusLook>> = {
  none: { icon: IconCircleDashed, tone: 'none' },
  written: { icon: IconPencil, tone: 'sent' },
  accepted: { icon: IconChecklist, tone: 'good' },
}

/** How far a plan is: icon, word and colour together. */
export function PlanBadge({ state }: { readonly state: PlanState }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[state]} word={t(`plan.state.${state}`)} />
}
