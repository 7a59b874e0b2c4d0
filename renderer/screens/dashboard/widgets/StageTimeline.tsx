import { Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { knownOn } from '#db/values/stage-days.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { RovingMarks } from '../../../ui/charts/RovingMarks.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { stageName } from '../../../ui/stage-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { stageStanding } from '../../quota/stage-standing.ts'
import classes from './StageTimeline.module.css'
import { timelineOf } from './timeline.ts'
import type { Stages } from './Widget.tsx'

interface Props {
  readonly title: string
  readonly actions: ReactNode
  readonly stages: Stages
  readonly day: Day
  /** Whether the day is earlier than the programme's own. */
  readonly isPast: boolean
}

/**
 * The stages on one axis of time: planned days above, real days below, and the day of the screen.
 * Each row opens its stage.
 */
export function StageTimeline({ title, actions, stages, day, isPast }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const axis = timelineOf(stages, day)
  const period = (from: Day | null, to: Day | null) =>
    from === null && to === null
      ? '–'
      : `${from === null ? '…' : format.day(from)} – ${to === null ? '…' : format.day(to)}`
  return (
    <ChartFrame
      title={title}
      day={day}
      actions={actions}
      nothing={axis === null ? t('dashboard.noStages') : null}
      lead={
        isPast && (
          <Text size="xs" c="dimmed">
            {t('dashboard.stagesNow')}
          </Text>
        )
      }
      table={
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              {(['stage', 'standing', 'planned', 'actual'] as const).map((column) => (
                <Table.Th scope="col" key={column}>
                  {t(`dashboard.stages.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {stages.map((stage) => {
              const { actualFrom, actualTo } = knownOn(stage, day)
              return (
                <Table.Tr key={stage.id}>
                  <Table.Th scope="row">
                    <TextLink to="/program" hash={stage.id}>
                      {stageName(t, stage.name)}
                    </TextLink>
                  </Table.Th>
                  <Table.Td>{t(`board.stages.${stageStanding(stage, day)}`)}</Table.Td>
                  <Table.Td>
                    {period(stage.plannedFrom, stage.plannedTo)}{' '}
                    {stage.proposed.length > 0 && <ProposedMark />}
                  </Table.Td>
                  <Table.Td>{period(actualFrom, actualTo)}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      }
      more={
        <TextLink to="/program" size="sm">
          {t('dashboard.toStages')}
        </TextLink>
      }
    >
      {axis !== null && (
        <RovingMarks label={t('chart.marks', { chart: title })} className={classes.timeline ?? ''}>
          <div className={classes.axis} aria-hidden>
            {axis.years.map(({ year, at }) => (
              <span key={year} className={classes.year} style={{ left: `${at}%` }}>
                {year}
              </span>
            ))}
            <span className={classes.today} style={{ left: `${axis.today}%` }}>
              {format.day(day)}
            </span>
          </div>
          {axis.rows.map(({ id, planned, actual }, at) => {
            const stage = stages[at]
            if (stage === undefined) return null
            const real = knownOn(stage, day)
            return (
              <Link key={id} to="/program" hash={id} className={classes.row}>
                <div>
                  <Text size="sm" fw={600} lh={1.3}>
                    {stageName(t, stage.name)}
                  </Text>
                  <Text size="xs" c="dimmed" lh={1.3}>
                    {t(`board.stages.${stageStanding(stage, day)}`)}
                  </Text>
                </div>
                <div className={classes.track}>
                  {/* First, so that it passes below the bars and their words. */}
                  <i className={classes.now} style={{ left: `${axis.today}%` }} />
                  {planned && (
                    <div
                      className={classes.planned}
                      data-mark="planned"
                      style={planned.place}
                      data-words={planned.words}
                    >
                      <span>{period(stage.plannedFrom, stage.plannedTo)}</span>
                    </div>
                  )}
                  {actual && (
                    <div
                      className={classes.actual}
                      data-mark="actual"
                      style={actual.place}
                      data-words={actual.words}
                    >
                      <span>{period(real.actualFrom, real.actualTo)}</span>
                    </div>
                  )}
                </div>
              </Link>
            )
          })}
          <div className={classes.legend} aria-hidden>
            <span>
              <i className={classes.planned} data-legend="planned" />
              {t('dashboard.stages.planned')}
            </span>
            <span>
              <i className={classes.actual} data-legend="actual" />
              {t('dashboard.stages.actual')}
            </span>
          </div>
        </RovingMarks>
      )}
    </ChartFrame>
  )
}
