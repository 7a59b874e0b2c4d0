import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AdvanceStanding } from '#db/values/advance.ts'
import type { BasisPoints } from '#db/values/money.ts'
import { useFormat } from '../../../ui/format.ts'
import classes from './AdvanceBar.module.css'

interface Props {
  readonly standing: AdvanceStanding
  /** The share that opens the next tranche. */
  readonly rate: BasisPoints
}

/** How much of the tranches is settled (full) and submitted (hatched), against the line. */
export function AdvanceBar({ standing, rate }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { received, settled, awaiting, threshold, missing } = standing
  if (received === 0) return null
  const percent = (amount: number) => `${Math.min(100, (amount / received) * 100)}%`
  const rest = Math.min(awaiting, received - settled)
  const line = t('advance.line', { rate: format.rate(rate), amount: format.money(threshold) })
  return (
    <div className={classes.frame}>
      <div className={classes.bar} data-enough={missing === 0 || undefined}>
        <div className={classes.settled} style={{ width: percent(settled) }} />
        <div className={classes.awaiting} style={{ width: percent(rest) }} />
        <div className={classes.line} style={{ left: `${rate / 100}%` }} />
      </div>
      <div aria-hidden className={classes.label} style={{ right: `${100 - rate / 100}%` }}>
        {line}
      </div>
      <VisuallyHidden>
        {t('advance.bar', {
          settled: format.money(settled),
          received: format.money(received),
          share: format.share(settled, received),
          rate: format.rate(rate),
          threshold: format.money(threshold),
          awaiting: format.money(awaiting),
        })}
      </VisuallyHidden>
    </div>
  )
}
