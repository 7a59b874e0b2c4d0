import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowVerdict } from '#db/values/recruitment-import.ts'
import classes from '../../../ui/import/RowTable.module.css'
import { VerdictBadge } from '../../../ui/import/VerdictBadge.tsx'
import { RowDetails } from './RowDetails.tsx'
import type { RowActions } from './RowTable.tsx'
import { isReady } from './verdicts.ts'

interface Props extends Omit<RowActions, 'onTakeAll'> {
  readonly row: RowVerdict
  readonly index: number
  /** Whether the row will be written, if it can be. */
  readonly taken: boolean
  /** The JST that the person said the row means. */
  readonly chosen: string | null
  readonly measure: ((element: HTMLElement | null) => void) | undefined
}

/** One row of the file: whether it is taken, its own words, the verdict and what follows. */
export const RowLine = memo(function RowLine(props: Props) {
  const { row, index, taken, chosen, measure, onTake, onChoose, onAsk } = props
  const { t } = useTranslation()
  const { line, label, verdict } = row
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
            aria-label={t('import.rows.take', { line, label })}
            checked={taken}
            onChange={() => onTake(line)}
          />
        )}
      </td>
      <td className={classes.number}>{line}</td>
      <th scope="row">{label}</th>
      <td>
        <VerdictBadge verdict={verdict} />
      </td>
      <td>
        <RowDetails row={row} chosen={chosen} onChoose={onChoose} onAsk={onAsk} />
      </td>
    </tr>
  )
})
