import { Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { DayText } from '../../../ui/DayText.tsx'
import classes from './JstView.module.css'

/** One step of a way: what it is called, the day it was made, and what was written down. */
export interface StepLine {
  readonly key: string
  readonly label: string
  readonly on: Day | null
  readonly details?: ReactNode
  /** Whether the step leads out of the programme. */
  readonly out?: boolean
}

/** The steps of a way in their order, made ones with their day. */
export function Steps({ steps }: { readonly steps: readonly StepLine[] }) {
  const { t } = useTranslation()
  return (
    <ol className={classes.steps}>
      {steps.map(({ key, label, on, details, out = false }) => {
        const Icon = on === null ? IconCircleDashed : out ? IconCircleMinus : IconCircleCheck
        return (
          <li
            key={key}
            className={classes.step}
            data-done={(on !== null && !out) || undefined}
            data-out={(on !== null && out) || undefined}
          >
            <Icon size={16} stroke={2} aria-hidden />
            <span className={on === null ? classes.open : undefined}>{label}</span>
            <span>
              {on === null ? (
                <Text span c="dimmed">
                  {t('jst.notYet')}
                </Text>
              ) : (
                <DayText day={on} />
              )}
              {details && on !== null && <> · {details}</>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
