import { memo } from 'react'
import icons from './CellIcon.module.css'
import { lookOf } from './cell-looks.ts'
import { markedCell, unmarkedCell } from './grid-roles.ts'
import classes from './PackageMatrix.module.css'
import { type Cell, isLate } from './package.ts'

const mark = `${classes.mark} ${icons.icon}`

interface Props {
  /** Its row and column, for the keys. */
  readonly place: string
  readonly cell: Cell
  readonly label: string
  readonly short: string
  readonly entry: boolean
  readonly marked: boolean
  /** Not what the filter asks for. */
  readonly off: boolean
}

/** One deliverable: icon, short word and colour together; the whole is said to a screen reader. */
export const MatrixCell = memo(function MatrixCell(props: Props) {
  const { place, cell, label, short, entry, marked, off } = props
  const { tone } = lookOf(cell)
  return (
    <td
      {...(marked ? markedCell : unmarkedCell)}
      data-place={place}
      tabIndex={entry ? 0 : -1}
      aria-label={label}
      className={classes.cell}
      data-tone={tone}
      {...(off ? { 'data-off': true } : {})}
    >
      <span className={mark} data-icon={isLate(cell) ? 'late' : cell.state}>
        {short}
      </span>
    </td>
  )
})
