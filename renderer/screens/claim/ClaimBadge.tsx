import { IconCircleCheck, IconPencil, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClaimState } from '#db/values/claim.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<ClaimState, StatusLook>> = {
  draft: { icon: IconPencil, tone: 'none' },
  submitted: { icon: IconSend, tone: 'sent' },
  decided: { icon: IconCircleCheck, tone: 'good' },
}

/** Where a claim stands: icon, word and colour together. */
export function ClaimBadge({ state }: { readonly state: ClaimState }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[state]} word={t(`claim.state.${state}`)} />
}
