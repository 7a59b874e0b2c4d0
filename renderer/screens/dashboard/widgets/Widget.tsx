import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { DashboardWidget } from '#db/values/dashboard.ts'
import type { QuotaBoard } from '#db/values/quota.ts'
import type { stageSchema } from '#electron/contract/programme.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { WhenIdle } from '../../../ui/WhenIdle.tsx'
import { AlertList } from '../alerts/AlertList.tsx'
import { RiskLine } from '../alerts/RiskLine.tsx'
import { WeekList } from '../alerts/WeekList.tsx'
import classes from '../Dashboard.module.css'
import type { Overview } from '../dashboard-queries.ts'
import { QuotaGauges } from './QuotaGauges.tsx'
import { StageTimeline } from './StageTimeline.tsx'

/** What is heavy to fetch or to draw comes once the figures stand. */
const later = {
  money: lazy(() => import('./MoneyWidget.tsx')),
  pace: lazy(() => import('./PaceWidget.tsx')),
  indicators: lazy(() => import('./IndicatorsWidget.tsx')),
  map: lazy(() => import('./MapWidget.tsx')),
  packages: lazy(() => import('./PackagesWidget.tsx')),
  calls: lazy(() => import('./CallsWidget.tsx')),
  trainings: lazy(() => import('./TrainingsWidget.tsx')),
  care: lazy(() => import('./CareWidget.tsx')),
} as const

export type Stages = readonly z.output<typeof stageSchema>[]
export interface Facts {
  readonly stages: Stages
}

/** What is known as it is now alone, so that a past day has nothing of it to show. */
export const knownNowAlone: ReadonlySet<DashboardWidget> = new Set(['trainings', 'care'])

/** How much of a row each widget takes: one column, two, or all of it. */
export const widgetSizes: Readonly<Record<DashboardWidget, 'one' | 'wide' | 'full'>> = {
  alerts: 'wide',
  quotas: 'one',
  stages: 'full',
  money: 'wide',
  pace: 'wide',
  indicators: 'wide',
  map: 'one',
  packages: 'one',
  calls: 'one',
  trainings: 'one',
  care: 'one',
}

/** What every widget that comes later is given. */
export interface WidgetProps {
  readonly title: string
  readonly actions: ReactNode
  readonly programmeId: string
  readonly day: QuotaBoard['day']
  readonly overview: UseQueryResult<Overview, Error>
}

interface Props {
  readonly widget: DashboardWidget
  readonly programmeId: string
  readonly board: QuotaBoard
  readonly facts: UseQueryResult<Facts, Error>
  readonly isPast: boolean
  readonly overview: UseQueryResult<Overview, Error>
  readonly actions: ReactNode
}

/** One widget by its name. */
export function Widget(props: Props) {
  const { widget, programmeId, board, facts, isPast, overview, actions } = props
  const { t } = useTranslation()
  const title = t(`dashboard.widget.${widget}`)
  const { day } = board
  if (isPast && knownNowAlone.has(widget))
    return (
      <Section title={title} actions={actions}>
        <Text c="dimmed">{t('dashboard.notPast')}</Text>
      </Section>
    )
  switch (widget) {
    case 'alerts':
      return (
        <Section title={title} actions={actions}>
          <Loaded query={overview} what={t('dashboard.headline.loading')}>
            {({ alerts, risk, week, day: asOf, isPast: past }) => (
              <>
                {risk && <RiskLine risk={risk} day={asOf} />}
                <AlertList alerts={alerts} day={asOf} isPast={past} />
                {!past && <WeekList week={week} />}
              </>
            )}
          </Loaded>
        </Section>
      )
    case 'quotas':
      return <QuotaGauges title={title} actions={actions} board={board} />
    case 'stages':
      return (
        <Loaded query={facts} what={t('dashboard.loading')}>
          {({ stages }) => (
            <StageTimeline
              title={title}
              actions={actions}
              stages={stages}
              day={day}
              isPast={isPast}
            />
          )}
        </Loaded>
      )
    default: {
      const Later = later[widget]
      const waiting = (
        <Section title={title} actions={actions}>
          <div className={classes.waiting} />
        </Section>
      )
      return (
        <WhenIdle meanwhile={waiting}>
          <Suspense fallback={waiting}>
            <Later {...{ title, actions, programmeId, day, overview }} />
          </Suspense>
        </WhenIdle>
      )
    }
  }
}
