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
import classes from './VerdictBadge.module.css'
import type { Verdict } from './verdicts.ts'

export const verdictIcons: Readonly<Record<Verdict, typeof IconEqual>> = {
  new: IconCirclePlus,
  changed: IconPencil,
  same: IconEqual,
  ambiguous: IconHelpCircle,
  notFound: IconZoomQuestion,
  refused: IconAlertTriangle,
  ignored: IconMinus,
}

/** A verdict on a row: icon, word and colour together. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation()
  const Icon = verdictIcons[verdict]
  return (
    <span className={classes.badge} data-verdict={verdict}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`importVerdict.${verdict}`)}
    </span>
  )
}
