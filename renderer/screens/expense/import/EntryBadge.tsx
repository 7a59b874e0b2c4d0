import {
  IconAlertTriangle,
  IconCirclePlus,
  IconEqual,
  IconHelpCircle,
  IconMinus,
  IconPencil,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EntryVerdict } from '#db/values/expense-import.ts'
import { type StatusLook, StatusMark } from '../../../ui/StatusMark.tsx'

export const entryLooks: Readonly<Record<EntryVerdict, StatusLook>> = {
  new: { icon: IconCirclePlus, tone: 'good' },
  changed: { icon: IconPencil, tone: 'sent' },
  waits: { icon: IconHelpCircle, tone: 'doubt' },
  same: { icon: IconEqual, tone: 'none' },
  refused: { icon: IconAlertTriangle, tone: 'against' },
  ignored: { icon: IconMinus, tone: 'none' },
}

/** A verdict on a document: icon, word and colour together. */
export function EntryBadge({ verdict }: { readonly verdict: EntryVerdict }) {
  const { t } = useTranslation()
  return <StatusMark {...entryLooks[verdict]} word={t(`expenseImport.verdict.${verdict}`)} />
}
