import { useTranslation } from 'react-i18next'
import { type Deliverable, deliverableKey } from '#db/values/package.ts'
import type { Place } from './grid-keys.ts'
import { cellRole, columnHeadRole, rowHeadRole } from './grid-roles.ts'
import classes from './PackageMatrix.module.css'
import { countsOf, jstsShown, type PackageList } from './package.ts'
import type { PackageSearch } from './search.ts'
import type { DeliverableWords } from './use-deliverable-words.ts'

interface Props {
  readonly list: PackageList
  readonly columns: readonly { readonly deliverable: Deliverable; readonly at: number }[]
  readonly search: PackageSearch
  readonly at: Place
  readonly words: DeliverableWords
}

/** The names of the columns, and under them how much of each was delivered. */
export function MatrixHead({ list, columns, search, at, words }: Props) {
  const { t } = useTranslation()
  const rows = jstsShown(list.rows, search)
  const total = (column: number, what: string, of: number | undefined) => {
    const { delivered: done, all } = countsOf(rows, of)
    return (
      <td
        key={column}
        {...cellRole}
        data-place={`0 ${column}`}
        tabIndex={at.row === 0 && at.column === column ? 0 : -1}
        aria-label={t('package.openList', { what, done, all })}
        className={classes.total}
      >
        {t('package.ofAll', { done, all })}
      </td>
    )
  }
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1}>
        <th scope="col" {...columnHeadRole} className={classes.corner}>
          {t('package.jst')}
        </th>
        {columns.map(({ deliverable }) => (
          <th
            key={deliverableKey(deliverable)}
            scope="col"
            {...columnHeadRole}
            title={words.name(deliverable)}
            className={classes.heading}
          >
            {words.short(deliverable)}
          </th>
        ))}
        <th scope="col" {...columnHeadRole} className={classes.heading}>
          {t('package.total')}
        </th>
      </tr>
      <tr aria-rowindex={2} className={classes.totals}>
        <th
          scope="row"
          {...rowHeadRole}
          data-place="0 0"
          tabIndex={at.row === 0 && at.column === 0 ? 0 : -1}
          className={classes.name}
        >
          {t('package.totals')}
        </th>
        {columns.map(({ deliverable, at: of }, place) =>
          total(place + 1, words.name(deliverable), of),
        )}
        {total(columns.length + 1, t('package.total'), undefined)}
      </tr>
    </thead>
  )
}
