import {
  IconAlertTriangle,
  IconCashBanknote,
  IconChecks,
  IconCircleCheck,
  IconCircleMinus,
  IconFileCheck,
  IconPencil,
  IconSend,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentState } from '#db/values/expense.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<DocumentState, StatusLook>> = {
  draft: { icon: IconPencil, tone: 'none' },
  checkedFormally: { icon: IconFileCheck, tone: 'sent' },
  checked: { icon: IconChecks, tone: 'answered' },
  paid: { icon: IconCashBanknote, tone: 'agreed' },
  inClaim: { icon: IconSend, tone: 'sent' },
  settled: { icon: IconCircleCheck, tone: 'good' },
  parked: { icon: IconAlertTriangle, tone: 'doubt' },
  ineligible: { icon: IconCircleMinus, tone: 'against' },
}

/** Where a document stands: icon, word and colour together. */
export function DocumentBadge({ state }: { readonly state: DocumentState }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[state]} word={t(`expense.state.${state}`)} />
}
