import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from './format.ts'
import classes from './QuotaBar.module.css'

interface Props {
  /** What is counted, for a screen reader. */
  readonly label: string
  readonly target: number
  /** Signed: they count already. */
  readonly reached: number
  /** On the way: invited or declared. */
  readonly underWay?: number
}

/** How much of a target is reached (full) and under way (hatched); the words say the same. */
export function QuotaBar({ label, target, reached, underWay = 0 }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const whole = Math.max(target, reached, 1)
  const percent = (count: number) => `${Math.min(100, (count / whole) * 100)}%`
  const rest = Math.min(underWay, whole - reached)
  return (
    <div className={classes.bar} data-full={reached >= target || undefined}>
      <div className={classes.reached} data-mark="reached" style={{ width: percent(reached) }} />
      <div className={classes.underWay} data-mark="underWay" style={{ width: percent(rest) }} />
      <VisuallyHidden>
        {t('quota.barWords', {
          label,
          reached: format.number(reached),
          target: format.number(target),
          underWay: format.number(underWay),
        })}
      </VisuallyHidden>
    </div>
  )
}
