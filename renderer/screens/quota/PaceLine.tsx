import { Text } from '@mantine/core'
import {
  IconCircleCheck,
  IconClock,
  IconHourglassEmpty,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { PaceVerdict, Quota, QuotaPace } from '#db/values/quota.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { MissingLink } from './MissingLink.tsx'
import classes from './PaceLine.module.css'

/** A board with nothing on record says so once, not in every line. */
type Told = Exclude<PaceVerdict, 'nothingOnRecord'>

const icons: Record<Told, typeof IconClock> = {
  done: IconCircleCheck,
  onPace: IconTrendingUp,
  behind: IconTrendingDown,
  over: IconHourglassEmpty,
  notStarted: IconClock,
  tooEarly: IconClock,
  tooLate: IconTrendingDown,
}

interface Props {
  readonly quota: Quota
  readonly pace: QuotaPace
  readonly day: Day
}

/** The pace so far against the pace needed to the end of the stage, in words. */
export function PaceLine({ quota, pace, day }: Props) {
  const format = useFormat()
  const { verdict } = pace
  if (verdict === 'nothingOnRecord') return null
  const rate = (hundredths: number | null) =>
    hundredths === null ? '–' : format.number(hundredths / 100)
  const figures = {
    soFar: rate(pace.signedPer30Days),
    needed: rate(pace.neededPer30Days),
    missing: format.number(quota.missing),
    from: format.day(pace.from),
    to: format.day(pace.to),
  }
  return (
    <Text size="sm" c="dimmed" className={classes.line}>
      <PaceMark verdict={verdict} />
      <span>
        <Trans
          i18nKey={`board.pace.${verdict}`}
          count={pace.daysLeft}
          values={figures}
          components={{
            soFar: (
              <TextLink to="/jst" search={{ quota: quota.key, part: 'reached', day }} inherit />
            ),
            needed: <MissingLink quota={quota} day={day} />,
          }}
        />
      </span>
    </Text>
  )
}

/** The verdict on a pace: icon, word and colour together; nothing where there is nothing to judge. */
export function PaceMark({ verdict }: { readonly verdict: PaceVerdict }) {
  const { t } = useTranslation()
  if (verdict === 'nothingOnRecord') return null
  const Icon = icons[verdict]
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`paceVerdict.${verdict}`)}
    </span>
  )
}
