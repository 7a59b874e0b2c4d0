import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconFileCheck,
  IconFlag,
  IconMail,
  IconMessageCheck,
  IconProgress,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImplementationState } from '#db/values/implementation.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { type StatusLook, StatusMark } from './StatusMark.tsx'

/** How each state of recruitment looks, for lists that write its word themselves. */
export const recruitmentLooks: Readonly<Record<RecruitmentState, StatusLook>> = {
  none: { icon: IconCircleDashed, tone: 'none' },
  invited: { icon: IconMail, tone: 'sent' },
  declared: { icon: IconMessageCheck, tone: 'answered' },
  signed: { icon: IconFileCheck, tone: 'agreed' },
  takingPart: { icon: IconCircleCheck, tone: 'good' },
  withdrawn: { icon: IconCircleMinus, tone: 'against' },
}

/** How each state of implementation looks, for lists that write its word themselves. */
export const implementationLooks: Readonly<Record<ImplementationState, StatusLook>> = {
  none: { icon: IconCircleDashed, tone: 'none' },
  agreed: { icon: IconProgress, tone: 'agreed' },
  completed: { icon: IconFlag, tone: 'good' },
  ended: { icon: IconCircleMinus, tone: 'against' },
}

/** A state of recruitment: icon, word and colour together. */
export function RecruitmentBadge({ state }: { readonly state: RecruitmentState }) {
  const { t } = useTranslation()
  return <StatusMark {...recruitmentLooks[state]} word={t(`state.recruitment.${state}`)} />
}

/** A state of implementation: icon, word and colour together. */
export function ImplementationBadge({ state }: { readonly state: ImplementationState }) {
  const { t } = useTranslation()
  return <StatusMark {...implementationLooks[state]} word={t(`state.implementation.${state}`)} />
}
