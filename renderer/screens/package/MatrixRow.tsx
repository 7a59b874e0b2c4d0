import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deliverable, deliverableKey } from '#db/values/package.ts'
import { useFormat } from '../../ui/format.ts'
import { cellRole, rowHeadRole, rowRole } from './grid-roles.ts'
import { MatrixCell } from './MatrixCell.tsx'
import classes from './PackageMatrix.module.css'
import type { PackageRow } from './package.ts'
import type { DeliverableWords } from './use-deliverable-words.ts'

interface Props {
  readonly row: PackageRow
  /** Counted from 1. */
  readonly number: number
  readonly columns: readonly { readonly deliverable: Deliverable; readonly at: number }[]
  readonly words: DeliverableWords
  /** The column by which Tab enters the matrix here; -1 where it does not. */
  readonly entry: number
  /** Which columns are marked, and which are not what the filter asks for, as bits. */
  readonly marks: number
  readonly off: number
}

/** One JST of the matrix: its name, its deliverables and how many were delivered. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { row, number, columns, words, entry, marks, off } = props
  const { t } = useTranslation()
  const format = useFormat()
  const done = row.cells.filter(({ state }) => state === 'delivered').length
  const name = words.jst(row)
  const counts = { done, all: row.cells.length }
  const last = columns.length + 1
  // The name of a powiat says its kind itself, as in `fullName`.
  const kind = row.kind === 'powiat' ? '' : t(`package.kindShort.${row.kind}`)
  const ended = row.endedOn === null ? null : t('package.ended', { day: format.day(row.endedOn) })
  return (
    <tr
      {...rowRole}
      aria-rowindex={number + 2}
      className={classes.row}
      {...(ended === null ? {} : { 'data-ended': true })}
    >
      <th
        scope="row"
        {...rowHeadRole}
        data-place={`${number} 0`}
        tabIndex={entry === 0 ? 0 : -1}
        className={classes.name}
        title={ended === null ? name : `${name}, ${ended}`}
      >
        <span className={classes.link}>{row.name}</span>{' '}
        <span className={classes.note}>{ended === null ? kind : t('package.endedShort')}</span>
      </th>
      {columns.map(({ deliverable, at }, place) => {
        const cell = row.cells[at]
        if (cell === undefined) return null
        return (
          <MatrixCell
            key={deliverableKey(deliverable)}
            place={`${number} ${place + 1}`}
            cell={cell}
            label={words.cell(row, deliverable, cell)}
            short={words.shortState(cell)}
            entry={entry === place + 1}
            marked={(marks & (1 << place)) !== 0}
            off={(off & (1 << place)) !== 0}
          />
        )
      })}
      <td
        {...cellRole}
        data-place={`${number} ${last}`}
        tabIndex={entry === last ? 0 : -1}
        aria-label={t('package.openList', { what: name, ...counts })}
        className={classes.total}
      >
        {t('package.ofAll', counts)}
      </td>
    </tr>
  )
})
