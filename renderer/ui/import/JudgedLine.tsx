import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RowTable.module.css'
import { isReady } from './verdicts.ts'

interface Props {
  readonly row: { readonly line: number; readonly label: string; readonly verdict: string }
  readonly index: number
  /** Where the row stands in the file, when it is more than its one line. */
  readonly place?: string
  /** What the mark that takes the row is called, where it is not its line and label. */
  readonly take?: string
  /** Whether the row will be written, if it can be. */
  readonly taken: boolean
  readonly onTake: (line: number) => void
  readonly measure: ((element: HTMLElement | null) => void) | undefined
  /** The verdict as a mark. */
  readonly badge: ReactNode
  /** What follows from it. */
  readonly children: ReactNode
}

/** One row of a file: whether it is taken, its own words, the verdict and what follows. */
export function JudgedLine(props: Props) {
  const { row, index, place, take, taken, onTake, measure, badge, children } = props
  const { t } = useTranslation()
  const { line, label } = row
  const ready = isReady(row)
  return (
    <tr
      ref={measure}
      data-index={index}
      data-line={line}
      data-left-out={(ready && !taken) || undefined}
      aria-rowindex={index + 2}
      tabIndex={-1}
      className={classes.row}
    >
      <td>
        {ready && (
          <input
            type="checkbox"
            className={classes.mark}
            aria-label={take ?? t('import.rows.take', { line, label })}
            checked={taken}
            onChange={() => onTake(line)}
          />
        )}
      </td>
      <td className={classes.number}>{place ?? line}</td>
      <th scope="row">{label}</th>
      <td>{badge}</td>
      <td>{children}</td>
    </tr>
  )
}
