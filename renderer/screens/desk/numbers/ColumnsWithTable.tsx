import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskCounts } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { ColumnChart } from '../../../ui/charts/ColumnChart.tsx'
import { useFormat } from '../../../ui/format.ts'
import { CountsTable } from './CountsTable.tsx'
import { type Behind, behind } from './numbers.ts'

interface Props {
  readonly title: string
  /** What it is of, where the title alone does not tell it. */
  readonly of?: string
  /** The days whose conversations are counted. */
  readonly day: Period
  readonly rowsName: string
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    /** Its short name, below the axis. */
    readonly label: string
    readonly period: Period
    readonly more?: Behind
    readonly counts: DeskCounts
  }[]
  /** Says why there is nothing to draw; null where there is. */
  readonly nothing?: string | null
  readonly actions?: ReactNode
  readonly more?: ReactNode
}

/** A chart whose columns open their conversations, and the same figures as a table. */
export function ColumnsWithTable({ title, rowsName, rows, ...frame }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return (
    <ChartFrame
      {...frame}
      title={title}
      table={<CountsTable caption={title} rowsName={rowsName} rows={rows} />}
    >
      <ColumnChart
        title={title}
        columns={rows.map(({ key, name, label, counts }) => ({
          ...{ key, label, value: counts.conversations, part: counts.atOnce },
          title: t('deskNumbers.mark', { row: name, number: format.number(counts.conversations) }),
        }))}
        mark={(key, mark) => {
          const row = byKey.get(key)
          return row === undefined || row.counts.conversations === 0 ? (
            <span {...mark} />
          ) : (
            <Link
              to="/kontakt/rozmowy"
              search={behind(row.period, row.more)}
              aria-label={mark.title}
              {...mark}
            />
          )
        }}
        value={format.number}
        legend={{ part: t('deskNumbers.legend.atOnce'), rest: t('deskNumbers.legend.rest') }}
      />
    </ChartFrame>
  )
}
