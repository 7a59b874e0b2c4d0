import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quota, QuotaBoard } from '#db/values/quota.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { Gauge } from '../../../ui/charts/Gauge.tsx'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { FigureLink } from '../../quota/FigureLink.tsx'
import { behindOf } from '../../quota/figures-behind.ts'
import { PaceMark } from '../../quota/PaceLine.tsx'
import classes from './QuotaGauges.module.css'

interface Props {
  readonly title: string
  readonly actions: ReactNode
  readonly board: QuotaBoard
}

const figures = ['target', 'reached', 'inProgress', 'missing'] as const

/** The four quotas as half rings; every figure opens its JSTs, as on the quota board. */
export function QuotaGauges({ title, actions, board }: Props) {
  const { t } = useTranslation()
  return (
    <ChartFrame
      title={title}
      day={board.day}
      actions={actions}
      table={
        <Table fz="sm" horizontalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('board.column.quota')}</Table.Th>
              {figures.map((figure) => (
                <Table.Th scope="col" className="biuro-number" key={figure}>
                  {t(`board.column.${figure}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {board.quotas.map((quota) => (
              <Table.Tr key={quota.key}>
                <Table.Th scope="row">{t(`board.quota.${quota.key}`)}</Table.Th>
                {figures.map((figure) => (
                  <Table.Td className="biuro-number" key={figure}>
                    <Figure quota={quota} figure={figure} day={board.day} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
      more={
        <TextLink to="/tablica" search={{ day: board.day }} size="sm">
          {t('dashboard.toBoard')}
        </TextLink>
      }
    >
      <ul className={classes.gauges}>
        {board.quotas.map((quota) => (
          <QuotaGauge key={quota.key} quota={quota} day={board.day} />
        ))}
      </ul>
    </ChartFrame>
  )
}

interface FigureProps {
  readonly quota: Quota
  readonly figure: (typeof figures)[number]
  readonly day: QuotaBoard['day']
}

function Figure({ quota, figure, day }: FigureProps) {
  const { t } = useTranslation()
  return (
    <FigureLink
      quota={quota.key}
      part={figure}
      day={day}
      count={quota[figure]}
      what={t(`board.column.${figure}`)}
      behind={behindOf(quota)}
    />
  )
}

function QuotaGauge({ quota, day }: Omit<FigureProps, 'figure'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { reached, inProgress, pace } = quota
  const whole = Math.max(1, quota.target)
  return (
    <li className={classes.gauge}>
      <Gauge reached={reached / whole} underWay={inProgress / whole} />
      <div className={classes.count}>
        <Text span inherit className={classes.reached}>
          <Figure quota={quota} figure="reached" day={day} />
        </Text>{' '}
        {t('dashboard.ofTarget', { target: format.number(quota.target) })}
      </div>
      <div>{t(`board.quota.${quota.key}`)}</div>
      <div className={classes.pace}>{pace && <PaceMark verdict={pace.verdict} />}</div>
    </li>
  )
}
