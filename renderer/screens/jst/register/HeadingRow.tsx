import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RegisterTable.module.css'
import { type ColumnKey, type RegisterRow, rightAligned } from './register-columns.ts'
import { type Selection, shownMarks } from './selection.ts'
import type { Order } from './sort.ts'

interface Props {
  readonly rows: readonly RegisterRow[]
  readonly columns: readonly ColumnKey[]
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly selection: Selection
  readonly onAll: () => void
}

/** The headings: each sorts by its column, the first marks every row shown. */
export function HeadingRow({ rows, columns, order, onOrder, selection, onAll }: Props) {
  const { t } = useTranslation()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes.heading}>
          <AllMark marks={shownMarks(selection, rows)} onAll={onAll} />
        </th>
        {columns.map((key) => {
          const sorted = order.key === key
          const Icon = !sorted ? IconArrowsSort : order.desc ? IconArrowDown : IconArrowUp
          return (
            <th
              key={key}
              scope="col"
              aria-sort={!sorted ? 'none' : order.desc ? 'descending' : 'ascending'}
              className={`${classes.heading} ${rightAligned.has(key) ? classes.right : ''}`}
            >
              <button
                type="button"
                className={classes.sort}
                onClick={() => onOrder({ key, desc: sorted && !order.desc })}
              >
                {t(`register.column.${key}`)}
                <Icon size={14} stroke={sorted ? 2.25 : 1.25} aria-hidden />
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface AllMarkProps {
  readonly marks: 'none' | 'some' | 'all'
  readonly onAll: () => void
}

function AllMark({ marks, onAll }: AllMarkProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = marks === 'some'
  }, [marks])
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.mark}
      aria-label={t('register.markAll')}
      checked={marks === 'all'}
      onChange={onAll}
    />
  )
}
