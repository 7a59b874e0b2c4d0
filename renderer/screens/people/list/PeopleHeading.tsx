import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type PersonColumn, personColumns, rightAligned } from './columns.ts'
import classes from './PeopleTable.module.css'

interface Props {
  readonly sort: PersonColumn
  readonly desc: boolean
  readonly onOrder: (sort: PersonColumn, desc: boolean) => void
}

/** The headings: each sorts by its column. */
export const PeopleHeading = memo(function PeopleHeading({ sort, desc, onOrder }: Props) {
  const { t } = useTranslation()
  return (
    <thead>
      <tr aria-rowindex={1}>
        {personColumns.map((key) => {
          const sorted = sort === key
          const Icon = !sorted ? IconArrowsSort : desc ? IconArrowDown : IconArrowUp
          return (
            <th
              key={key}
              scope="col"
              aria-sort={!sorted ? 'none' : desc ? 'descending' : 'ascending'}
              className={rightAligned.has(key) ? classes.right : undefined}
            >
              <button
                type="button"
                className={classes.sort}
                onClick={() => onOrder(key, sorted && !desc)}
              >
                {t(`person.column.${key}`)}
                <Icon size={14} stroke={sorted ? 2.25 : 1.25} aria-hidden />
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
})
