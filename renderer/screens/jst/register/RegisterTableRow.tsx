import { type MouseEvent, memo } from 'react'
import { firstRowMark } from './grid-keys.ts'
import { RegisterCell } from './RegisterCell.tsx'
import classes from './RegisterTable.module.css'
import { type ColumnKey, type RegisterRow, rightAligned } from './register-columns.ts'
import type { CellWords } from './use-cell-words.ts'

interface Props {
  readonly row: RegisterRow
  readonly index: number
  readonly columns: readonly ColumnKey[]
  readonly words: CellWords
  readonly marked: boolean
  /** Whether Tab enters the list here. */
  readonly entry: boolean
  readonly measure: ((element: HTMLElement | null) => void) | undefined
  readonly onActive: (index: number) => void
  readonly onMark: (index: number, range: boolean) => void
}

/** One JST of the register; the row as a whole is one stop of the keyboard. */
export const RegisterTableRow = memo(function RegisterTableRow(props: Props) {
  const { row, index, columns, words, marked, entry, measure, onActive, onMark } = props
  const onBox = (event: MouseEvent) => onMark(index, event.shiftKey)
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={marked}
      tabIndex={entry ? 0 : -1}
      className={classes.row}
      onFocus={() => onActive(index)}
      {...(entry ? { [firstRowMark]: '' } : {})}
    >
      <td className={classes.held}>
        <input
          type="checkbox"
          tabIndex={-1}
          className={classes.mark}
          aria-label={words.mark(row)}
          checked={marked}
          onClick={onBox}
          readOnly
        />
      </td>
      {columns.map((key) =>
        key === 'name' ? (
          <th key={key} scope="row" className={classes.held}>
            <a
              href={`/jst/${row.teryt}`}
              data-teryt={row.teryt}
              tabIndex={-1}
              className={classes.link}
            >
              {row.name}
            </a>
          </th>
        ) : (
          <td key={key} className={rightAligned.has(key) ? classes.right : undefined}>
            <RegisterCell row={row} column={key} words={words} />
          </td>
        ),
      )}
    </tr>
  )
})
