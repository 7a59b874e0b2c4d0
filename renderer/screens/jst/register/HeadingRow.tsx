import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RegisterTable.module.css'
import { type ColumnKey, rightAligned } from './register-columns.ts'
import type { Marks } from './selection.ts'
import type { Order } from './sort.ts'

interface Props extends AllMarkProps {
  readonly columns: readonly ColumnKey[]
  readonly sort: ColumnKey
  readonly desc: boolean
  readonly onOrder: (order: Order) => void
}

const headingClass = (key: ColumnKey) =>
  [classes.heading, key === 'name' && classes.held, rightAligned.has(key) && classes.right]
    .filter(Boolean)
    .join(' ')

/** The headings: each sorts by its column, the first marks every row shown. */
export const HeadingRow = memo(function HeadingRow(props: Props) {
  const { columns, sort, desc, onOrder, marks, onAll } = props
  const { t } = useTranslation()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={`${classes.heading} ${classes.held}`}>
          <AllMark marks={marks} onAll={onAll} />
        </th>
        {columns.map((key) => {
          const sorted = sort === key
          const Icon = !sorted ? IconArrowsSort : desc ? IconArrowDown : IconArrowUp
          return (
            <th
              key={key}
              scope="col"
              aria-sort={!sorted ? 'none' : desc ? 'descending' : 'ascending'}
              className={headingClass(key)}
            >
              <button
                type="button"
                className={classes.sort}
                onClick={() => onOrder({ key, desc: sorted && !desc })}
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
})

interface AllMarkProps {
  readonly marks: Marks
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
