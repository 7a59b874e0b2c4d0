import {
  IconAlertTriangle,
  IconCirclePlus,
  IconEqual,
  IconHelpCircle,
  IconMinus,
  IconPencil,
  IconZoomQuestion,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RowVerdict } from '#db/values/recruitment-import.ts'
import { type StatusLook, StatusMark } from '../StatusMark.tsx'

export const verdictLooks: Readonly<Record<RowVerdict['verdict'], StatusLook>> = {
  new: { icon: IconCirclePlus, tone: 'good' },
  changed: { icon: IconPencil, tone: 'sent' },
  same: { icon: IconEqual, tone: 'none' },
  ambiguous: { icon: IconHelpCircle, tone: 'doubt' },
  notFound: { icon: IconZoomQuestion, tone: 'doubt' },
  refused: { icon: IconAlertTriangle, tone: 'against' },
  ignored: { icon: IconMinus, tone: 'none' },
}

/** A verdict on a row: icon, word and colour together. */
export function VerdictBadge({ verdict }: { readonly verdict: RowVerdict['verdict'] }) {
  const { t } = useTranslation()
  return <StatusMark {...verdictLooks[verdict]} word={t(`importVerdict.${verdict}`)} />
}
