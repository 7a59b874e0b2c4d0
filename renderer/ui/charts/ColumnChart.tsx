import { Fragment, type ReactNode } from 'react'
import classes from './ColumnChart.module.css'

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
  readonly tabIndex: -1
  readonly children: ReactNode
}

interface Props {
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
 * Counts side by side, each with a part of it set apart at its foot. A picture only, hidden from
 * assistive technology and out of the way of the Tab key: whoever shows it puts the same figures
 * in a table beside it.
 */
export function ColumnChart({ columns, mark, value, legend }: Props) {
  const most = Math.max(1, ...columns.map((column) => column.value))
  const every = Math.ceil(columns.length / labels)
  const height = (share: number) => ({ height: `${(share / most) * 100}%` })
  const told = columns.length <= numbers
  return (
    <div className={classes.chart} data-many={!told || undefined} aria-hidden>
      {!told && <div className={classes.most}>{value(most)}</div>}
      <div className={classes.columns}>
        {columns.map((column) => (
          <Fragment key={column.key}>
            {mark(column.key, {
              className: classes.column ?? '',
              title: column.title,
              tabIndex: -1,
              children: (
                <>
                  {told && column.value > 0 && <span>{value(column.value)}</span>}
                  <span className={classes.bar} style={height(column.value)}>
                    <span
                      className={classes.part}
                      style={{ height: `${(column.part / Math.max(1, column.value)) * 100}%` }}
                    />
                  </span>
                </>
              ),
            })}
          </Fragment>
        ))}
      </div>
      <div className={classes.axis}>
        {columns.map(({ key, label }, at) => (
          <span key={key}>{at % every === 0 ? label : ''}</span>
        ))}
      </div>
      <div className={classes.legend}>
        <span>
          <i className={classes.part} />
          {legend.part}
        </span>
        <span>
          <i className={classes.bar} />
          {legend.rest}
        </span>
      </div>
    </div>
  )
}
