import { IconCircle, IconClipboardCheck, IconClipboardText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'

interface Props {
  readonly audit: { readonly acceptedOn: Day | null } | null
}

/** Where an audit stands: not made, made and waiting, accepted. */
export function AuditMark({ audit }: Props) {
  const { t } = useTranslation()
  if (audit === null) {
    return <StatusMark icon={IconCircle} tone="none" word={t('standard.audit.none')} />
  }
  return audit.acceptedOn === null ? (
    <StatusMark icon={IconClipboardText} tone="sent" word={t('standard.audit.made')} />
  ) : (
    <StatusMark icon={IconClipboardCheck} tone="good" word={t('standard.audit.accepted')} />
  )
}
