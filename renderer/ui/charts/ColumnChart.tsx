import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ColumnChart.module.css'
import { RovingMarks } from './RovingMarks.tsx'

interface Column {
  readonly key: string
  /** Below the axis, where there is room for it. */
  readonly label: string
  /** What a person reads who points at it. */
  readonly title: string
  readonly value: number
  /** What of the value stands apart in it. */
  readonly part: number
}

/** What a column is drawn with; whoever draws it makes it a link. */
export interface Mark {
  readonly className: string
  readonly title: string
  readonly children: ReactNode
}

interface Props {
  readonly title: string
  readonly columns: readonly Column[]
  readonly mark: (key: string, mark: Mark) => ReactNode
  readonly value: (value: number) => string
  /** What the part is, and the rest of the column. */
  readonly legend: { readonly part: string; readonly rest: string }
}

/** So many labels have room below the axis, and so many numbers above the columns. */
const labels = 8
const numbers = 24

/**
 * Counts side by side, each with a part of it set apart at its foot. What is not a column is for
 * the eye alone: whoever shows it puts the same figures in a table beside it.
 */
export function ColumnChart({ title, columns, mark, value, legend }: Props) {
  const { t } = useTranslation()
  const most = Math.max(1, ...columns.map((column) => column.value))
  const every = Math.ceil(columns.length / labels)
  const height = (share: number) => ({ height: `${(share / most) * 100}%` })
  const told = columns.length <= numbers
  return (
    <div className={classes.chart} data-many={!told || undefined}>
      {!told && (
        <div className={classes.most} aria-hidden>
          {value(most)}
        </div>
      )}
      <RovingMarks label={t('chart.marks', { chart: title })} className={classes.columns ?? ''}>
        {columns.map((column) => (
          <Fragment key={column.key}>
            {mark(column.key, {
              className: classes.column ?? '',
              title: column.title,
              children: (
                <>
                  {told && column.value > 0 && <span>{value(column.value)}</span>}
                  <span className={classes.bar} style={height(column.value)}>
                    {column.part < column.value && (
                      <span className={classes.rest} data-mark="rest" />
                    )}
                    {column.part > 0 && (
                      <span
                        className={classes.part}
                        data-mark="part"
                        style={{ height: `${(column.part / column.value) * 100}%` }}
                      />
                    )}
                  </span>
                </>
              ),
            })}
          </Fragment>
        ))}
      </RovingMarks>
      <div className={classes.axis} aria-hidden>
        {columns.map(({ key, label }, at) => (
          <span key={key}>{at % every === 0 ? label : ''}</span>
        ))}
      </div>
      <div className={classes.legend} aria-hidden>
        <span>
          <i className={classes.part} data-legend="part" />
          {legend.part}
        </span>
        <span>
          <i className={classes.rest} data-legend="rest" />
          {legend.rest}
        </span>
      </div>
    </div>
  )
}
