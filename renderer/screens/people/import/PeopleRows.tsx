import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleRow } from '#db/values/people-import.ts'
import classes from '../../../ui/import/RowTable.module.css'
import { TakeAllMark } from '../../../ui/import/TakeAllMark.tsx'
import { VirtualRows } from '../../../ui/import/VirtualRows.tsx'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import type { RowActions } from '../../recruitment/import/RowTable.tsx'
import { PeopleDetails } from './PeopleDetails.tsx'
import { isReady, peopleLooks, takenOf } from './verdicts.ts'

const columns = ['take', 'line', 'label', 'verdict', 'details'] as const

interface Props extends RowActions {
  readonly rows: readonly PeopleRow[]
  readonly leftOut: ReadonlySet<number>
  /** The JST that the person said a line means. */
  readonly choices: ReadonlyMap<number, string>
}

/** The rows of a list of people with the verdict on each. */
export function PeopleRows({ rows, leftOut, choices, onTakeAll, ...actions }: Props) {
  const { t } = useTranslation()
  const taken = takenOf(leftOut, rows)
  return (
    <VirtualRows
      label={t('import.rows.title')}
      rows={rows}
      keyOf={({ line }) => line}
      columns={columns}
      heading={
        <>
          <td>{taken !== null && <TakeAllMark taken={taken} onTakeAll={onTakeAll} />}</td>
          <th scope="col">{t('import.rows.line')}</th>
          <th scope="col">{t('peopleImport.rows.label')}</th>
          <th scope="col">{t('import.rows.verdict')}</th>
          <th scope="col">{t('peopleImport.rows.details')}</th>
        </>
      }
    >
      {(row, index, measure) => (
        <RowLine
          key={row.line}
          row={row}
          index={index}
          taken={!leftOut.has(row.line)}
          chosen={choices.get(row.line) ?? null}
          measure={measure}
          {...actions}
        />
      )}
    </VirtualRows>
  )
}

interface LineProps extends Omit<RowActions, 'onTakeAll'> {
  readonly row: PeopleRow
  readonly index: number
  readonly taken: boolean
  readonly chosen: string | null
  readonly measure: ((element: HTMLElement | null) => void) | undefined
}

const RowLine = memo(function RowLine(props: LineProps) {
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
        <StatusMark {...peopleLooks[verdict]} word={t(`peopleImport.verdict.${verdict}`)} />
      </td>
      <td>
        <PeopleDetails row={row} chosen={chosen} onChoose={onChoose} onAsk={onAsk} />
      </td>
    </tr>
  )
})
