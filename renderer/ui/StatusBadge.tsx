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
import classes from './StatusBadge.module.css'

const recruitmentIcons: Record<RecruitmentState, typeof IconMail> = {
  none: IconCircleDashed,
  invited: IconMail,
  declared: IconMessageCheck,
  signed: IconFileCheck,
  takingPart: IconCircleCheck,
  withdrawn: IconCircleMinus,
}

const implementationIcons: Record<ImplementationState, typeof IconMail> = {
  none: IconCircleDashed,
  agreed: IconProgress,
  completed: IconFlag,
  ended: IconCircleMinus,
}

/** A state of recruitment: icon, word and colour together. */
export function RecruitmentBadge({ state }: { readonly state: RecruitmentState }) {
  const { t } = useTranslation()
  const Icon = recruitmentIcons[state]
  return (
    <span className={classes.badge} data-state={state}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`state.recruitment.${state}`)}
    </span>
  )
}

/** A state of implementation: icon, word and colour together. */
export function ImplementationBadge({ state }: { readonly state: ImplementationState }) {
  const { t } = useTranslation()
  const Icon = implementationIcons[state]
  return (
    <span className={classes.badge} data-state={state}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`state.implementation.${state}`)}
    </span>
  )
}
