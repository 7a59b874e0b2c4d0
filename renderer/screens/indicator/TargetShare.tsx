import { Text } from '@mantine/core'
import { IconCheck, IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { ShareBar } from '../../ui/charts/ShareBar.tsx'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import classes from './Indicator.module.css'
import { isReached, type Listed } from './indicator.ts'

interface Props {
  readonly indicator: Pick<Listed, 'value' | 'target' | 'deadline'>
  readonly day: Day
}

/** How much of the target is reached: figure, bar, and in a word once it is decided. */
export function TargetShare({ indicator, day }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { value, target, deadline } = indicator
  if (target === null) {
    return (
      <Text size="sm" c="dimmed">
        {t('indicator.noTarget')}
      </Text>
    )
  }
  // Nothing to tell of is not nothing reached.
  if (value === null) return '–'
  const reached = isReached(indicator)
  return (
    <>
      <span className="biuro-number">{format.share(Math.max(0, value), target)}</span>
      <ShareBar share={Math.max(0, value) / target} own />
      {(reached || deadline < day) && (
        <div className={classes.mark}>
          {reached ? (
            <StatusMark icon={IconCheck} tone="good" word={t('indicator.reached')} />
          ) : (
            <StatusMark icon={IconClockExclamation} tone="against" word={t('indicator.missed')} />
          )}
        </div>
      )}
    </>
  )
}
