import { Text } from '@mantine/core'
import {
  IconCircleCheck,
  IconClock,
  IconHourglassEmpty,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { PaceVerdict, QuotaPace } from '#db/values/quota.ts'
import { useFormat } from '../../ui/format.ts'
import classes from './PaceLine.module.css'

const icons: Record<PaceVerdict, typeof IconClock> = {
  done: IconCircleCheck,
  onPace: IconTrendingUp,
  behind: IconTrendingDown,
  over: IconHourglassEmpty,
  notStarted: IconClock,
}

/** The pace so far against the pace needed to the end of the stage, in words. */
export function PaceLine({ pace, day }: { readonly pace: QuotaPace; readonly day: Day }) {
  const { t } = useTranslation()
  const format = useFormat()
  const Icon = icons[pace.verdict]
  const rate = (hundredths: number | null) =>
    hundredths === null ? '–' : format.number(hundredths / 100)
  const figures = {
    soFar: rate(pace.signedPer30Days),
    needed: rate(pace.neededPer30Days),
    from: format.day(pace.from),
    to: format.day(pace.to),
    day: format.day(day),
    count: pace.daysLeft,
  }
  return (
    <Text size="sm" c="dimmed" className={classes.line}>
      <span className={classes.verdict} data-verdict={pace.verdict}>
        <Icon size={15} stroke={2} aria-hidden />
        {t(`paceVerdict.${pace.verdict}`)}
      </span>
      <span>{t(`board.pace.${pace.verdict}`, figures)}</span>
    </Text>
  )
}
