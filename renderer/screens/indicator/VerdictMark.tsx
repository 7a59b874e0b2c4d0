import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHourglassEmpty,
  IconPlayerPause,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IndicatorVerdict } from '#db/values/forecast.ts'
import classes from './Indicator.module.css'

/** Without a target there is nothing to judge. */
const icons: Readonly<Record<Exclude<IndicatorVerdict, 'noTarget'>, typeof IconClock>> = {
  missed: IconAlertTriangle,
  below: IconTrendingDown,
  still: IconPlayerPause,
  ending: IconHourglassEmpty,
  unknown: IconClock,
  unbegun: IconClock,
  onPace: IconTrendingUp,
  reached: IconCircleCheck,
}

/** How an indicator does: icon, word and colour together; nothing where it has no target. */
export function VerdictMark({ verdict }: { readonly verdict: IndicatorVerdict }) {
  const { t } = useTranslation()
  if (verdict === 'noTarget') return null
  const Icon = icons[verdict]
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`indicator.verdict.${verdict}`)}
    </span>
  )
}
