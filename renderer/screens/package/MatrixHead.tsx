import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deliverable, deliverableKey } from '#db/values/package.ts'
import type { Place } from './grid-keys.ts'
import { cellRole, columnHeadRole, rowGroupRole, rowHeadRole, rowRole } from './grid-roles.ts'
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
  // Counted again for what is shown, not for each key that goes from cell to cell.
  const counts = useMemo(() => {
    const rows = jstsShown(list.rows, search)
    return [...columns.map(({ at: of }) => countsOf(rows, of)), countsOf(rows)]
  }, [list.rows, columns, search])
  const total = (column: number, what: string) => {
    const { delivered: done = 0, all = 0 } = counts[column - 1] ?? {}
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
    <thead {...rowGroupRole} className={classes.head}>
      <tr {...rowRole} aria-rowindex={1} className={classes.headings}>
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
      <tr {...rowRole} aria-rowindex={2} className={classes.totals}>
        <th
          scope="row"
          {...rowHeadRole}
          data-place="0 0"
          tabIndex={at.row === 0 && at.column === 0 ? 0 : -1}
          className={classes.name}
        >
          {t('package.totals')}
        </th>
        {columns.map(({ deliverable }, place) => total(place + 1, words.name(deliverable)))}
        {total(columns.length + 1, t('package.total'))}
      </tr>
    </thead>
  )
}
